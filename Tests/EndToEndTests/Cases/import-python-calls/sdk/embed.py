class EmbedInvocation(BackwardsInvocation[EmbedResult]):
    def invoke(
        self, config: EmbedConfig, texts: list[Passage], kind: EmbedKind = EmbedKind.QUERY, shortest: int = 3
    ) -> EmbedResult:
        if len(texts) < shortest:
            return EmbedResult(vectors=[])
        payload = {
            **config.model_dump(),
            "texts": [text.model_dump() for text in texts],
            "kind": kind.value,
        }
        if self.session and self.session.app_id:
            payload["app_id"] = self.session.app_id
        for data in self._backwards_invoke(InvokeType.Embed, EmbedResult, payload):
            return data

    def invoke_files(self, files: list[bytes]) -> dict:
        contents = [hexlify(file).decode() for file in files]
        return self._backwards_invoke(type=InvokeType.EmbedFiles, data_type=dict, data={"files": contents})


class StoreInvocation(BackwardsInvocation[dict]):
    def get(self, key: str) -> bytes:
        return unhexlify(self._backwards_invoke(InvokeType.Store, dict, {"opt": "get", "key": key})["data"])
