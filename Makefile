# `make` builds the tool, generates clients from specs/ and shows a decoded stream; `make test` runs everything.

SWIFT ?= swift
TOOL = .build/debug/invoker

.PHONY: all deps build release generate templates docs api-docs docs-test schema-test templates-test browser-test shell-test test \
  network-test swiftpm-test dist dist-test interop demo completions man check drift cases format lint fuzz bench clean

all: build
	@$(TOOL) generate specs --output Generated/Swift
	@echo
	@$(SWIFT) run --quiet --package-path Examples --scratch-path .build-examples replay

# libyaml's headers, where a package manager is there and they are missing.
deps:
	@Scripts/install-libyaml.sh

build: deps
	$(SWIFT) build --product invoker

# The tool as it is meant to be used: optimised, and without the time that loading Swift's libraries takes.
release: deps
	$(SWIFT) build -c release --product invoker --static-swift-stdlib -Xlinker -s --scratch-path .build-release
	@echo "built .build-release/release/invoker"

# Brings DifyApps, its pages for DocC, and the embedded templates and schemas in step with specs/ and Templates/.
generate: templates
	$(TOOL) generate specs --output Sources/DifyApps
	$(WRITE_CATALOG)
	rm -rf Sources/DifyApps/DifyApps.docc
	cp -R $(CATALOG) Sources/DifyApps

# The pages of DifyApps for DocC.
CATALOG = .build/catalog/docc/en_US/DifyApps.docc
WRITE_CATALOG = rm -rf .build/catalog && $(TOOL) docs specs --format docc --locale en_US --output .build/catalog >/dev/null

templates:
	Scripts/embed.sh
	$(MAKE) build
	$(TOOL) templates model > docs/view-model.md

# Documentation of specs/, in every form and language.
docs: build
	@$(TOOL) docs specs
	@echo
	@echo "Generated/docs/markdown/en_US/README.md   Markdown, for GitHub"
	@echo "Generated/docs/html/index.html            a site, to open in a browser"
	@echo "Generated/docs/mdx                        laid over dify-docs, with a fragment of docs.json"
	@echo "Generated/docs/docc/en_US/DifyApps.docc   a catalog, for the module of the clients"

# Documentation of the public modules, by DocC, in a build folder of its own for the HTTP stack.
api-docs: deps
	Scripts/api-docs.sh
	@echo
	@echo "To read it: python3 -m http.server --directory Generated/api, then open http://localhost:8000/documentation/"

# The documentation, and that of a spec with hostile text in every place, read by the parsers that will read it.
SYMBOLS = .build-documentation/symbols
docs-test: build
	Scripts/python-environment.sh .build-documentation Tests/Documentation/requirements.txt
	$(SWIFT) build --target DifyApps
	mkdir -p $(SYMBOLS)
	$(SWIFT) symbolgraph-extract -module-name DifyApps -I .build/debug/Modules -output-dir $(SYMBOLS) \
	  -target $$($(SWIFT) -print-target-info | sed -n 's/.*"triple" *: *"\(.*\)".*/\1/p' | head -1)
	.build-documentation/bin/python Tests/Documentation/check.py $(TOOL) $(SYMBOLS)

# The schemas for editors refuse what the tool refuses: in every spec there is, and in thousands with one mistake.
schema-test: build
	Scripts/python-environment.sh .build-schemas Tests/Schemas/requirements.txt
	.build-schemas/bin/python -B -m pytest -q -p no:cacheprovider --invoker=$(TOOL) Tests/Schemas

test: deps
	$(SWIFT) build --product invokerPackageTests
	$(SWIFT) test --skip-build
	$(SWIFT) run --package-path Examples --scratch-path .build-examples replay
	$(MAKE) docs-test api-docs schema-test templates-test browser-test shell-test network-test swiftpm-test dist-test interop check lint

