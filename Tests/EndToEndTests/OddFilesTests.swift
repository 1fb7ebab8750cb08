import Foundation
import Testing

/// Files that are larger than they seem, that have names which are no texts, or that lie elsewhere.
@Suite struct OddFilesTests {
  /// Runs a script in a folder that has a spec, with the tool as `$tool`.
  private func run(_ script: String) async throws -> Tool.Run {
    try await withTemporaryFolder { folder in
      try write(["specs/colors.yaml": Data("invoker: 1\ntypes: {}\n".utf8)], below: folder)
      let shell = URL(fileURLWithPath: "/bin/sh")
      return try await Tool.run(shell, ["-c", "tool=$1; " + script, "sh", try Tool.location.get().path], in: folder)
    }
  }

  @Test(arguments: ["specs/big.yaml", "specs/invoker.yaml", "specs/locales/ja_JP/colors.yaml"])
  func aSparseFileIsAsLargeAsItSays(path: String) async throws {
    let text = "invoker: 1\ntypes: {Color: {type: string, description: A color.}}\n"
    let run = try await run(
      "printf '\(text)' >specs/colors.yaml; mkdir -p specs/locales/ja_JP; truncate -s 2G \(path); \"$tool\" check")
    #expect(run.status == 1)
    #expect(
      run.diagnostics.hasPrefix(
        "\(path):1:1: error: the file has 2147483648 bytes, more than the limit of 1048576 [yaml-file-too-large]\n"))
  }

  @Test(arguments: ["import openapi big --all --output new", "import dsl big"])
  func soIsADocument(command: String) async throws {
    let run = try await run("truncate -s 2G big; \"$tool\" \(command)")
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("it has 2147483648 bytes, more than the limit of 67108864\n"), "\(run)")
  }

  // MARK: Names

  @Test func aNameThatIsNoTextIsNoOtherName() async throws {
    let run = try await run(#""$tool" generate specs --output "$(printf 'Out\377')"; status=$?; ls; exit $status"#)
    #expect(run.status == 2)
    #expect(run.diagnostics.hasPrefix("error: 'Out\u{FFFD}' is not UTF-8\n      = fix: "))
    #expect(run.output == "specs\n")
  }

  @Test func aSpecWithSuchANameIsToldOf() async throws {
    let run = try await run(#"cp specs/colors.yaml "$(printf 'specs/a\377.yaml')"; "$tool" check"#)
    #expect(run.status == 1)
    #expect(run.diagnostics.contains("cannot read 'a\u{FFFD}.yaml': its name is not UTF-8 [file-unreadable]"))
  }

  // MARK: Templates

  @Test(arguments: [
    (
      "seq 10001 | (cd tpl; xargs touch)",
      "there are more than 10000 files in 'tpl', too many for a folder of templates"
    ),
    (
      "i=0; while [ $i -le 100 ]; do mkdir tpl/$i; (cd tpl/$i; seq 100 | xargs touch); i=$((i + 1)); done",
      "more than 10000"
    ),
    ("ln -s /etc/passwd tpl/a.mustache", "cannot read 'tpl/a.mustache': it is a link to a place outside its folder"),
    ("truncate -s 2G tpl/a.mustache", "it has 2147483648 bytes, more than the limit of 1048576"),
    ("mkdir \"$(printf 'tpl/a\\377')\"", "cannot read 'tpl/a\u{FFFD}': its name is not UTF-8"),
    ("touch \"$(printf 'tpl/a\\377.mustache')\"", "cannot read 'tpl/a\u{FFFD}.mustache': its name is not UTF-8"),
  ])
  func templatesAreFewAndStayInTheirFolder(prepare: String, message: String) async throws {
    for folder in ["--templates tpl", ""] {
      let run = try await run(
        "mkdir tpl; \(prepare); printf 'invoker: 1\\nswift: {templates: ../tpl}\\n' >specs/invoker.yaml; "
          + "\"$tool\" generate --output Out \(folder); status=$?; ls; exit $status")
      #expect([1, 2].contains(run.status))
      #expect(run.diagnostics.contains(message), "\(run)")
      #expect(run.output == "specs\ntpl\n")
    }
  }
}
