#if os(Linux) || os(macOS)
  public import Foundation

  /// A plugin that was unpacked as the daemon unpacks it, in a folder that was empty.
  ///
  /// Unlike the daemon, this creates no virtual environment and installs no packages of `requirements.txt`: a plugin in
  /// Swift has none.
  public struct InstalledPlugin: Sendable, Hashable {
    /// The folder of the plugin.
    public let folder: URL

    /// Unpacks a package. No file is executable, whatever the package says. The files can have 50 MB, or as many bytes as
    /// the variable `MAX_PLUGIN_PACKAGE_SIZE` of the daemon allows.
    ///
    /// Python does it, because the daemon requires Python anyway, and because another implementation than that of
    /// `invoker package` tests what it writes.
    ///
    /// - Parameters:
    ///   - package: the package, with the extension `difypkg`.
    ///   - folder: the folder to create.
    /// - Throws: ``PackageProblem`` if the package can't be read, or an error if Python can't be run.
    public init(unpacking package: URL, into folder: URL) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", unpacking, package.path, folder.path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let problem = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard process.terminationStatus == 0, problem.isEmpty else { throw PackageProblem(description: problem) }
      self.folder = folder
    }

    /// The variables that the daemon passes to a plugin, if it has them itself.
    static let variables: Set = [
      "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "TZ", "SSL_CERT_FILE",
      "REQUESTS_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
    ]
  }

  /// What is wrong with a package.
  public struct PackageProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, on one line.
    public let description: String
  }

  private let unpacking = """
    import os, sys, zipfile

    package, folder = sys.argv[1:]
    try:
        with zipfile.ZipFile(package) as archive:
            entries = archive.infolist()
            limit = int(os.environ.get("MAX_PLUGIN_PACKAGE_SIZE", 50 << 20))
            if sum(entry.file_size for entry in entries) > limit:
                sys.exit(print(f"its files have more than {limit} bytes", end=""))
            os.makedirs(folder)
            for entry in entries:
                names = entry.filename.split("/")
                if ".." in names or names[0] == "" or "\\\\" in entry.filename:
                    sys.exit(print(f"its path {entry.filename!r} leads out of its folder", end=""))
                path = os.path.join(folder, *names)
                if entry.is_dir():
                    os.makedirs(path, exist_ok=True)
                    continue
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(archive.read(entry))
                os.chmod(path, 0o644)
    except (OSError, zipfile.BadZipFile) as error:
        print(error, end="")
    """
#endif
