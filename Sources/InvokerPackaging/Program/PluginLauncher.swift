/// The module in Python that the daemon starts.
package enum PluginLauncher {
  /// The name of the module, which the manifest has as `meta.runner.entrypoint`.
  package static let module = "main"
  /// The path of the module.
  package static let path = module + ".py"
  /// The path of the program that it starts, in the same folder.
  package static let program = "program"

  /// The text of the module.
  package static let text = """
    \"""Starts the Swift program in this folder. The plugin daemon runs Python only, and unpacks no file as executable.\"""

    import os
    import shutil
    import tempfile


    def make_executable(path):
        try:
            os.chmod(path, 0o755)
        except OSError:
            pass
        return os.access(path, os.X_OK)


    def open_copy(path):
        \"""Opens an executable copy, which is gone as soon as the program ends.\"""
        with open(path, "rb") as source, tempfile.NamedTemporaryFile() as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.chmod(copy.name, 0o700)
            return os.open(copy.name, os.O_RDONLY)


    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "\(program)")
    if os.access(program, os.X_OK) or make_executable(program):
        os.execv(program, [program])
    else:
        # The folder cannot be changed.
        os.execve(open_copy(program), [program], os.environ)

    """
}

/// The list of Python packages, which the daemon requires.
enum PluginRequirements {
  /// The paths at which the daemon looks for it.
  static let paths = ["pyproject.toml", "requirements.txt"]

  /// The list of a plugin in Swift.
  static let file = PackagedFile(
    path: "requirements.txt", bytes: Array("# None: the plugin is a program in Swift.\n".utf8))
}
