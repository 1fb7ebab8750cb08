from collections.abc import Generator
from typing import Any

from dify_plugin import Tool
from dify_plugin.entities.tool import ToolInvokeMessage


class Messages(Tool):
    """Writes a message of each kind."""

    def _invoke(self, tool_parameters: dict[str, Any]) -> Generator[ToolInvokeMessage]:
        word = tool_parameters["word"]
        yield self.create_text_message(word)
        yield self.create_json_message({"word": word, "count": 3, "share": 0.5, "none": None})
        yield self.create_link_message("https://example.com/?a=1&b=2")
        yield self.create_image_message("https://example.com/duck.png")
        yield self.create_variable_message("number", 7)
        yield self.create_stream_variable_message("text", word)
        yield self.create_blob_message(bytes(range(256)) * 33, meta={"mime_type": "image/png"})
        yield self.create_blob_message(b"", meta={"mime_type": "text/plain"})
        yield self.create_text_message(self.runtime.credentials["key"])
