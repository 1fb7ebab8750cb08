from dify_plugin import Endpoint
from werkzeug import Response


class Stream(Endpoint):
    def _invoke(self, r, values, settings):
        events = 0
        for event in self.session.app.chat.invoke(
            app_id="app", query="query", inputs={}, response_mode="streaming"
        ):
            if event["event"] == "message":
                events += 1
        return Response(str(events))
