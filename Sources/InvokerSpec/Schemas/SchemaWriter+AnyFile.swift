import YAMLTree

extension SchemaWriter {
  /// Selects the schema of a file by the keys that only one kind of file has.
  var anyFile: ReportValue {
    let kinds: [SchemaFile] = [.app, .interface, .locale, .config]
    let choice = kinds.reversed().reduce(["$ref": .string(SchemaFile.types.name)] as ReportValue) { other, kind in
      let signs = kind.root.map { grammar[$0].signs.map { ["required": [.string($0)]] as ReportValue } } ?? []
      return [
        "if": signs.count == 1 ? signs[0] : ["anyOf": .array(signs)], "then": ["$ref": .string(kind.name)],
        "else": other,
      ]
    }
    let version: ReportValue = .object([(versionKey.name, schema(of: versionKey))])
    let head: ReportValue = ["type": "object", "required": .list([versionKey.name]), "properties": version]
    return head + choice + ["defaultSnippets": parseYAML(snippets.utf8).root.map { ReportValue(Literal($0)) }]
  }
}

/// The snippets that editors insert into an empty file. `${1:chat}` is a placeholder.
private let snippets = #"""
  - label: New interface
    description: An interface of the platform
    body:
      invoker: 1
      interface: '${1:chat}'
      title: '${2:Chat}'
      summary: '${3:Send a message.}'
      entry_point: 'session.app.${1:chat}'
      transports: {service_api: {request: 'POST /${4:chat-messages}'}}
      params:
        query: {type: string, required: true, description: '${5:The message.}'}
        response_mode: {'\$mode': blocking}
      response_modes: {blocking: {returns: {type: object, additionalProperties: true}}}
  - label: New app
    description: Types for the inputs and outputs of one app
    body:
      invoker: 1
      app: '${1:my_app}'
      interface: {'\$ref': '${2:workflow.yaml}'}
      inputs: {'${3:text}': {type: string, required: true}}
  - label: New file of types
    description: Types that other specs refer to
    body: {invoker: 1, types: {'${1:Name}': {type: object, properties: {'${2:id}': {type: string}}}}}
  """#
