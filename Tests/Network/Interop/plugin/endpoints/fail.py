from collections.abc import Mapping

from dify_plugin import Endpoint
from werkzeug import Request, Response


class Fail(Endpoint):
    def _invoke(self, r: Request, values: Mapping, settings: Mapping) -> Response:
        raise RuntimeError("out of bread")
