import json
from collections.abc import Mapping

from dify_plugin import Endpoint
from dify_plugin.entities.tool import ToolProviderType
from werkzeug import Request, Response


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
        elif interface == "fetch_app":
            yield session.app.fetch_app(**arguments)
        elif interface == "storage_get":
            yield session.storage.get(**arguments).decode()
        elif interface == "storage_set":
            session.storage.set(arguments["key"], arguments["value"].encode())
        elif interface == "tool":
            for message in session.tool.invoke(ToolProviderType.BUILT_IN, **arguments):
                yield message.model_dump(mode="json")
