"""A Service API client from PyPI talks to invoker-mock: `interop.py BASE_URL API_KEY`.

What it gets are the client's own types, so that each check says that a client made for the platform takes the mock
for one.
"""

import io
import sys

from dify_client import Client, errors, models
from dify_client.models import (
    AgentMessageStreamResponse,
    AgentThoughtStreamResponse,
    ChatRequest,
    CompletionRequest,
    MessageEndStreamResponse,
    MessageStreamResponse,
    ResponseMode,
    StopRequest,
    StreamEvent,
    TextChunkStreamResponse,
    WorkflowsRunRequest,
    WorkflowsStreamResponse,
)

BASE_URL, API_KEY = sys.argv[1:3]
STREAMING, BLOCKING = ResponseMode.STREAMING, ResponseMode.BLOCKING


def client(faults="", key=API_KEY):
    """A client, all of whose requests have faults."""
    root = BASE_URL.removesuffix("/v1")
    return Client(api_key=key, api_base=f"{root}/with/{faults}/v1" if faults else BASE_URL)


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def failure(call):
    """What a call raises."""
    try:
        call()
    except errors.DifyAPIError as error:
        return error
    raise AssertionError("nothing was raised")


def chat(query="When do you open on Saturday?", mode=STREAMING, **rest):
    return ChatRequest(query=query, inputs={}, user="mia", response_mode=mode, **rest)


def completion(mode=STREAMING):
    return CompletionRequest(inputs={"product": "desk lamp", "tone": "plain"}, user="mia", response_mode=mode)


def workflow(mode=STREAMING):
    return WorkflowsRunRequest(inputs={"article": "Ein Text über Brücken"}, user="mia", response_mode=mode)


def text(events, kind=MessageStreamResponse):
    return "".join(event.answer for event in events if type(event) is kind)


def chat_streaming():
    events = list(client().chat_messages(chat()))
    assert len(text(events)) > 10, events
    assert isinstance(events[-1], MessageEndStreamResponse), events[-1]
    equal(len({event.message_id for event in events}), 1)
    assert events[-1].metadata.usage.total_tokens > 0

    # The conversation goes on, and the message is another one.
    conversation = events[0].conversation_id
    more = list(client("ping=1").chat_messages(chat(conversation_id=conversation)))
    equal({event.conversation_id for event in more}, {conversation})
    assert more[0].message_id != events[0].message_id


def chat_of_an_agent():
    events = list(client("example=agent_streaming").chat_messages(chat()))
    assert any(isinstance(event, AgentThoughtStreamResponse) for event in events)
    assert text(events, AgentMessageStreamResponse)
    # The later kind repeats its whole answer at the end.
    events = list(client("example=new_agent_streaming").chat_messages(chat()))
    equal(text(events, AgentMessageStreamResponse), text(events))


def chat_of_a_chatflow():
    events = list(client().chat_messages(chat("Summarise ticket 4711.")))
    equal(events[0].event, StreamEvent.WORKFLOW_STARTED)
    equal(events[0].data.inputs["sys.query"], "Summarise ticket 4711.")
    equal(events[-1].event, StreamEvent.WORKFLOW_FINISHED)


def chat_blocking():
    reply = client().chat_messages(chat("And on Sunday?", BLOCKING))
    assert isinstance(reply, models.ChatResponse)
    assert reply.answer
    equal(reply.mode, "chat")
    equal(reply.id, reply.message_id)


def workflow_streaming():
    events = list(client().run_workflows(workflow()))
    first, last = events[0], events[-1]
    assert isinstance(first, WorkflowsStreamResponse)
    equal(first.event, StreamEvent.WORKFLOW_STARTED)
    inputs = {name: value for name, value in first.data.inputs.items() if not name.startswith("sys.")}
    equal(inputs, {"article": "Ein Text über Brücken"})
    equal({event.workflow_run_id for event in events}, {first.workflow_run_id})
    assert any(isinstance(event, TextChunkStreamResponse) and event.data.text for event in events)
    equal(last.event, StreamEvent.WORKFLOW_FINISHED)


def workflow_blocking():
    reply = client().run_workflows(workflow(BLOCKING))
    equal(reply.data.status, models.WorkflowStatus.SUCCEEDED)
    equal(reply.data.id, reply.workflow_run_id)
    assert reply.data.outputs["summary"]


def completion_streaming():
    events = list(client().completion_messages(completion()))
    equal(text(events), "A desk lamp with a long arm and warm light.")
    assert isinstance(events[-1], MessageEndStreamResponse)


def completion_blocking():
    reply = client().completion_messages(completion(BLOCKING))
    equal(reply.answer, "A desk lamp with a long arm and warm light.")
    equal(reply.metadata.usage.currency, "USD")


def upload():
    file = ("plan für morgen.txt", io.BytesIO("Öffnen um neun\n".encode()), "text/plain")
    reply = client().upload_files(file, models.UploadFileRequest(user="mia"))
    equal((reply.name, reply.size, reply.extension, reply.mime_type), ("plan für morgen.txt", 16, "txt", "text/plain"))


def stop():
    """The next event would come in an hour: only stopping ends these streams."""
    slow = client("delay=3600000")
    for start, end in [
        (lambda: slow.chat_messages(chat()), slow.stop_chat_messages),
        (lambda: slow.completion_messages(completion()), slow.stop_completion_messages),
        (lambda: slow.run_workflows(workflow()), slow.stop_workflows),
    ]:
        events = start()
        first = next(events)
        # The platform says so to anybody; only who started it stops it.
        equal(end(first.task_id, StopRequest(user="leo")).result, "success")
        equal(end(first.task_id, StopRequest(user="mia")).result, "success")
        last = list(events)[-1]
        if last.event == StreamEvent.WORKFLOW_FINISHED:
            equal(last.data["status"] if isinstance(last.data, dict) else last.data.status, "failed")
        else:
            equal(last.event, StreamEvent.MESSAGE_END)


def failures():
    error = failure(lambda: client().chat_messages(chat("", BLOCKING)))
    assert isinstance(error, errors.DifyInvalidParam) and "query" in error.message, error
    equal(failure(lambda: client(key="wrong").chat_messages(chat(mode=BLOCKING))).status, 401)
    error = failure(lambda: list(client("fail=provider_quota_exceeded").chat_messages(chat())))
    assert isinstance(error, errors.DifyProviderQuotaExceeded), error
    equal(failure(lambda: client("fail=502").chat_messages(chat(mode=BLOCKING))).status, 502)
    equal(client().stop_chat_messages("nobody", StopRequest(user="mia")).result, "success")

    # The client does not raise what fails behind the head, but hands it over.
    last = list(client("error-after=1").completion_messages(completion()))[-1]
    equal((last.event, last.status), (StreamEvent.ERROR, 500))


for check in [
    chat_streaming, chat_of_an_agent, chat_of_a_chatflow, chat_blocking, workflow_streaming, workflow_blocking,
    completion_streaming, completion_blocking, upload, stop, failures,
]:
    check()
    print(check.__name__, flush=True)
