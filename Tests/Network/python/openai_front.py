"""The client of OpenAI talks to the proxy: `openai_front.py BASE_URL KEY`."""

import sys

import openai

BASE_URL, KEY = sys.argv[1:3]
SATURDAY = {"role": "user", "content": "When do you open on Saturday?"}
HOURS = "On Saturdays we are open from 10:00 to 18:00."

client = openai.OpenAI(base_url=BASE_URL, api_key=KEY, max_retries=0)


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def ask(*messages, **rest):
    return client.chat.completions.create(model="dify", messages=list(messages), **rest)


def failure(call):
    """What a call raises."""
    try:
        call()
    except openai.APIError as error:
        return error
    raise AssertionError("nothing was raised")


def models():
    equal([model.id for model in client.models.list()], ["dify"])
    equal(client.models.retrieve("dify").object, "model")


def whole():
    completion = ask(SATURDAY)
    equal(completion.choices[0].message.content, HOURS)
    equal(completion.choices[0].message.role, "assistant")
    equal(completion.choices[0].finish_reason, "stop")
    usage = completion.usage
    equal((usage.prompt_tokens, usage.completion_tokens, usage.total_tokens), (214, 13, 227))


def streamed():
    chunks = list(ask(SATURDAY, stream=True))
    equal("".join(chunk.choices[0].delta.content or "" for chunk in chunks), HOURS)
    equal([chunk.choices[0].delta.role for chunk in chunks if chunk.choices[0].delta.role], ["assistant"])
    equal([chunk.choices[0].finish_reason for chunk in chunks if chunk.choices[0].finish_reason], ["stop"])
    equal(len({chunk.id for chunk in chunks}), 1)
    equal({chunk.usage for chunk in chunks}, {None})


def usage_at_the_end():
    chunks = list(ask(SATURDAY, stream=True, stream_options={"include_usage": True}))
    equal(chunks[-1].choices, [])
    equal(chunks[-1].usage.total_tokens, 227)
    equal({chunk.usage for chunk in chunks[:-1]}, {None})


def moderated():
    staff = {"role": "user", "content": "Who works in the shop today?"}
    choice = ask(staff).choices[0]
    equal((choice.message.content, choice.finish_reason), ("I cannot talk about our staff.", "content_filter"))


def continued():
    """The app knows what was said, and gets the last message only."""
    parts = [{"type": "text", "text": "Hel"}, {"type": "text", "text": "lo"}]
    first = ask({"role": "system", "content": "Be short."}, {"role": "user", "content": parts})
    ask(
        {"role": "system", "content": "Be short."},
        {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": first.choices[0].message.content},
        {"role": "user", "content": "And on Sunday?"},
    )


def changed():
    """The app does not know what was said."""
    ask(
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": "Not what was said."},
        {"role": "user", "content": "And on Monday?"},
    )


def refused():
    error = failure(lambda: client.with_options(api_key="wrong").models.list())
    assert isinstance(error, openai.AuthenticationError), error
    equal((error.status_code, error.code), (401, "unauthorized"))
    error = failure(lambda: client.chat.completions.create(model="other", messages=[SATURDAY]))
    assert isinstance(error, openai.NotFoundError), error
    equal(error.code, "model_not_found")
    error = failure(lambda: ask(SATURDAY, n=2))
    assert isinstance(error, openai.BadRequestError) and error.type == "invalid_request_error", error


def failed():
    error = failure(lambda: ask({"role": "user", "content": "How many lamps are in stock?"}))
    assert isinstance(error, openai.InternalServerError), error
    equal((error.status_code, error.code, error.type), (502, "failed", "server_error"))
    # Behind the head of a stream, an error is an event.
    error = failure(lambda: list(ask({"role": "user", "content": "How many lamps are in stock?"}, stream=True)))
    equal((type(error), error.code), (openai.APIError, "failed"))
    error = failure(lambda: ask({"role": "user", "content": "Please refund order 4711."}))
    equal((error.status_code, error.code), (422, "form_required"))


def too_many():
    """The limit for a minute is 12 answers, most of which have been given."""
    error = failure(lambda: [ask(SATURDAY) for _ in range(100)])
    assert isinstance(error, openai.RateLimitError), error
    assert 1 <= int(error.response.headers["retry-after"]) <= 60
    equal(error.type, "rate_limit_error")


for check in [
    models, whole, streamed, usage_at_the_end, moderated, continued, changed, refused, failed, too_many,
]:
    check()
    print(check.__name__, flush=True)
