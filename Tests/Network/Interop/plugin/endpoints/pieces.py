from collections.abc import Mapping

from dify_plugin import Endpoint
from werkzeug import Request, Response


class Pieces(Endpoint):
    """Streams text and bytes."""

    def _invoke(self, r: Request, values: Mapping, settings: Mapping) -> Response:
        def pieces():
            yield "<b>Qu\u00e4k</b>"
            yield bytes(range(256))
            yield "\u9d28"

        return Response(pieces(), status=200, content_type="text/html")
