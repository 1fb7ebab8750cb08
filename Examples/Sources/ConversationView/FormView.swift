#if canImport(SwiftUI)
  import DifyApps
  import InvokerConversation
  import InvokerRuntime
  import SwiftUI

  /// A form that a run waits for, or what has become of it.
  struct FormView: View {
    let form: Conversation.Form
    let conversation: Conversation
    @State private var values: [String: String] = [:]
    @State private var problem: String?

    var body: some View {
      GroupBox(form.definition.nodeTitle) {
        VStack(alignment: .leading) {
          if form.canBeAnswered {
            Text(question)
            ForEach(form.fields) { field in row(field) }
            HStack {
              ForEach(form.definition.actions, id: \.id) { action in
                Button(action.title) { submit(action.id) }
              }
            }
            if let problem { Text(problem).foregroundStyle(.red) }
          } else {
            Text(form.renderedContent ?? question).foregroundStyle(.secondary)
          }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
      }
    }

    /// The text, without the places of its fields, which have rows.
    private var question: String {
      form.definition.formContent.replacing(#/{{#\$output\.[^#]*#}}\n*/#, with: "")
    }

    @ViewBuilder private func row(_ field: FormField) -> some View {
      let value = Binding {
        values[field.id] ?? field.usual
      } set: {
        values[field.id] = $0
      }
      if let options = field.options {
        Picker(field.id, selection: value) {
          ForEach(options, id: \.self) { Text($0) }
        }
      } else {
        TextField(field.id, text: value)
      }
    }

    private func submit(_ action: String) {
      let all = form.fields.map { ($0.id, JSONValue.string(values[$0.id] ?? $0.usual)) }
      Task {
        do throws(InvocationError) {
          let values = JSONObject(all) { first, _ in first }
          try await conversation.answer(form, action: action, values: values)
        } catch {
          problem = error.description
        }
      }
    }
  }

  /// A field with a text or a choice. Files need a picker of their own, which this example doesn't have.
  private struct FormField: Identifiable {
    /// The name under which the run receives the value.
    let id: String
    let usual: String
    var options: [String]?
  }

  extension Conversation.Form {
    fileprivate var fields: [FormField] {
      definition.inputs.compactMap { field in
        switch field {
        case .paragraph(let field):
          let resolved = definition.resolvedDefaultValues[field.outputVariableName]?.string
          return FormField(id: field.outputVariableName, usual: resolved ?? field.default?.value ?? "")
        case .select(let field):
          let options = field.optionSource?.value ?? []
          return FormField(id: field.outputVariableName, usual: options.first ?? "", options: options)
        case .file, .fileList, .unknown: return nil
        }
      }
    }
  }
#endif
