#!/usr/bin/env bash
# What each product costs a package that uses nothing else of this one: the packages that are resolved, a clean release
# build, and a small program with Swift's libraries linked in, stripped. An argument selects the rows that contain it.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
selected=${1:-}
work=$PWD/Benchmarks/.build-products
rm -rf "$work"

# measure NAME TRAITS 'PRODUCTS' <program: resolves and builds a package that uses the products, and prints a row.
measure() {
  local name=$1 traits=$2 products=$3
  if [[ "$name" != *"$selected"* ]]; then return; fi
  local folder=$work/${name// /-}
  mkdir -p "$folder/Sources/App"
  cat >"$folder/Sources/App/App.swift"
  local dependency=".package(name: \"invoker\", path: \"$repository\", traits: [$traits])"
  if [ -z "$products" ]; then dependency=; fi
  cat >"$folder/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription
let products: [String] = [$products]
let package = Package(
  name: "app", platforms: [.macOS(.v15)], dependencies: [$dependency],
  targets: [.executableTarget(name: "App", dependencies: products.map { .product(name: \$0, package: "invoker") })])
END
  local start end size packages=0
  (
    cd "$folder"
    { swift package resolve && mkdir -p .build; } >log 2>&1 || { cat log >&2; exit 1; }
  )
  if [ -e "$folder/Package.resolved" ]; then packages=$(grep -c '"identity"' "$folder/Package.resolved"); fi
  start=$(date +%s)
  swift build -c release --static-swift-stdlib -Xlinker -s --package-path "$folder" >"$folder/log" 2>&1 ||
    { cat "$folder/log" >&2; exit 1; }
  end=$(date +%s)
  size=$(wc -c <"$folder/.build/release/App")
  echo "| $name | ${traits:-none} | $packages | $((end - start)) s | $(awk "BEGIN { printf \"%.1f\", $size / 1e6 }") MB |"
}

call='for try await text in try await dify.chat.stream(query: "Hello", user: "u").text { print(text) }'

echo "| products | traits | packages | clean release build | program |"
echo "| --- | --- | --- | --- | --- |"
measure "(a program that prints one line)" "" "" <<'END'
print("Hello")
END
measure 'InvokerRuntime' '' '"InvokerRuntime"' <<'END'
import InvokerRuntime
print(try JSONValue(json: "[1]"))
END
measure 'DifyApps, InvokerTesting' '' '"DifyApps", "InvokerRuntime", "InvokerTesting"' <<END
import DifyApps
import InvokerRuntime
import InvokerTesting
let dify = ScriptedTransport([])
$call
END
measure 'DifyApps, InvokerConversation' '' '"InvokerConversation", "InvokerTesting"' <<'END'
import InvokerConversation
import InvokerTesting
let conversation = Conversation(client: ScriptedTransport([]), user: "u")
conversation.send("Hello")
while conversation.isBusy { await Task.yield() }
print(conversation.messages.map(\.answer.text))
END
measure 'DifyApps, InvokerObservability' '"Observability"' \
  '"DifyApps", "InvokerObservability", "InvokerRuntime", "InvokerTesting"' <<'END'
import DifyApps
import InvokerObservability
import InvokerRuntime
import InvokerTesting
let session = Session(transport: ScriptedTransport([]), middleware: [Observability()])
let chat = ChatServiceCalls(ChatInvoker(session: session))
for try await text in try await chat.stream(query: "Hello", user: "u").text { print(text) }
END
measure 'DifyApps, InvokerServiceAPI' '"ServiceAPI"' '"DifyApps", "InvokerRuntime", "InvokerServiceAPI"' <<END
import DifyApps
import InvokerRuntime
import InvokerServiceAPI
let dify = ServiceAPI(baseURL: "http://127.0.0.1:8080/v1", apiKey: "app-mock")
$call
END
measure 'DifyApps, InvokerPluginHost' '"PluginHost"' '"DifyApps", "InvokerPluginHost"' <<'END'
import DifyApps
import InvokerPluginHost
try await PluginHost().run(over: .standardIO)
END
measure 'InvokerMock' '"Mock"' '"InvokerMock"' <<'END'
import InvokerMock
let server = try await MockServer.start { _ in MockAnswer(steps: []) }
print(server.url)
END
