/// The keywords that cannot name a property, a param or a case without backticks (The Swift Programming Language,
/// "Lexical Structure").
let keywords: Set<String> = [
  "Any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
  "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
  "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
  "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
  "throws", "true", "try", "typealias", "var", "where", "while",
]

/// Words that are names in most places, and begin an accessor behind a brace or an expression in front of an operator.
let contextualKeywords: Set<String> = [
  "_modify", "_read", "borrow", "didSet", "get", "modify", "mutate", "read", "set", "unsafe", "willSet", "yielding",
]

/// Words that begin a type, and so cannot name one.
let typeKeywords: Set<String> = ["any", "each", "some"]
