class ChatInvocation(BackwardsInvocation[dict]):
    def invoke(
        self,
        app_id: str,
        query: str,
        response_mode: Literal["streaming", "blocking"] = "streaming",
        user: str | None = None,
    ) -> Generator[dict, None, None] | dict:
        response = self._backwards_invoke(
            InvokeType.App,
            dict,
            {
                "app_id": app_id,
                "query": query,
                "response_mode": response_mode,
                "user": user,
            },
        )
        return response
