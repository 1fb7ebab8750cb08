import InvokerSpec

/// What a plugin's package must satisfy. `docs/diagnostics.md` lists the rules.
extension Rule {
  /// Every rule about packages.
  package static let packaging = [manifestValue, manifestFile, programUnfit, programLibraries, packageTooLarge]

  static let manifestValue = Rule(
    "manifest-value", "A manifest and the files that it names must have what the plugin daemon requires.",
    "Write a value as the message describes it.")
  static let manifestFile = Rule(
    "manifest-file", "The files that a manifest names must be in the plugin's folder.", "Correct the path.")
  static let programUnfit = Rule(
    "program-unfit", "The program must be one for Linux, on a processor that the manifest lists.",
    "Build it on such a machine.")
  static let programLibraries = Rule(
    "program-libraries", "The program should require only libraries that the plugin daemon has.",
    "Link the others statically.", severity: .warning)
  static let packageTooLarge = Rule(
    "package-too-large", "The files of a package must not have more bytes than the plugin daemon accepts.",
    "Remove symbols and other files.")

  /// The manifest of a plugin must grant what its program calls.
  package static let permissionMissing = Rule(
    "permission-missing", "The manifest of a plugin must grant what its program calls.", "Write the permission.")
}
