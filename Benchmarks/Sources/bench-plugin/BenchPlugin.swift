@main struct BenchPlugin { static func main() {} }
