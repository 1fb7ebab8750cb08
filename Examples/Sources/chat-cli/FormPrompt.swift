import DifyApps
import ExampleSupport
import Foundation
import InvokerRuntime

/// Asks for the fields of a form, one after another, and then for its action.
struct FormPrompt: Sendable {
  private let form: HumanInputForm
  private let input: Lines
  private let upload: @Sendable (String) async throws -> InputFile

  /// - Parameter upload: uploads the file at a path.
  init(_ form: HumanInputForm, input: Lines, upload: @escaping @Sendable (String) async throws -> InputFile) {
    (self.form, self.input, self.upload) = (form, input, upload)
  }

  /// - Returns: `nil` if the input ends.
  func ask() async throws -> (action: String, values: JSONObject)? {
    show(content + "\n")
    var values: JSONObject = [:]
    for field in form.inputs {
      guard let (name, value) = try await ask(for: field) else { return nil }
      values[name] = value
    }
    guard let action = await choose("", form.actions.map(\.title)) else { return nil }
    return (form.actions[action].id, values)
  }

  /// The text, without the lines that only have a field.
  private var content: String {
    form.formContent.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !($0.hasPrefix("{{#$output.") && $0.hasSuffix("#}}")) }.joined(separator: "\n")
      .replacing(/\n{3,}/, with: "\n\n").trimmingCharacters(in: .newlines)
  }

  // MARK: Fields

  private func ask(for field: HumanInputForm.Field) async throws -> (name: String, value: JSONValue)? {
    switch field {
    case .paragraph(let field):
      let name = field.outputVariableName
      let usual = form.resolvedDefaultValues[name]?.string ?? field.default?.value ?? ""
      guard let line = await input.next(usual.isEmpty ? "\(name): " : "\(name) (\(usual)): ") else { return nil }
      return (name, .string(line.isEmpty ? usual : line))
    case .select(let field):
      let name = field.outputVariableName
      let values = options(of: field)
      guard let index = await choose("\(name): ", values) else { return nil }
      return (name, .string(values[index]))
    case .file(let field):
      guard let files = try await files(field.outputVariableName, "path of a file") else { return nil }
      return (field.outputVariableName, files.first ?? .null)
    case .fileList(let field):
      guard let files = try await files(field.outputVariableName, "paths of files, separated by commas") else {
        return nil
      }
      return (field.outputVariableName, .array(files))
    case .unknown(let field):
      let name = try field.value().object?["output_variable_name"]?.string ?? field.name
      return await input.next("\(name): ").map { (name, JSONValue.string($0)) }
    }
  }

  private func options(of field: HumanInputForm.SelectField) -> [String] {
    let resolved = form.resolvedDefaultValues[field.outputVariableName]?.array?.compactMap(\.string)
    return resolved ?? field.optionSource?.value ?? []
  }

  private func files(_ name: String, _ what: String) async throws -> [JSONValue]? {
    guard let line = await input.next("\(name) (\(what)): ") else { return nil }
    var files: [JSONValue] = []
    for path in line.split(separator: ",") {
      let file = try await upload(path.trimmingCharacters(in: .whitespaces))
      files.append([
        "type": .string(file.type.rawValue), "transfer_method": .string(file.transferMethod.rawValue),
        "upload_file_id": .string(file.uploadFileID ?? ""),
      ])
    }
    return files
  }

  /// Offers a choice, by number or by name; the first is the usual one.
  ///
  /// - Returns: the index; `nil` if the input ends.
  private func choose(_ prompt: String, _ titles: [String]) async -> Int? {
    guard !titles.isEmpty else { return nil }
    let choices = titles.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    while let line = await input.next("\(prompt)\(choices) (1): ") {
      if line.isEmpty { return 0 }
      if let index = Int(line).map({ $0 - 1 }) ?? titles.firstIndex(of: line), titles.indices.contains(index) {
        return index
      }
      writeError("(choose a number from 1 to \(titles.count))\n")
    }
    return nil
  }
}
