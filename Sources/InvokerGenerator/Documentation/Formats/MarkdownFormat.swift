func markdownFiles(_ manual: Manual) -> [GeneratedFile] { [] }
