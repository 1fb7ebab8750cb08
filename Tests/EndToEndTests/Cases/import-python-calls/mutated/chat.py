class ChatInvocation(BackwardsInvocation[dict]):
    def invoke(
        self,
        app_id: str,
        query: int,
        response_mode: Literal["streaming", "blocking"] = "streaming",
        user: str | None = None,
        priority: int = 0,
        **kw,
    ) -> Generator[dict, None, None] | dict:
        response = self._backwards_invoke(
            InvokeType.App,
            dict,
            {
                "app": app_id,
                "query": query,
                "response_mode": response_mode,
            },
        )
        return response


class SearchInvocation(BackwardsInvocation[dict]):
    def invoke(self, query: str) -> dict:
        return self._backwards_invoke(InvokeType.App, dict, {"query": query})
