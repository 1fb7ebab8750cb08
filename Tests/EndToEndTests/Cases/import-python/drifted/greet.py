class GreetInvocation:
    @overload
    def invoke(self, title: str) -> dict: ...

    def invoke(
        self,
        title: str,
        response_mode: Literal["streaming"] = "streaming",
        words: dict | None = None,
        times: int = 2,
        files: list[str] | None = None,
        user: str | None = None,
    ) -> Generator[dict, None, None]:
        pass
