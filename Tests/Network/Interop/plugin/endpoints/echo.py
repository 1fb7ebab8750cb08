import json
from collections.abc import Mapping
from urllib.parse import parse_qsl

from dify_plugin import Endpoint
from werkzeug import Request, Response


class Echo(Endpoint):
    """Answers with what a handler sees of its request."""

    def _invoke(self, r: Request, values: Mapping, settings: Mapping) -> Response:
        seen = {
            "method": r.method,
            "parameters": dict(values),
            "query": parse_qsl(r.query_string.decode(), keep_blank_values=True),
            "x-custom": r.headers.get("X-Custom"),
            "content-type": r.headers.get("Content-Type"),
            "body": r.get_data().hex(),
            "settings": settings,
            "conversation_id": self.session.conversation_id,
            "message_id": self.session.message_id,
            "app_id": self.session.app_id,
            "endpoint_id": self.session.endpoint_id,
        }
        return Response(json.dumps(seen), status=201, headers={"X-Seen": "yes"}, content_type="application/json")
