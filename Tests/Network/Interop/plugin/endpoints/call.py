import json
from collections.abc import Mapping

from dify_plugin import Endpoint
from werkzeug import Request, Response

from endpoints import models


class Call(Endpoint):
    """Invokes what the body of the request says, and answers with what that returned."""

    def _invoke(self, r: Request, values: Mapping, settings: Mapping) -> Response:
        call = json.loads(r.get_data())
        returned = []
        answer = {"returned": returned}
        try:
            for value in self.results(call["interface"], call.get("mode"), call["arguments"]):
                returned.append(value)
        except Exception as error:
            answer["failure"] = str(error)
        return Response(json.dumps(answer), content_type="application/json")

    def results(self, interface, mode, arguments):
        session = self.session
        if interface in ("chat", "workflow", "completion"):
            result = getattr(session.app, interface).invoke(**arguments, response_mode=mode)
            yield from [result] if isinstance(result, dict) else result
        else:
            yield from models.results(session, interface, arguments)
