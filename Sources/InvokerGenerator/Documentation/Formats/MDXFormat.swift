func mdxFiles(_ manual: Manual) -> [GeneratedFile] { [] }
