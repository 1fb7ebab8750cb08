class PartBase:
	async def invoke(self, name, words, response_mode='blocking', times=1, *, nick=None):
		x = [1,
2]
		return x


class PartInvocation(PartBase): pass
