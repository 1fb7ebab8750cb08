#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Feeds arbitrary bytes to `parseYAML`. It must not trap, must give only positions that are inside the file and agree
/// with the line table, and must be done in time that the size of the file bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAMLTree(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let lines = LineTable(bytes)
  for limits in [YAMLLimits(), YAMLLimits(aliases: .expanded(maximumNodes: 1000))] {
    let began = clock()
    let document = parseYAML(bytes, limits: limits)
    // Time of the processor: another program may take it away. Generous, for a build with sanitizers: 50 ms and 5 µs a byte.
    precondition((clock() - began) * 1_000_000 / clock_t(CLOCKS_PER_SEC) < 50_000 + 5 * count, "too slow")

    precondition(document.root != nil || !document.problems.isEmpty, "neither a tree nor a problem")
    precondition(document.problems.count <= limits.problems, "too many problems")
    for problem in document.problems {
      precondition(!problem.message.isEmpty, "no message")
      check(problem.range, in: lines, size: count)
      if let related = problem.related { check(related.range, in: lines, size: count) }
    }
    if let root = document.root { check(root, in: lines, size: count, depth: 0) }
  }
  return 0
}

private func check(_ node: YAMLNode, in lines: LineTable, size: Int, depth: Int) {
  precondition(depth <= YAMLLimits.maximumDepth, "too deep")
  check(node.range, in: lines, size: size)
  switch node.content {
  case .scalar:
    break
  case .sequence(let elements):
    for element in elements { check(element, in: lines, size: size, depth: depth + 1) }
  case .mapping(let entries):
    precondition(Set(entries.map(\.name)).count == entries.count, "a key comes twice")
    for entry in entries {
      check(entry.key, in: lines, size: size, depth: depth + 1)
      check(entry.value, in: lines, size: size, depth: depth + 1)
    }
  }
}

private func check(_ range: SourceRange, in lines: LineTable, size: Int) {
  precondition(range.start <= range.end, "a range that ends before it starts")
  for position in [range.start, range.end] {
    precondition((0...size).contains(position.offset), "outside the file")
    precondition(lines.position(atOffset: position.offset) == position, "line and column do not fit the offset")
  }
}
