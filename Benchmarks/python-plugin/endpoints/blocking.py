from dify_plugin import Endpoint
from werkzeug import Response


class Blocking(Endpoint):
    def _invoke(self, r, values, settings):
        answers = 0
        for _ in range(int(values["calls"])):
            reply = self.session.app.chat.invoke(
                app_id="app", query="query", inputs={}, response_mode="blocking"
            )
            if reply["answer"]:
                answers += 1
        return Response(str(answers))
