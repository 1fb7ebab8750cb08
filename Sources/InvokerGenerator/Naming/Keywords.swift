/// The keywords that can't name a property, a param, or a case without backticks (The Swift Programming Language,
/// "Lexical Structure").
let keywords: Set<String> = [
  "Any", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
  "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
  "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
  "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
  "throws", "true", "try", "typealias", "var", "where", "while",
]

/// Words that are valid names in most places, but begin an accessor after a brace or an expression before an operator.
let contextualKeywords: Set<String> = [
  "_modify", "_read", "borrow", "didSet", "get", "modify", "mutate", "read", "set", "unsafe", "willSet", "yielding",
]

/// Words that begin a type and therefore can't name one.
let typeKeywords: Set<String> = ["any", "each", "some"]
