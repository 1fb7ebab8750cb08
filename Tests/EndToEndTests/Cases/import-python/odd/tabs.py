class Session:
	people = Greeters()
class Greeters:
	def greet(self) -> "GreetX": ...
	part = None
class GreetX:
	def invoke(self, name, words, response_mode: Mode = Mode.STREAMING, times=(1), nick=None): return "'"
