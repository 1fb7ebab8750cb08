import InvokerGenerator
import InvokerRuntime

/// Returns the result of `initialize`.
func serverDescription(_ encoding: PositionEncoding) -> JSONValue {
  [
    "serverInfo": ["name": "invoker", "version": .string(toolVersion)],
    "capabilities": [
      "positionEncoding": .string(encoding.rawValue),
      // Changes of a text are sent as changes.
      "textDocumentSync": ["openClose": true, "change": 2],
      "completionProvider": ["triggerCharacters": ["'", "\"", "#", "/", "$"]],
      "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
      "renameProvider": ["prepareProvider": true],
      "codeActionProvider": ["codeActionKinds": ["quickfix"]],
      "documentFormattingProvider": true, "documentSymbolProvider": true, "foldingRangeProvider": true,
    ],
  ]
}

/// The request that makes the editor report changes of files that are not open.
let watchRequest: JSONValue = [
  "jsonrpc": "2.0", "id": "watch", "method": "client/registerCapability",
  "params": [
    "registrations": [
      [
        "id": "watch", "method": "workspace/didChangeWatchedFiles",
        "registerOptions": ["watchers": [["globPattern": "**/*.{yaml,yml}"]]],
      ]
    ]
  ],
]