# Tests over sockets and pipes, some of them with packages from PyPI. They have a build folder of their own, for the HTTP
# stack. Those of the plugin host run by themselves: they would take the processor from tests that have deadlines.
NETWORK = --package-path Tests/Network --scratch-path .build-network
network-test: deps
	Scripts/python-environment.sh .build-python Tests/Network/python/requirements.txt
	$(SWIFT) build $(NETWORK) --build-tests
	$(SWIFT) test $(NETWORK) --skip-build --skip 'InteropTests|PluginHostTests'
	$(SWIFT) test $(NETWORK) --skip-build --filter PluginHostTests

# Packages that use the plugins, built and changed: that of somebody else, and what `init` writes. The tool is built once
# more for each.
SWIFTPM = --package-path Tests/SwiftPM --scratch-path .build-swiftpm/tests
swiftpm-test: build
	$(SWIFT) build $(SWIFTPM) --build-tests
	$(SWIFT) test $(SWIFTPM) --skip-build --skip DistTests

# What a release for Linux consists of, in Generated/dist; and whether it works.
dist: deps
	Scripts/dist.sh

dist-test: dist
	$(SWIFT) build $(SWIFTPM) --build-tests
	$(SWIFT) test $(SWIFTPM) --skip-build --filter DistTests

# The same conversations with the platform's own SDK for plugins and with this one, over pipes and over TCP.
interop: deps
	Scripts/python-sdk.sh
	$(SWIFT) build $(NETWORK) --build-tests
	$(SWIFT) test $(NETWORK) --skip-build --filter InteropTests

# What a folder of templates makes of specs in TypeScript, read by its compiler.
templates-test: build
	Scripts/typescript.sh $(TOOL)

# The site of the documentation in a real browser.
browser-test: build
	Scripts/browser.sh
	.build-python-browser/bin/python -B -m pytest -q -p no:cacheprovider --invoker=$(TOOL) Tests/Browser

# chat-cli talks to the mock of the platform. The first build takes minutes: the HTTP stack is in it.
demo: deps
	@Scripts/demo.sh

# What shells and 'man' know of the tool, made from its own help, in the layout of /usr/share.
SHARE = Generated/share
completions: build
	@Scripts/shell-files.sh completions $(TOOL) $(SHARE)

man: build
	@Scripts/shell-files.sh man $(TOOL) $(SHARE)

# The completions in bash, zsh and fish, and the manual in man.
shell-test: completions man
	Scripts/shells.sh
	Tests/Shells/completions.sh $(TOOL) $(SHARE)

# What is checked in is what would be generated.
check: build
	$(TOOL) check specs
	$(TOOL) generate specs --output Sources/DifyApps --check
	$(WRITE_CATALOG) && diff -r $(CATALOG) Sources/DifyApps/DifyApps.docc
	for version in seed sdk-0.7 sdk-0.10 documents-2026-07; do $(TOOL) check specs/history/$$version || exit 1; done

# Compares specs/ with the platform's Python SDK on PyPI: the newest version, or `make drift VERSION=0.7.4`.
drift: build
	Scripts/drift.sh $(VERSION)

# Writes what the end-to-end cases and the fixtures of changes expect. The golden cases come first, because tests are
# compiled with them.
cases: build
	$(TOOL) generate Tests/EndToEndTests/Cases/greeter/specs \
	  --output Tests/EndToEndTests/Cases/greeter/expected/Sources
	Scripts/app-bindings.sh
	UPDATE_CASES=1 UPDATE_CHANGES=1 $(SWIFT) test --filter 'EndToEndTests|InvokerEvolutionTests|SampleFileTests'

format:
	$(SWIFT) format --in-place --recursive Package.swift Plugins Sources Tests Examples Benchmarks Fuzz

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Plugins Sources Tests Examples Benchmarks Fuzz

# A minute for each fuzz target.
fuzz: deps
	Fuzz/run.sh yaml 60
	Fuzz/run.sh json 60
	Fuzz/run.sh sse 60

bench: deps
	$(MAKE) -C Benchmarks

clean:
	rm -rf .build .build-* Generated Benchmarks/.build*
