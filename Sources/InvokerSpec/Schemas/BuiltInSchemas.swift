// Made from specs/schema/ by Scripts/embed.sh. Do not edit.

/// The JSON Schemas of specs, translations and the config, as editors read them.
public enum BuiltInSchemas {
  /// The texts of the schemas by file name, sorted.
  public static let files: [(path: String, text: String)] = [
    (
      "binding.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "binding.schema.json",
        "title": "The binding of one app",
        "type": "object",
        "required": ["invoker", "binding", "interface", "inputs"],
        "properties": {
          "invoker": {"$ref": "types.schema.json#/$defs/version"},
          "binding": {
            "description": "The name of the app, and the root of names in Swift. Letters of any script.",
            "examples": ["translation_app"],
            "type": "string",
            "pattern": "^[^\\u0000-@\\[-`{-\\u007f][^\\u0000-/:-@\\[-^`{-\\u007f]*$",
            "patternErrorMessage": "Use letters, digits and _, beginning with a letter."
          },
          "title": {"$ref": "types.schema.json#/$defs/text", "description": "The heading.", "examples": ["Translation App"]},
          "summary": {
            "$ref": "types.schema.json#/$defs/text",
            "description": "One sentence, the first line of the doc comment."
          },
          "description": {"$ref": "types.schema.json#/$defs/text", "description": "Further paragraphs. Markdown."},
          "since": {"$ref": "types.schema.json#/$defs/since"},
          "interface": {
            "description": "The file of the interface through which the app is called.",
            "examples": [{"$ref": "workflow.yaml"}],
            "type": "object",
            "properties": {
              "$ref": {
                "description": "A file in the folder of this one, or below.",
                "type": ["string", "number"],
                "pattern": "^(?=.*\\S)(?!\\.\\.(/|$))[^/\\\\:%]+(/(?!\\.\\.(/|$))[^/\\\\:%]+)*$",
                "patternErrorMessage": "Name a file in the folder of this one, or below, by its relative path."
              }
            },
            "required": ["$ref"],
            "additionalProperties": false
          },
          "app": {"$ref": "types.schema.json#/$defs/text", "description": "The kind of app, one of the interface's 'apps'."},
          "response_modes": {
            "description": "The modes in which the app answers. Without it, those of the interface.",
            "examples": [["streaming", "blocking"]],
            "type": "array",
            "items": {"anyOf": [{"enum": ["streaming", "blocking"]}, {"$ref": "types.schema.json#/$defs/name"}]}
          },
          "inputs": {
            "description": "The inputs of the app, by name.",
            "examples": [{"source_text": {"type": "string", "required": true, "maxLength": 2000}}],
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "types.schema.json#/$defs/argument"}
          },
          "outputs": {
            "description": "The outputs of the app, by name. One that is not required may be missing.",
            "examples": [{"translation": {"type": "string"}}],
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "types.schema.json#/$defs/argument"}
          },
          "types": {"$ref": "types.schema.json#/$defs/declaredTypes"}
        },
        "additionalProperties": false
      }

      """#
    ),
    (
      "config.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "config.schema.json",
        "title": "invoker.yaml, next to the specs",
        "description": "Flags win over it. Paths start from its folder.",
        "type": "object",
        "required": ["invoker"],
        "properties": {
          "invoker": {"$ref": "types.schema.json#/$defs/version"},
          "specs": {
            "description": "The spec files, in order. '*', the default, stands for every other one of the folder.",
            "examples": [["chat.yaml", "*"]],
            "type": "array",
            "items": {"$ref": "#/$defs/pathBelow"},
            "minItems": 1
          },
          "swift": {"$ref": "#/$defs/swift"},
          "docs": {"$ref": "#/$defs/docs"},
          "limits": {"$ref": "#/$defs/limits"}
        },
        "additionalProperties": false,
        "$defs": {
          "pathBelow": {
            "type": ["string", "number"],
            "pattern": "^(?=.*\\S)(?!\\.\\.(/|$))[^/\\\\:%]+(/(?!\\.\\.(/|$))[^/\\\\:%]+)*$",
            "patternErrorMessage": "Write a relative path that stays below its folder."
          },
          "pathInAddress": {
            "type": ["string", "number"],
            "pattern": "^(?!\\.\\.(/|$))[A-Za-z0-9._~-]+(/(?!\\.\\.(/|$))[A-Za-z0-9._~-]+)*$",
            "patternErrorMessage": "Write a relative path of letters from a to z, digits, '-', '_', '.' and '~'."
          },
          "swiftName": {
            "type": "string",
            "pattern": "^(?!_$)[^\\u0000-@\\[-^`{-\\u007f][^\\u0000-/:-@\\[-^`{-\\u007f]*$",
            "patternErrorMessage": "Use letters, digits and _, beginning with a letter."
          },
          "moduleName": {
            "type": "string",
            "pattern": "^[A-Za-z_][A-Za-z0-9_]*$",
            "patternErrorMessage": "Use letters, digits and _, beginning with a letter."
          },
          "swift": {
            "description": "How Swift is generated.",
            "type": "object",
            "properties": {
              "output": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "The folder of the clients. Needed unless --output says it.",
                "examples": ["../Sources/Clients"]
              },
              "access": {
                "type": "string",
                "enum": ["public", "package", "internal"],
                "description": "Who can see what is generated.",
                "default": "public"
              },
              "file_prefix": {
                "description": "What file names begin with: 'Dify' gives DifyChat.swift. May be empty.",
                "type": ["string", "number"],
                "pattern": "^(?!\\.)[^/\\\\\\n]*$",
                "patternErrorMessage": "Leave out '/', '\\' and a '.' at the start."
              },
              "codable": {
                "type": "boolean",
                "description": "Whether types are Codable too, which takes about twice the object code.",
                "default": false
              },
              "hashable": {
                "type": "boolean",
                "description": "Whether responses are Hashable, which takes about a fifth more object code.",
                "default": false
              },
              "clients": {
                "$ref": "#/$defs/swiftName",
                "description": "The module that has the clients. Then only bindings of apps are generated.",
                "examples": ["DifyApps"]
              },
              "templates": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "A folder with templates that take the place of built-in ones.",
                "examples": ["../Templates"]
              },
              "renames": {
                "description": "Swift names in place of those that the tool makes, by the place in the spec.",
                "examples": [{"chat.app_id": "applicationID", "ChatReply.task_id": "task"}],
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {"$ref": "#/$defs/swiftName"}
              }
            },
            "additionalProperties": false
          },
          "docs": {
            "description": "How documentation is written.",
            "type": "object",
            "properties": {
              "output": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "The folder of the pages. Needed unless --output says it.",
                "examples": ["../Generated/docs"]
              },
              "product": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "The name of the platform in all pages.",
                "examples": ["Dify"]
              },
              "python_module": {
                "$ref": "#/$defs/moduleName",
                "description": "The Python package that plugins import. Pages show Python only where it is set.",
                "examples": ["dify_plugin"]
              },
              "python_arguments": {
                "description": "Expressions that samples in Python pass in place of the values of examples, by param.",
                "examples": [{"app_id": "settings[\"app\"][\"app_id\"]"}],
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {"$ref": "types.schema.json#/$defs/text"}
              },
              "python_errors": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "How plugins in Python get errors. Markdown."
              },
              "python_deadline": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "How long plugins in Python wait. Markdown."
              },
              "swift_module": {
                "$ref": "#/$defs/moduleName",
                "description": "The Swift module that holds the generated clients, which samples import.",
                "examples": ["DifyApps"]
              },
              "site": {
                "description": "Where the platform's own documentation lies.",
                "examples": ["https://docs.dify.ai"],
                "type": "string",
                "pattern": "^https?://[A-Za-z0-9._~:/?#@!$&+,;=%{}-]*$",
                "patternErrorMessage": "Write https://…"
              },
              "mdx_folder": {
                "$ref": "#/$defs/pathInAddress",
                "description": "The place of the pages on that site, below the language."
              },
              "mdx_name": {
                "$ref": "#/$defs/pathInAddress",
                "description": "What the names of the pages there begin with."
              },
              "overview": {
                "description": "What the overview says beside what the specs tell.",
                "type": "object",
                "properties": {
                  "title": {
                    "$ref": "types.schema.json#/$defs/text",
                    "description": "The heading; by default the product."
                  },
                  "summary": {"$ref": "types.schema.json#/$defs/text", "description": "One sentence."},
                  "description": {
                    "$ref": "types.schema.json#/$defs/text",
                    "description": "The paragraphs at the beginning, in Markdown. '{product}', '{python_module}' and '{swift_module}' stand for what is set, the name of a related page in braces for a link to it."
                  },
                  "sections": {
                    "description": "What follows the interfaces and transports, by the names that anchors are made of.",
                    "examples": [{"pricing": {"title": "Pricing", "description": "Each call counts."}}],
                    "type": "object",
                    "propertyNames": {"minLength": 1},
                    "additionalProperties": {
                      "type": "object",
                      "properties": {
                        "title": {"$ref": "types.schema.json#/$defs/text", "description": "The heading."},
                        "description": {"$ref": "types.schema.json#/$defs/text", "description": "Paragraphs, in Markdown."},
                        "note": {"$ref": "types.schema.json#/$defs/text", "description": "What is easily overlooked."},
                        "code": {
                          "description": "The same code in one or more languages. '{python_module}' and '{swift_module}' stand for what is set.",
                          "examples": [{"swift": "print(1)"}],
                          "type": "object",
                          "properties": {
                            "swift": {"$ref": "types.schema.json#/$defs/text", "description": "In Swift."},
                            "python": {"$ref": "types.schema.json#/$defs/text", "description": "In Python."},
                            "shell": {"$ref": "types.schema.json#/$defs/text", "description": "For a shell."},
                            "json": {"$ref": "types.schema.json#/$defs/text", "description": "As JSON."}
                          },
                          "additionalProperties": false
                        }
                      },
                      "required": ["title"],
                      "additionalProperties": false
                    }
                  }
                },
                "additionalProperties": false
              },
              "related": {
                "description": "Pages to go on with.",
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {
                  "type": "object",
                  "properties": {
                    "title": {
                      "$ref": "types.schema.json#/$defs/text",
                      "description": "'{product}' in it stands for the name of the platform."
                    },
                    "description": {"$ref": "types.schema.json#/$defs/text", "description": "What the page is about."},
                    "url": {
                      "description": "An address, or a path below 'site'. '{language}' in it stands for that of the page.",
                      "examples": ["/{language}/develop-plugin/getting-started"],
                      "type": "string",
                      "pattern": "^(https?:/|(?!//))/[A-Za-z0-9._~:/?#@!$&+,;=%{}-]*$",
                      "patternErrorMessage": "Write https://…, or a path that begins with one '/'."
                    }
                  },
                  "required": ["title", "url"],
                  "additionalProperties": false
                }
              },
              "history": {
                "description": "Earlier versions of the interfaces, the oldest first.",
                "examples": [{"sdk-0.7": {"title": "SDK 0.7.4", "specs": "history/sdk-0.7"}}],
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {
                  "type": "object",
                  "properties": {
                    "title": {"$ref": "types.schema.json#/$defs/text", "description": "What the version is called."},
                    "specs": {"$ref": "#/$defs/pathBelow", "description": "The folder of its specs."}
                  },
                  "required": ["title", "specs"],
                  "additionalProperties": false
                }
              }
            },
            "additionalProperties": false
          },
          "limits": {
            "description": "How much of a spec file is read before it is refused.",
            "type": "object",
            "properties": {
              "bytes": {"$ref": "#/$defs/limit", "description": "Bytes of a file.", "default": 1048576},
              "depth": {
                "type": "integer",
                "minimum": 1,
                "maximum": 64,
                "description": "Lists and mappings inside one another.",
                "default": 32
              },
              "nodes": {"$ref": "#/$defs/limit", "description": "Values of a file.", "default": 50000},
              "scalar": {"$ref": "#/$defs/limit", "description": "Bytes of one text.", "default": 65536}
            },
            "additionalProperties": false
          },
          "limit": {"type": "integer", "minimum": 1, "maximum": 1073741824}
        }
      }

      """#
    ),
    (
      "interface.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "interface.schema.json",
        "title": "An interface",
        "type": "object",
        "required": ["invoker", "interface", "title", "summary", "bindings", "params", "response_modes"],
        "anyOf": [
          {"required": ["entry_point"]},
          {"properties": {"bindings": {"required": ["service_api"], "properties": {"plugin": false}}}}
        ],
        "properties": {
          "invoker": {"$ref": "types.schema.json#/$defs/version"},
          "interface": {
            "$ref": "types.schema.json#/$defs/identifier",
            "description": "Its name on the wire, and the root of names in Swift.",
            "examples": ["chat"]
          },
          "title": {"$ref": "types.schema.json#/$defs/text", "description": "The heading.", "examples": ["Chat"]},
          "summary": {
            "$ref": "types.schema.json#/$defs/text",
            "description": "One sentence, the first line of the doc comment."
          },
          "description": {"$ref": "types.schema.json#/$defs/text", "description": "Further paragraphs. Markdown."},
          "since": {"$ref": "types.schema.json#/$defs/since"},
          "deprecated": {"$ref": "types.schema.json#/$defs/deprecated"},
          "was": {"$ref": "types.schema.json#/$defs/was"},
          "entry_point": {
            "description": "Where a plugin finds it: names from the session on. What only the Service API carries is found on the client, as `client.chat`, and needs none.",
            "examples": ["session.app.chat"],
            "type": "string",
            "pattern": "^session(\\.[a-z][a-z0-9_]*)+$",
            "patternErrorMessage": "Write 'session' and lower-case names, with dots between them, such as 'session.app.chat'."
          },
          "apps": {
            "description": "The kinds of app that answer, by name.",
            "examples": [{"chatbot": {"title": "Chatbot"}}],
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {
              "type": "object",
              "properties": {
                "title": {"$ref": "types.schema.json#/$defs/text", "description": "What people call it."},
                "description": {"$ref": "types.schema.json#/$defs/description"}
              },
              "required": ["title"],
              "additionalProperties": false
            }
          },
          "bindings": {
            "description": "How each transport carries a call.",
            "type": "object",
            "properties": {"plugin": {"$ref": "#/$defs/plugin"}, "service_api": {"$ref": "#/$defs/serviceAPI"}},
            "additionalProperties": false
          },
          "params": {
            "description": "What a caller gives, in call order. One of them says where the response mode stands.",
            "examples": [{"query": {"type": "string", "required": true}, "response_mode": {"$mode": "streaming"}}],
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {
              "if": {"required": ["$mode"]},
              "then": {"$ref": "#/$defs/modeParam"},
              "else": {"$ref": "types.schema.json#/$defs/argument"}
            }
          },
          "response_modes": {
            "description": "How the interface answers: event by event, whole, or both.",
            "type": "object",
            "properties": {"streaming": {"$ref": "#/$defs/streaming"}, "blocking": {"$ref": "#/$defs/blocking"}},
            "minProperties": 1,
            "additionalProperties": false
          },
          "types": {"$ref": "types.schema.json#/$defs/declaredTypes"},
          "errors": {"$ref": "types.schema.json#/$defs/errors"},
          "examples": {
            "description": "Calls and their answers, which are checked against the types, shown, and replayed by the mock.",
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "#/$defs/example"}
          }
        },
        "additionalProperties": false,
        "$defs": {
          "plugin": {
            "description": "How plugins reach it, through the daemon.",
            "type": "object",
            "properties": {
              "type": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "The daemon's word for it.",
                "examples": ["app"]
              },
              "required": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Params that are optional elsewhere, and needed here."
              },
              "sent_as_null": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "What is sent as null where it has no value.",
                "examples": [["conversation_id"]]
              },
              "unsupported": {
                "description": "Params that are refused before sending, each with what to do instead.",
                "examples": [{"files": "Put files into 'inputs'."}],
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {"$ref": "types.schema.json#/$defs/text"}
              }
            },
            "required": ["type"],
            "additionalProperties": false
          },
          "serviceAPI": {
            "description": "How it is called over HTTP.",
            "type": "object",
            "properties": {
              "version": {
                "description": "What routes begin with, unless the base URL ends in a version.",
                "examples": ["v1"],
                "type": "string",
                "pattern": "^v[0-9]+$",
                "patternErrorMessage": "Write 'v' and a number, such as 'v1'."
              },
              "request": {"$ref": "#/$defs/route"},
              "request_with": {
                "description": "Another route where a param is given, which goes into its path.",
                "examples": [{"workflow_id": "POST /workflows/{workflow_id}/run"}],
                "type": "object",
                "propertyNames": {"minLength": 1},
                "additionalProperties": {"$ref": "#/$defs/route"}
              },
              "omit": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Params that are not sent, because the API key names the app."
              },
              "required": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Params that are optional elsewhere, and needed here."
              },
              "stop": {
                "allOf": [{"$ref": "#/$defs/route"}],
                "description": "The route that stops a run. '{name}' may stand for a field of its events as well.",
                "examples": ["POST /chat-messages/{task_id}/stop"]
              },
              "resume": {
                "description": "The route that opens the stream of a run again, alone or with what it tells once more.",
                "type": ["string", "object"],
                "if": {"type": "string"},
                "then": {"$ref": "#/$defs/route"},
                "properties": {
                  "request": {"$ref": "#/$defs/route"},
                  "repeats": {
                    "description": "Events that are told once more, with the fields that together identify each.",
                    "examples": [["workflow_started.data.id"]],
                    "type": "array",
                    "items": {"$ref": "#/$defs/eventField"}
                  }
                },
                "required": ["request"],
                "additionalProperties": false
              }
            },
            "required": ["request"],
            "additionalProperties": false
          },
          "route": {
            "description": "A method, a path below the base URL, and perhaps a query. '{name}' stands for a param.",
            "examples": ["POST /chat-messages", "GET /runs/{run_id}?user={user}"],
            "type": "string",
            "pattern": "^(GET|POST|PUT|PATCH|DELETE) (/(?!\\.\\.?(/|\\?|$))(\\{[a-z][a-z0-9_]*\\}|[A-Za-z0-9._-]+))+(\\?[A-Za-z0-9._-]+=(\\{[a-z][a-z0-9_]*\\}|[A-Za-z0-9._-]+)(&[A-Za-z0-9._-]+=(\\{[a-z][a-z0-9_]*\\}|[A-Za-z0-9._-]+))*)?$",
            "patternErrorMessage": "Write it like 'POST /chat-messages/{task_id}/stop', perhaps with '?name=value' behind."
          },
          "modeParam": {
            "description": "Where the response mode stands among the arguments.",
            "type": "object",
            "properties": {
              "$mode": {
                "type": "string",
                "enum": ["streaming", "blocking"],
                "description": "The mode that is meant when the caller does not say."
              },
              "description": {"$ref": "types.schema.json#/$defs/description"},
              "since": {"$ref": "types.schema.json#/$defs/since"}
            },
            "required": ["$mode"],
            "additionalProperties": false
          },
          "streaming": {
            "description": "The answer comes event by event.",
            "type": "object",
            "properties": {
              "description": {"$ref": "types.schema.json#/$defs/description"},
              "yields": {
                "allOf": [{"$ref": "types.schema.json#/$defs/type"}],
                "description": "The type of the events: a union, or any object where they are not described.",
                "examples": [{"$ref": "#/types/ChatEvent"}, {"type": "object", "additionalProperties": true}]
              },
              "text": {"$ref": "#/$defs/textRules"},
              "outputs": {
                "description": "Where the outputs of an app stand in events.",
                "examples": [["workflow_finished.data.outputs"]],
                "type": "array",
                "items": {"$ref": "#/$defs/eventField"}
              },
              "keepalive": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Events that are swallowed.",
                "examples": [["ping"]]
              },
              "failure": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Events that are thrown. Their type has status, code and message.",
                "examples": [["error"]]
              },
              "failed": {
                "description": "Events that tell that the run has failed. The stream itself is in order.",
                "examples": [[{"event": "workflow_finished", "where": {"data.status": ["failed"]}, "message": "data.error"}]],
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "event": {"$ref": "types.schema.json#/$defs/name", "description": "The event."},
                    "where": {"$ref": "#/$defs/condition"},
                    "message": {"$ref": "types.schema.json#/$defs/text", "description": "The field that says why."}
                  },
                  "required": ["event", "where"],
                  "additionalProperties": false
                }
              },
              "anywhere": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Events that may stand between any two steps of an order."
              },
              "trailing": {
                "$ref": "types.schema.json#/$defs/names",
                "description": "Events that may follow the last step of an order."
              },
              "order": {
                "description": "The ways in which a stream can go.",
                "type": "array",
                "items": {"$ref": "#/$defs/order"}
              }
            },
            "required": ["yields"],
            "additionalProperties": false
          },
          "blocking": {
            "description": "The answer comes whole.",
            "type": "object",
            "properties": {
              "description": {"$ref": "types.schema.json#/$defs/description"},
              "returns": {"allOf": [{"$ref": "types.schema.json#/$defs/type"}], "description": "The type of the reply."},
              "outputs": {
                "$ref": "types.schema.json#/$defs/text",
                "description": "Where the outputs of an app stand in the reply.",
                "examples": ["data.outputs"]
              },
              "failed": {
                "description": "The reply of a run that has failed. It is thrown.",
                "examples": [{"where": {"data.status": ["failed"]}, "message": "data.error"}],
                "type": "object",
                "properties": {
                  "where": {"$ref": "#/$defs/condition"},
                  "message": {"$ref": "types.schema.json#/$defs/text", "description": "The field that says why."}
                },
                "required": ["where"],
                "additionalProperties": false
              },
              "paused": {
                "description": "The reply of a run that waits, which has a type of its own.",
                "examples": [{"where": {"data.status": ["paused"]}, "returns": {"$ref": "#/types/WorkflowPause"}}],
                "type": "object",
                "properties": {
                  "where": {"$ref": "#/$defs/condition"},
                  "returns": {"allOf": [{"$ref": "types.schema.json#/$defs/type"}], "description": "The type of that reply."}
                },
                "required": ["where", "returns"],
                "additionalProperties": false
              }
            },
            "required": ["returns"],
            "additionalProperties": false
          },
          "condition": {
            "description": "A field that is a string, and the values of it that count.",
            "examples": [{"data.status": ["failed", "stopped"]}],
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "types.schema.json#/$defs/names"}
          },
          "textRules": {
            "description": "Which fields of which events make up the text of the answer.",
            "type": "object",
            "properties": {
              "append": {
                "description": "Fields that hold a piece of the answer.",
                "examples": [["message.answer"]],
                "type": "array",
                "items": {"$ref": "#/$defs/eventField"}
              },
              "replace": {
                "description": "Fields that stand in place of the answer so far.",
                "examples": [["message_replace.answer"]],
                "type": "array",
                "items": {"$ref": "#/$defs/eventField"}
              },
              "complete": {
                "description": "Fields that hold the whole answer once more, if certain events came before.",
                "examples": [[{"field": "message.answer", "after": "agent_message"}]],
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "field": {"$ref": "#/$defs/eventField"},
                    "after": {
                      "description": "The event, or a list of events.",
                      "type": ["string", "number", "array"],
                      "pattern": "\\S",
                      "items": {"$ref": "types.schema.json#/$defs/name"}
                    }
                  },
                  "required": ["field", "after"],
                  "additionalProperties": false
                }
              },
              "whole": {
                "description": "Fields that hold the whole answer at the end of a run, where a stream may have lost pieces.",
                "examples": [["workflow_finished.data.outputs.answer"]],
                "type": "array",
                "items": {"$ref": "#/$defs/eventField"}
              }
            },
            "additionalProperties": false
          },
          "eventField": {
            "description": "An event and a field of it, with dots between.",
            "examples": ["message.answer"],
            "type": ["string", "number"],
            "not": {"type": "integer"},
            "pattern": "^[^.]+(\\.[^.]+)+$",
            "patternErrorMessage": "Write event and field, such as 'message.answer'."
          },
          "order": {
            "type": "object",
            "properties": {
              "apps": {"$ref": "types.schema.json#/$defs/names", "description": "The apps whose streams go so."},
              "title": {"$ref": "types.schema.json#/$defs/text", "description": "When they do.", "examples": ["Answer"]},
              "description": {"$ref": "types.schema.json#/$defs/description"},
              "steps": {
                "description": "What comes, one step after another.",
                "examples": [[{"some": ["message"]}, {"one": ["message_end"]}]],
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "one": {"$ref": "types.schema.json#/$defs/names", "description": "One of the events, once."},
                    "maybe": {"$ref": "types.schema.json#/$defs/names", "description": "One of the events, or none."},
                    "some": {"$ref": "types.schema.json#/$defs/names", "description": "One or more of them, in any order."},
                    "any": {"$ref": "types.schema.json#/$defs/names", "description": "Zero or more of them, in any order."}
                  },
                  "minProperties": 1,
                  "maxProperties": 1,
                  "additionalProperties": false
                }
              }
            },
            "required": ["apps", "title", "steps"],
            "additionalProperties": false
          },
          "example": {
            "type": "object",
            "properties": {
              "title": {"$ref": "types.schema.json#/$defs/text", "description": "What it shows."},
              "description": {"$ref": "types.schema.json#/$defs/description"},
              "app": {"$ref": "types.schema.json#/$defs/text", "description": "The kind of app that answers, one of 'apps'."},
              "mode": {"type": "string", "enum": ["streaming", "blocking"], "description": "The response mode."},
              "request": {"type": "object", "description": "The values of the params."},
              "events": {"type": "array", "description": "What a streaming call gives."},
              "reply": {"description": "What a blocking call gives."},
              "error": {
                "description": "How the call fails, in place of 'events' or 'reply'.",
                "type": "object",
                "properties": {
                  "status": {"type": "integer", "description": "That of the error."},
                  "code": {"type": "string", "description": "One of 'errors'."},
                  "message": {"type": "string", "description": "What the server says."}
                },
                "required": ["status", "code", "message"],
                "additionalProperties": false
              }
            },
            "required": ["title", "mode", "request"],
            "if": {"properties": {"mode": {"const": "streaming"}}},
            "then": {"properties": {"reply": false}, "oneOf": [{"required": ["events"]}, {"required": ["error"]}]},
            "else": {"properties": {"events": false}, "oneOf": [{"required": ["reply"]}, {"required": ["error"]}]},
            "additionalProperties": false
          }
        }
      }

      """#
    ),
    (
      "invoker.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "invoker.schema.json",
        "title": "Any file of Invoker",
        "$comment": "Tells the kind of a file from its keys, for editors that choose a schema by folder.",
        "type": "object",
        "required": ["invoker"],
        "properties": {"invoker": {"$ref": "types.schema.json#/$defs/version"}},
        "if": {"required": ["binding"]},
        "then": {"$ref": "binding.schema.json"},
        "else": {
          "if": {
            "anyOf": [
              {"required": ["interface"]},
              {"required": ["entry_point"]},
              {"required": ["params"]},
              {"required": ["response_modes"]}
            ]
          },
          "then": {"$ref": "interface.schema.json"},
          "else": {
            "if": {"required": ["translations"]},
            "then": {"$ref": "locale.schema.json"},
            "else": {
              "if": {
                "anyOf": [{"required": ["specs"]}, {"required": ["swift"]}, {"required": ["docs"]}, {"required": ["limits"]}]
              },
              "then": {"$ref": "config.schema.json"},
              "else": {"$ref": "types.schema.json"}
            }
          }
        },
        "defaultSnippets": [
          {
            "label": "New interface",
            "description": "An interface of the platform",
            "body": {
              "invoker": 1,
              "interface": "${1:chat}",
              "title": "${2:Chat}",
              "summary": "${3:Send a message.}",
              "entry_point": "session.app.${1:chat}",
              "bindings": {"service_api": {"request": "POST /${4:chat-messages}"}},
              "params": {
                "query": {"type": "string", "required": true, "description": "${5:The message.}"},
                "response_mode": {"\\$mode": "blocking"}
              },
              "response_modes": {"blocking": {"returns": {"type": "object", "additionalProperties": true}}}
            }
          },
          {
            "label": "New binding",
            "description": "Types for the inputs and outputs of one app",
            "body": {
              "invoker": 1,
              "binding": "${1:my_app}",
              "interface": {"\\$ref": "${2:workflow.yaml}"},
              "inputs": {"${3:text}": {"type": "string", "required": true}}
            }
          },
          {
            "label": "New file of types",
            "description": "Types that other specs refer to",
            "body": {"invoker": 1, "types": {"${1:Name}": {"type": "object", "properties": {"${2:id}": {"type": "string"}}}}}
          }
        ]
      }

      """#
    ),
    (
      "locale.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "locale.schema.json",
        "title": "Translations of one file into one language",
        "type": "object",
        "required": ["invoker", "translations"],
        "properties": {
          "invoker": {"$ref": "types.schema.json#/$defs/version"},
          "translations": {
            "description": "Texts by the keys that lead to them. 'invoker docs --update-locales' keeps the list.",
            "examples": [{"params.query.description": {"source": "The message of the user.", "text": "用户的消息。"}}],
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {
              "type": "object",
              "properties": {
                "source": {
                  "$ref": "types.schema.json#/$defs/text",
                  "description": "The text that is translated. Leave it: from it the tool tells whether the spec has changed."
                },
                "text": {
                  "$ref": "types.schema.json#/$defs/text",
                  "description": "The translation. Write it where it is missing."
                },
                "previous": {
                  "$ref": "types.schema.json#/$defs/text",
                  "description": "What an earlier source was translated as, to start from. Remove it when 'text' is written."
                }
              },
              "required": ["source"],
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false
      }

      """#
    ),
    (
      "types.schema.json",
      #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "types.schema.json",
        "title": "Types and errors that other specs refer to",
        "$comment": "Only keywords that draft-07 has, since editors lag behind. A plain number is a text.",
        "type": "object",
        "required": ["invoker"],
        "properties": {
          "invoker": {"$ref": "#/$defs/version"},
          "title": {"$ref": "#/$defs/text", "description": "The heading of the file's page."},
          "summary": {"$ref": "#/$defs/text", "description": "One sentence."},
          "description": {"$ref": "#/$defs/description"},
          "types": {"$ref": "#/$defs/declaredTypes"},
          "errors": {"$ref": "#/$defs/errors"}
        },
        "additionalProperties": false,
        "$defs": {
          "version": {"const": 1, "description": "The version of this format.", "default": 1},
          "text": {"type": ["string", "number"], "pattern": "\\S", "patternErrorMessage": "Write a text."},
          "name": {"type": ["string", "number"], "pattern": "\\S", "patternErrorMessage": "Write a name."},
          "names": {"type": "array", "items": {"$ref": "#/$defs/name"}},
          "identifier": {
            "type": "string",
            "pattern": "^[a-z][a-z0-9_]*$",
            "patternErrorMessage": "Use a to z, 0 to 9 and _, beginning with a letter."
          },
          "description": {"$ref": "#/$defs/text", "description": "What it is, for those who read the documentation. Markdown."},
          "deprecated": {
            "type": ["string", "number", "boolean"],
            "pattern": "\\S",
            "description": "It is going to be taken away: true, or better what to use instead.",
            "examples": [true, "Use 'conversation_id'."]
          },
          "since": {"$ref": "#/$defs/text", "description": "The version that brought it.", "examples": ["0.8.0"]},
          "was": {"$ref": "#/$defs/text", "description": "Its former name, which callers can go on using."},

          "declaredTypes": {
            "description": "Types by name. A dotted name, ChatEvent.Message, nests in Swift as well.",
            "type": "object",
            "propertyNames": {
              "pattern": "^[^\\u0000-@\\[-`{-\\u007f][^\\u0000-/:-@\\[-^`{-\\u007f]*(\\.[^\\u0000-@\\[-`{-\\u007f][^\\u0000-/:-@\\[-^`{-\\u007f]*)*$",
              "patternErrorMessage": "Use letters, digits and _, beginning with a letter; a dot nests one type in another."
            },
            "additionalProperties": {"$ref": "#/$defs/declaredType"}
          },
          "declaredType": {
            "type": "object",
            "allOf": [{"$ref": "#/$defs/words"}],
            "properties": {"nullable": false, "default": false},
            "if": {
              "anyOf": [
                {"required": ["properties"]},
                {"required": ["allOf"]},
                {
                  "properties": {"type": {"const": "object"}},
                  "required": ["type"],
                  "not": {"required": ["additionalProperties"]}
                }
              ]
            },
            "then": {"properties": {"required": {"$ref": "#/$defs/requiredProperties"}}},
            "else": {"properties": {"required": false}}
          },
          "type": {
            "type": "object",
            "allOf": [{"$ref": "#/$defs/words"}],
            "if": {"anyOf": [{"required": ["properties"]}, {"required": ["allOf"]}]},
            "then": {"properties": {"required": {"$ref": "#/$defs/requiredProperties"}}},
            "else": {"properties": {"required": false}}
          },
          "argument": {
            "$comment": "A param, or an input or output of an app.",
            "type": "object",
            "allOf": [{"$ref": "#/$defs/words"}],
            "if": {"anyOf": [{"required": ["properties"]}, {"required": ["allOf"]}]},
            "then": {
              "properties": {
                "required": {
                  "type": ["boolean", "array"],
                  "items": {"$ref": "#/$defs/name"},
                  "description": "Whether it must be given; or the properties that are always there."
                }
              }
            },
            "else": {
              "properties": {
                "required": {"type": "boolean", "description": "Whether it must be given.", "default": true}
              }
            }
          },
          "requiredProperties": {
            "$ref": "#/$defs/names",
            "description": "The properties that are always there; others may be absent or null."
          },

          "words": {
            "$comment": "The words that go with each kind of type. 'required' is left to those who refer to this.",
            "if": {"required": ["$ref"]},
            "then": {"$ref": "#/$defs/reference"},
            "else": {
              "if": {"required": ["discriminator"]},
              "then": {"$ref": "#/$defs/union"},
              "else": {
                "if": {"anyOf": [{"required": ["properties"]}, {"required": ["allOf"]}]},
                "then": {"$ref": "#/$defs/object"},
                "else": {
                  "if": {"required": ["enum"]},
                  "then": {"$ref": "#/$defs/enumeration"},
                  "else": {
                    "if": {"properties": {"type": {"const": "string"}}, "required": ["type"]},
                    "then": {"$ref": "#/$defs/string"},
                    "else": {
                      "if": {"properties": {"type": {"enum": ["integer", "number"]}}, "required": ["type"]},
                      "then": {"$ref": "#/$defs/number"},
                      "else": {
                        "if": {"properties": {"type": {"const": "array"}}, "required": ["type"]},
                        "then": {"$ref": "#/$defs/array"},
                        "else": {
                          "if": {"properties": {"type": {"const": "object"}}, "required": ["type"]},
                          "then": {"$ref": "#/$defs/dictionary"},
                          "else": {"$ref": "#/$defs/other"}
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "reference": {
            "properties": {
              "$ref": {"$ref": "#/$defs/typeReference"},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"$ref": "#/$defs/defaultWord"},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "union": {
            "properties": {
              "discriminator": {"$ref": "#/$defs/discriminatorWord"},
              "type": {"const": "object"},
              "required": {"doNotSuggest": true},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "object": {
            "properties": {
              "type": {"const": "object"},
              "properties": {"$ref": "#/$defs/propertiesWord"},
              "required": {"doNotSuggest": true},
              "additionalProperties": {
                "type": "boolean",
                "description": "Whether further fields are kept, as JSON.",
                "default": true
              },
              "allOf": {"$ref": "#/$defs/allOfWord"},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "enumeration": {
            "properties": {
              "type": {"const": "string"},
              "enum": {"$ref": "#/$defs/enumWord"},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"type": ["string", "null"], "description": "The value that an absent field stands for."},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "string": {
            "properties": {
              "type": {"$ref": "#/$defs/typeWord"},
              "format": {"$ref": "#/$defs/textFormat"},
              "pattern": {"$ref": "#/$defs/text", "description": "A regular expression that the text matches."},
              "minLength": {"$ref": "#/$defs/count", "description": "The least number of characters."},
              "maxLength": {"$ref": "#/$defs/count", "description": "The largest number of characters."},
              "const": {"type": ["string", "null"], "description": "The one value."},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"type": ["string", "null"], "description": "The value that an absent field stands for."},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "number": {
            "properties": {
              "type": {"$ref": "#/$defs/typeWord"},
              "format": {"$ref": "#/$defs/numberFormat"},
              "minimum": {"type": "number", "description": "The least value."},
              "maximum": {"type": "number", "description": "The largest value."},
              "const": {"type": ["number", "null"], "description": "The one value."},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"type": ["number", "null"], "description": "The value that an absent field stands for."},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "array": {
            "properties": {
              "type": {"$ref": "#/$defs/typeWord"},
              "items": {"$ref": "#/$defs/itemsWord"},
              "minItems": {"$ref": "#/$defs/count", "description": "The least number of elements."},
              "maxItems": {"$ref": "#/$defs/count", "description": "The largest number of elements."},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"type": ["array", "null"], "description": "The value that an absent field stands for."},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "required": ["items"],
            "additionalProperties": false
          },
          "dictionary": {
            "properties": {
              "type": {"$ref": "#/$defs/typeWord"},
              "properties": {"$ref": "#/$defs/propertiesWord"},
              "additionalProperties": {"$ref": "#/$defs/additionalPropertiesWord"},
              "allOf": {"$ref": "#/$defs/allOfWord"},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"type": ["object", "null"], "description": "The value that an absent field stands for."},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "additionalProperties": false
          },
          "other": {
            "$comment": "A boolean, any JSON value, or a type of which no word tells the kind yet.",
            "properties": {
              "$ref": {"$ref": "#/$defs/typeReference"},
              "type": {"$ref": "#/$defs/typeWord"},
              "enum": {"$ref": "#/$defs/enumWord"},
              "properties": {"$ref": "#/$defs/propertiesWord"},
              "allOf": {"$ref": "#/$defs/allOfWord"},
              "discriminator": {"$ref": "#/$defs/discriminatorWord"},
              "const": {"$ref": "#/$defs/constWord"},
              "required": {"doNotSuggest": true},
              "nullable": {"$ref": "#/$defs/nullableWord"},
              "default": {"$ref": "#/$defs/defaultWord"},
              "description": {"$ref": "#/$defs/description"},
              "deprecated": {"$ref": "#/$defs/deprecated"},
              "since": {"$ref": "#/$defs/since"},
              "was": {"$ref": "#/$defs/was"}
            },
            "if": {"required": ["type"]},
            "then": {"properties": {"default": {"type": ["boolean", "null"]}, "const": {"type": ["boolean", "null"]}}},
            "additionalProperties": false
          },
          "typeWord": {
            "type": "string",
            "enum": ["string", "integer", "number", "boolean", "array", "object"],
            "description": "The kind of value; without it, any JSON value."
          },
          "textFormat": {
            "type": ["string", "number"],
            "anyOf": [{"enum": ["uuid", "url", "byte", "decimal"]}, {"$ref": "#/$defs/text"}],
            "description": "byte (base64) is bytes in Swift, decimal is a number in a string; uuid, url and others are shown."
          },
          "numberFormat": {
            "type": ["string", "number"],
            "anyOf": [{"enum": ["int64", "unix-time", "float", "double"]}, {"$ref": "#/$defs/text"}],
            "description": "unix-time (seconds since 1970) of integers is a time in Swift; int64, float, double and others are shown."
          },
          "nullableWord": {
            "type": "boolean",
            "description": "Whether the value may be null even where the field is required.",
            "default": true
          },
          "defaultWord": {
            "type": ["string", "number", "boolean", "array", "object", "null"],
            "description": "The value that an absent field stands for."
          },
          "constWord": {
            "type": ["string", "number", "boolean", "array", "object", "null"],
            "description": "The one value."
          },
          "enumWord": {
            "description": "The values, as a list, or by what they mean. Clients take values that they do not know.",
            "examples": [["low", "high"], {"low": "At once.", "high": "With more thought."}],
            "type": ["array", "object"],
            "items": {"$ref": "#/$defs/text"},
            "minItems": 1,
            "uniqueItems": true,
            "minProperties": 1,
            "propertyNames": {"minLength": 1},
            "additionalProperties": {
              "description": "What the value means.",
              "type": ["string", "number", "null", "object"],
              "pattern": "\\S",
              "properties": {
                "description": {"$ref": "#/$defs/description"},
                "deprecated": {"$ref": "#/$defs/deprecated"},
                "was": {"$ref": "#/$defs/was"}
              },
              "additionalProperties": false
            }
          },
          "itemsWord": {"allOf": [{"$ref": "#/$defs/type"}], "description": "The type of the elements."},
          "propertiesWord": {
            "description": "The fields of the object, by name on the wire.",
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "#/$defs/type"}
          },
          "additionalPropertiesWord": {
            "description": "true: any fields. A type: the object is a dictionary of it.",
            "examples": [true, {"type": "string"}],
            "type": ["boolean", "object"],
            "if": {"type": "object"},
            "then": {"$ref": "#/$defs/type"}
          },
          "allOfWord": {
            "description": "Object types whose fields come before its own.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"$ref": {"$ref": "#/$defs/typeReference"}},
              "required": ["$ref"],
              "additionalProperties": false
            }
          },
          "discriminatorWord": {
            "description": "Makes a union: the value of one field tells which object type it is.",
            "type": "object",
            "properties": {
              "propertyName": {"$ref": "#/$defs/text", "description": "The field, which the cases do not list."},
              "mapping": {
                "description": "The object type of each value.",
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"minLength": 1},
                "additionalProperties": {"$ref": "#/$defs/unionCase"}
              }
            },
            "required": ["propertyName", "mapping"],
            "additionalProperties": false
          },
          "count": {"type": "integer", "minimum": 0},
          "unionCase": {
            "type": ["string", "object"],
            "pattern": "^((?!\\.\\.(/|#/types/))[^/\\\\:%]+(/(?!\\.\\.(/|#/types/))[^/\\\\:%]+)*)?#/types/[^/]+$",
            "patternErrorMessage": "Write '#/types/Name' or 'file.yaml#/types/Name', a file in this folder or below.",
            "properties": {
              "$ref": {"$ref": "#/$defs/typeReference"},
              "description": {"$ref": "#/$defs/description"},
              "was": {"$ref": "#/$defs/text", "description": "The value that it had formerly."}
            },
            "required": ["$ref"],
            "additionalProperties": false
          },
          "typeReference": {
            "description": "A type by its name, perhaps in another file of the folder. In quotes.",
            "examples": ["#/types/Name", "types.yaml#/types/Name"],
            "type": "string",
            "pattern": "^((?!\\.\\.(/|#/types/))[^/\\\\:%]+(/(?!\\.\\.(/|#/types/))[^/\\\\:%]+)*)?#/types/[^/]+$",
            "patternErrorMessage": "Write '#/types/Name' or 'file.yaml#/types/Name', a file in this folder or below."
          },

          "errors": {
            "description": "Errors by code.",
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"$ref": "#/$defs/error"}
          },
          "error": {
            "type": "object",
            "if": {"required": ["$ref"]},
            "then": {
              "properties": {
                "$ref": {
                  "description": "An error of another file.",
                  "examples": ["types.yaml#/errors/too_many_requests"],
                  "type": "string",
                  "pattern": "^((?!\\.\\.(/|#/errors/))[^/\\\\:%]+(/(?!\\.\\.(/|#/errors/))[^/\\\\:%]+)*)?#/errors/[^/]+$",
                  "patternErrorMessage": "Write 'file.yaml#/errors/code', a file in this folder or below."
                }
              },
              "additionalProperties": false
            },
            "else": {
              "properties": {
                "status": {"type": "integer", "minimum": 400, "maximum": 599, "description": "The status of HTTP."},
                "description": {"$ref": "#/$defs/text", "description": "What happened."},
                "action": {"$ref": "#/$defs/text", "description": "What the caller can do."},
                "retry": {
                  "type": "string",
                  "enum": ["never", "later"],
                  "description": "later: the same call may succeed after a while.",
                  "default": "never"
                },
                "also": {
                  "description": "The same failure under the code of another, from which the beginning of its message tells it.",
                  "examples": [[{"code": "invalid_param", "message": "Too many requests"}]],
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "code": {"$ref": "#/$defs/text", "description": "The other code."},
                      "message": {"$ref": "#/$defs/text", "description": "How the message begins."}
                    },
                    "required": ["code", "message"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["status", "description", "action"],
              "additionalProperties": false
            }
          }
        }
      }

      """#
    ),
  ]
}
