func doccFiles(_ manual: Manual) -> [GeneratedFile] { [] }
