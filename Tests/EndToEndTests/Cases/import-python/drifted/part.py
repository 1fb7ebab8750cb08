class PartInvocation:
    def invoke(self, words, name="you", response_mode="streaming", times=None, nick=..., **others): pass
