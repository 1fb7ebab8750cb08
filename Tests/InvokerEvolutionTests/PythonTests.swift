import InvokerSpec
import Testing

@testable import InvokerEvolution

/// How source of Python is read.
@Suite struct PythonTests {
  private func words(_ source: String) -> [String] {
    pythonLines(source).map { "\($0.indent): " + $0.tokens.map(\.text).joined(separator: " ") }
  }

  private func params(_ signature: String) -> [String] {
    let source = "class A:\n  def f(self, \(signature)): pass\n"
    let method = pythonClasses(Array(source.utf8), path: "a.py").first?.methods.first
    return (method?.params ?? []).map { $0.name + ($0.defaultValue.map { "=" + $0.joined() } ?? "") }
  }

  @Test(arguments: [
    ("a = 1  # b\n\n  c", ["0: a = 1", "2: c"]),
    ("f(a,\n  b)\ng", ["0: f ( a , b )", "0: g"]),
    ("a = \\\n  b\r\nc", ["0: a = b", "0: c"]),
    ("'# no' \"\"\"a\n'b\n\"\"\" c", ["0: '# no' \"\"\"a\n'b\n\"\"\" c"]),
    (#"'it\'s' rb"\"" f'{x}'"#, [#"0: 'it\'s' rb"\"" f'{x}'"#]),
    ("\tdef f(*a, **b) -> c: ...", ["8: def f ( * a , ** b ) -> c : ..."]),
    ("名 = 'ü'", ["0: 名 = 'ü'"]),
    ("'open\nx", ["0: 'open", "0: x"]),
    ("''' open\nx", ["0: ''' open\nx"]),
    (")\nx", ["0: )", "0: x"]),
    ("", []),
  ])
  func linesAreLogical(_ source: String, _ expected: [String]) {
    #expect(words(source) == expected)
  }

  @Test(arguments: [
    ("a, b: dict[str, int] = {}, *, c: int = max(1, 2), **d", ["a", "b={}", "c=max(1,2)"]),
    ("a, /, b=(1, 2)", ["a", "b=(1,2)"]),
    ("*args: int, key='a,b)'", ["key='a,b)'"]),
    ("a: Literal['x', 'y'] = 'x',", ["a='x'"]),
    ("", []),
  ])
  func signaturesAreSplitAtTheirCommas(_ signature: String, _ expected: [String]) {
    #expect(params(signature) == expected)
  }

  @Test func whatLiesInAMethodIsNoMember() {
    let source = """
      class A:
          b: B

          def f(self):
              self.c = C(self)
              d: D = 1
              def g(x): pass

          class E:
              def g(self): pass

          @functools.cache
          @typing.overload
          def h(self): ...
      def i(): pass
      """
    let classes = pythonClasses(Array(source.utf8), path: "a.py")
    #expect(classes.map(\.name) == ["A", "E"])
    #expect(classes[0].methods.map(\.name) == ["f", "h"])
    #expect(classes[0].methods.map(\.isOverload) == [false, true])
    #expect(classes[0].attributes == ["b": "B", "c": "C"])
    #expect(classes[1].methods.map(\.name) == ["g"])
  }

  @Test func placesAreThoseOfTheFile() throws {
    let source = "# ü\nclass Ü:\n  def f(self, ü, name): pass\n"
    let method = try #require(pythonClasses(Array(source.utf8), path: "a.py").first?.methods.first)
    #expect(method.location.range.start.line == 3)
    #expect(method.params.map(\.location.range.start.column) == [15, 18])
  }
}
