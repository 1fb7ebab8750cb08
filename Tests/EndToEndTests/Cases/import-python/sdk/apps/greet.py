from typing import Literal, overload


class Base:
    def invoke(self, name): ...


class GreetInvocation(Base):
    @overload
    def invoke(
        self, name: str, words: dict, response_mode: Literal["streaming"], times: int = 1, nick: str | None = None,
    ) -> Generator[dict, None, None]: ...

    @overload
    def invoke(
        self, name: str, words: dict, response_mode: Literal["blocking"], times: int = 1, nick: str | None = None,
    ) -> dict: ...

    def invoke(
        self,
        name: str,
        words: dict[str, tuple[int, str]],
        response_mode: Literal["streaming", "blocking"] = "streaming",  # , user
        times: int = 1,
        nick: str | None = None,
    ) -> Generator[dict, None, None] | dict:
        '''
    def invoke(self): in a text
        '''
        def invoke(inner):
            return inner
        return f"{self.key!r} {name}: \"{'x'}\""
