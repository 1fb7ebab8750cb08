import InvokerSpec
import Testing

@Suite struct PatternSyntaxTests {
  @Test(arguments: [
    "^[a-z]+$", #"^\d{4}-\d{2}$"#, "(a|b)*c?", "(?:a)(?=b)(?!c)(?<=d)(?<!e)(?<year>x)", "[]", "[^]]", "[[]", "[a-]",
    #"[\]\-\\]"#, "a{2,}", "a{2,3}?", "a{,3}", "{", "a{b}", "}", "]", #"\("#, "", "中+", #"[\w-.]"#,
  ])
  func isRegularExpression(_ pattern: String) { #expect(patternProblem(pattern) == nil) }

  @Test(arguments: [
    ("[a-z", "'[' is not closed"), ("[", "'[' is not closed"), (#"[\"#, "'[' is not closed"),
    ("(a", "'(' is not closed"), ("a)", "')' closes nothing"), ("[z-a]", "'z-a' ends before it starts"),
    ("*a", "nothing comes before '*' that it could repeat"), ("a|+", "nothing comes before '+' that it could repeat"),
    ("(?i)a", "no group starts with '(?i'"), ("(?P<name>a)", "no group starts with '(?P'"),
    ("a{3,2}", "'{3,2}' has its bounds in the wrong order"), ("a**", "nothing comes before '*' that it could repeat"),
    (#"a\"#, #"nothing follows the last '\'"#), ("{2}", "nothing comes before '{2}' that it could repeat"),
  ])
  func isNone(_ pattern: String, _ problem: String) { #expect(patternProblem(pattern) == problem) }
}
