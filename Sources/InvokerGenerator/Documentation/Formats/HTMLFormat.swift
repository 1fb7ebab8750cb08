/// The files of the site.
func htmlFiles(_ manual: Manual) -> [GeneratedFile] { [] }
