"""Invocations of models, tools, nodes, and storage, with the request of an example as the SDK takes it."""

import base64
from decimal import Decimal
from enum import Enum

from dify_plugin.entities.model import EmbeddingInputType
from dify_plugin.entities.model.llm import LLMModelConfig
from dify_plugin.entities.model.message import (
    AssistantPromptMessage,
    PromptMessageTool,
    SystemPromptMessage,
    ToolPromptMessage,
    UserPromptMessage,
)
from dify_plugin.entities.model.moderation import ModerationModelConfig
from dify_plugin.entities.model.rerank import MultiModalRerankModelConfig, RerankModelConfig
from dify_plugin.entities.model.speech2text import Speech2TextModelConfig
from dify_plugin.entities.model.text_embedding import (
    MultiModalContent,
    MultiModalEmbeddingModelConfig,
    TextEmbeddingModelConfig,
)
from dify_plugin.entities.model.tts import TTSModelConfig
from dify_plugin.entities.tool import ToolProviderType
from dify_plugin.entities.workflow_node import ClassConfig, ModelConfig, ParameterConfig
from pydantic import BaseModel

MESSAGES = {
    "system": SystemPromptMessage,
    "user": UserPromptMessage,
    "assistant": AssistantPromptMessage,
    "tool": ToolPromptMessage,
}


def results(session, interface, request):
    """What the SDK returns, as JSON."""
    for value in invoke(session, interface, request):
        yield plain(value)


def invoke(session, interface, request):
    model = session.model
    if interface in ("llm", "llm_structured_output"):
        yield from getattr(model, interface).invoke(**prompt(request), stream=True)
    elif interface == "text_embedding":
        config = configured(TextEmbeddingModelConfig, request, "text-embedding")
        yield model.text_embedding.invoke(config, request["texts"], EmbeddingInputType(request["input_type"]))
    elif interface == "multimodal_embedding":
        config = MultiModalEmbeddingModelConfig(tenant_id="t", **identity(request, "text-embedding"))
        documents = [MultiModalContent(**document) for document in request["documents"]]
        kind = EmbeddingInputType(request.get("input_type", "query"))
        yield model.text_embedding.invoke_multimodal(config, documents, kind)
    elif interface == "multimodal_rerank":
        config = configured(MultiModalRerankModelConfig, request, "rerank", "top_n")
        documents = [MultiModalContent(**document) for document in request["docs"]]
        yield model.rerank.invoke_multimodal(config, MultiModalContent(**request["query"]), documents)
    elif interface == "rerank":
        config = configured(RerankModelConfig, request, "rerank", "score_threshold", "top_n")
        yield model.rerank.invoke(config, request["docs"], request["query"])
    elif interface == "tts":
        for piece in model.tts.invoke(configured(TTSModelConfig, request, "tts", "voice"), request["content_text"]):
            yield piece.hex()
    elif interface == "speech2text":
        config = configured(Speech2TextModelConfig, request, "speech2text")
        yield model.speech2text.invoke(config, File(bytes.fromhex(request["file"])))
    elif interface == "moderation":
        yield model.moderation.invoke(configured(ModerationModelConfig, request, "moderation"), request["text"])
    elif interface == "summary":
        yield model.summary.invoke(**request, min_summarize_length=0)
    elif interface == "tool_call":
        yield from session.tool.invoke(
            ToolProviderType.value_of(request["tool_type"]),
            request["provider"],
            request["tool"],
            request.get("tool_parameters", {}),
            request.get("credential_id"),
        )
    elif interface == "parameter_extractor":
        parameters = [ParameterConfig(**parameter) for parameter in request["parameters"]]
        yield session.workflow_node.parameter_extractor.invoke(parameters, **node(request))
    elif interface == "question_classifier":
        classes = [ClassConfig(**each) for each in request["classes"]]
        yield session.workflow_node.question_classifier.invoke(classes, **node(request))
    elif interface == "storage_get":
        yield session.storage.get(request["key"]).hex()
    elif interface == "storage_set":
        session.storage.set(request["key"], bytes.fromhex(request["value"]))
    elif interface == "storage_delete":
        session.storage.delete(request["key"])
    elif interface == "storage_exist":
        yield session.storage.exist(request["key"])
    elif interface == "app_info":
        yield session.app.fetch_app(request["app_id"])
    elif interface == "file_upload":
        yield session.file.upload(request["filename"], b"", request["mimetype"])


def configured(config, request, kind, *names):
    """The part of a request that the SDK wants in an object of its own."""
    return config(**identity(request, kind), **{name: request[name] for name in names})


def identity(request, kind):
    return {"provider": request["provider"], "model": request["model"], "model_type": kind}


def prompt(request):
    config = LLMModelConfig(
        provider=request["provider"],
        model=request["model"],
        mode=request.get("mode", "chat"),
        completion_params=request.get("completion_params", {}),
    )
    arguments = {
        "model_config": config,
        "prompt_messages": [MESSAGES[message["role"]](**message) for message in request["prompt_messages"]],
        "tools": [PromptMessageTool(**tool) for tool in request.get("tools", [])] or None,
        "stop": request.get("stop"),
    }
    if "structured_output_schema" in request:
        arguments["structured_output_schema"] = request["structured_output_schema"]
    return arguments


def node(request):
    return {
        "model": ModelConfig(**request["model"]),
        "query": request["query"],
        "instruction": request.get("instruction", ""),
    }


class File:
    """The SDK only reads it."""

    def __init__(self, content):
        self.content = content

    def read(self):
        return self.content


def plain(value):
    """A value of the SDK as JSON. Its own dump fails for bytes that are no text."""
    if isinstance(value, BaseModel):
        return plain(value.model_dump())
    if isinstance(value, dict):
        return {name: plain(field) for name, field in value.items()}
    if isinstance(value, list):
        return [plain(element) for element in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal) else value
