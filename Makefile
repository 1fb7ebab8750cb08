# `make` builds the tool, generates clients from specs/ and shows a decoded stream; `make test` tests everything, in groups,
# and `make quick` what a small change may break.

SWIFT ?= swift
TOOL = .build/debug/invoker

# The tool and its tests stand on two packages of twenty-four. In .build, everything is built with this trait: with others
# it would be compiled anew.
CORE = --traits Tool

# The HTTP stack takes minutes, so that every package that needs it is built in one folder.
NETWORK_BUILD = .build-network
NETWORK = --package-path Tests/Network --scratch-path $(NETWORK_BUILD)
# Its calls have deadlines, which begin when a test does: where all tests begin at once, a slow machine misses them.
NETWORK_TEST = $(SWIFT) test $(NETWORK) --skip-build --experimental-maximum-parallelization-width 4
EXAMPLES = --package-path Examples --scratch-path $(NETWORK_BUILD)
PROXY = --package-path Examples/Servers/proxy --scratch-path $(NETWORK_BUILD)
# SwiftPM names traits to the compiler in the order of a set, which is another one each time, and then compiles anew.
BUILD = SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT) build

# Tests in Python, on all processors.
PYTEST = bin/python -B -m pytest -q -p no:cacheprovider -n auto --invoker=$(TOOL)

# What `make test` makes. `make test-core` makes one group of it, `make lint` one test.
GROUPS = core network docs packages interop
core = all units check lint schema-test lsp-test templates-test shell-test
network = network-test plugin-test starter-test
docs = docs-test api-docs browser-test
packages = swiftpm-test dist-test
interop = interop fuzz

.PHONY: deps python build release generate templates docs quick test $(GROUPS:%=test-%) $(foreach group,$(GROUPS),$($(group))) \
  network interop-newest recordings dist mock examples demo tables completions man drift cases names format fuzz bench clean

all: build
	@$(TOOL) generate specs --output Generated/Swift
	@echo
	@$(SWIFT) run $(CORE) --quiet replay

# libyaml's headers, where a package manager is there and they are missing.
deps:
	@Scripts/install-libyaml.sh

# What the daemon starts is a module in Python.
python:
	@command -v python3 >/dev/null || Scripts/debian-packages.sh "Python 3.10 or later is needed, install it." python3

build: deps
	$(SWIFT) build $(CORE) --product invoker

# The tool as it is meant to be used: optimised, and without the time that loading Swift's libraries takes.
release: deps
	$(SWIFT) build -c release $(CORE) --product invoker --static-swift-stdlib -Xlinker -s --scratch-path .build-release
	@echo "built .build-release/release/invoker"

# The libraries that are generated and checked in, and the specs of each.
LIBRARIES = DifyApps DifyModels DifyService DifyKnowledge
SPECS_OF_DifyApps = specs
SPECS_OF_DifyModels = specs/models
SPECS_OF_DifyService = specs/service
SPECS_OF_DifyKnowledge = specs/knowledge
EXAMPLE_SPECS = Examples/Specs/openai-like

# Brings these libraries, their pages for DocC, the embedded templates, and the schemas in step with specs/,
# Templates/, and the table of keys in Sources/InvokerSpec/Grammar.
generate: templates $(LIBRARIES:%=generate-%)
	$(TOOL) generate $(EXAMPLE_SPECS)

generate-%:
	$(TOOL) generate $(SPECS_OF_$*) --output Sources/$*
	$(WRITE_CATALOG)
	rm -rf Sources/$*/$*.docc
	cp -R $(CATALOG) Sources/$*

check-%: build
	$(TOOL) check $(SPECS_OF_$*)
	$(TOOL) generate $(SPECS_OF_$*) --output Sources/$* --check
	$(WRITE_CATALOG) && diff -r $(CATALOG) Sources/$*/$*.docc

# The pages of a library for DocC.
CATALOGS = .build/catalog/$*
CATALOG = $(CATALOGS)/docc/en_US/$*.docc
WRITE_CATALOG = rm -rf $(CATALOGS) && \
  $(TOOL) docs $(SPECS_OF_$*) --form docc --locale en_US --output $(CATALOGS) >/dev/null

templates:
	Scripts/embed.sh
	$(MAKE) build
	$(TOOL) templates model > docs/view-model.md
	$(TOOL) schemas export specs/schema --force

# The tables of keys in docs/, after a change of Sources/InvokerSpec/Grammar.
tables:
	$(SWIFT) build $(CORE) --product invokerPackageTests
	UPDATE_DOCS=1 $(SWIFT) test $(CORE) --skip-build --filter GrammarTests

# Documentation of specs/, in every form and language.
docs: build
	@$(TOOL) docs specs
	@$(TOOL) docs specs/models
	@$(TOOL) docs specs/service
	@$(TOOL) docs specs/knowledge
	@echo
	@echo "Generated/docs/markdown/en_US/README.md   Markdown, for GitHub"
	@echo "Generated/docs/html/index.html            a site, to open in a browser"
	@echo "Generated/docs/mdx                        laid over dify-docs, with a fragment of docs.json"
	@echo "Generated/docs/docc/en_US/DifyApps.docc   a catalog, for the module of the clients"
	@echo "Generated/docs-models                     the same for models, tools, and storage"
	@echo "Generated/docs-service                    the same for the rest of the Service API"
	@echo "Generated/docs-knowledge                  the same for knowledge bases"

test: deps
	@Scripts/test-groups.sh $(foreach group,$(GROUPS),$(addprefix $(group)/,$($(group))))

$(GROUPS:%=test-%): test-%: deps
	@Scripts/test-groups.sh $(addprefix $*/,$($*))

# Units and cases, but for those that ask the compiler, fill disks or files, kill the tool at many moments, run every example of the
# help or try hundreds of variants.
SLOW = CompileTests|EveryNameTests|NameFailureTests|HostileTextTests|DiskTests|KillTests|HelpTests|MutationTests|ManyProblemsTests
quick: deps python
	$(SWIFT) build $(CORE) --product invokerPackageTests
	$(SWIFT) test $(CORE) --skip-build --skip '$(SLOW)'

units: deps python
	$(SWIFT) build $(CORE) --product invokerPackageTests
	$(SWIFT) test $(CORE) --skip-build

# The documentation, and that of a spec with hostile text in every place, read by the parsers that will read it.
SYMBOLS = .build-documentation/symbols
docs-test: build
	Scripts/python-environment.sh .build-documentation Tests/Documentation/requirements.txt
	for module in $(LIBRARIES); do $(SWIFT) build $(CORE) --target $$module || exit 1; done
	Scripts/symbols.sh .build $(SYMBOLS) $(LIBRARIES)
	.build-documentation/bin/python Tests/Documentation/check.py $(TOOL) $(SYMBOLS) \
	  $(foreach library,$(LIBRARIES),$(library)=$(SPECS_OF_$(library)))

# Documentation of the public modules, by DocC.
api-docs: deps
	Scripts/page-samples.sh
	$(BUILD) $(NETWORK) --target Samples
	Scripts/api-docs.sh $(NETWORK_BUILD)
	@echo
	@echo "To read it: python3 -m http.server --directory Generated/api, then open http://localhost:8000/documentation/"

# The schemas for editors refuse what the tool refuses: in every spec there is, and in thousands with one mistake.
schema-test: build
	Scripts/python-environment.sh .build-schemas Tests/Schemas/requirements.txt
	.build-schemas/$(PYTEST) Tests/Schemas

# The language server, asked by a client over pipes. UPDATE_DOCS=1 writes the recording of docs/language-server.md anew.
lsp-test: build
	Scripts/python-environment.sh .build-language-server Tests/LanguageServer/requirements.txt
	.build-language-server/$(PYTEST) Tests/LanguageServer

# The mock, the examples, the tests over sockets and pipes, and the samples in the documentation of the public modules.
network: deps
	Scripts/page-samples.sh
	$(BUILD) $(NETWORK) --build-tests

# Some of them talk to packages from PyPI. Those of the plugin host run by themselves: they would take the processor from
# tests that have deadlines.
network-test: network
	Scripts/python-environment.sh .build-python Tests/Network/python/requirements.txt
	$(NETWORK_TEST) --skip 'InteropTests|PluginHostTests'

plugin-test: network
	$(NETWORK_TEST) --filter PluginHostTests

# What a real server answered, read through the public API: Tests/Recordings, or other recordings by `make recordings
# RECORDINGS=folder`. Says what came of them.
recordings: network
	RECORDINGS='$(abspath $(RECORDINGS))' $(NETWORK_TEST) --filter RecordingTests

# The same conversations with the platform's own SDK for plugins and with this one, over pipes and over TCP: with the last
# version for older Pythons.
OLD_SDK = .build-python-sdk
interop: network
	Scripts/python-sdk.sh $(OLD_SDK) 0.7.4 "$${PYTHON:-python3}"
	$(NETWORK_TEST) --filter InteropTests

# The same with the newest version, which needs Python 3.12 or later: `make interop-newest NEW_PYTHON=python3.13`.
NEW_SDK = .build-python-sdk-new
NEW_PYTHON ?= python3.12
interop-newest: network
	Scripts/python-sdk.sh $(NEW_SDK) 0.10.2 "$(NEW_PYTHON)"
	PYTHON_SDK=$(NEW_SDK) $(NETWORK_TEST) --filter InteropTests

# Packages that use the plugins, built and changed. The tool is built once more for that.
SWIFTPM = --package-path Tests/SwiftPM --scratch-path .build-swiftpm/tests
swiftpm-test: build
	$(SWIFT) build $(SWIFTPM) --build-tests
	$(SWIFT) test $(SWIFTPM) --skip-build --skip 'DistTests|StarterTests'

# What `init --package` writes. It is built where the HTTP stack is built already.
starter-test: build network
	$(SWIFT) build $(SWIFTPM) --build-tests
	$(SWIFT) test $(SWIFTPM) --skip-build --filter StarterTests

# What a release for Linux consists of, in Generated/dist; and whether it works.
dist: deps
	Scripts/dist.sh

dist-test: dist
	@command -v unzip >/dev/null || Scripts/debian-packages.sh "The program unzip is needed, install it." unzip
	$(SWIFT) build $(SWIFTPM) --build-tests
	$(SWIFT) test $(SWIFTPM) --skip-build --filter DistTests

# What a folder of templates makes of specs in TypeScript, read by its compiler.
templates-test: build
	Scripts/typescript.sh $(TOOL)

# The site of the documentation in a real browser.
browser-test: build
	Scripts/browser.sh
	.build-python-browser/$(PYTEST) Tests/Browser

# The mock of the platform. The first build takes minutes: the HTTP stack is in it.
mock: deps
	$(BUILD) $(EXAMPLES) --product invoker-mock
	@echo "built $(NETWORK_BUILD)/debug/invoker-mock"

# The programs of Examples, and the mock that they can talk to.
examples: mock
	$(BUILD) $(EXAMPLES)
	$(BUILD) $(PROXY) --product proxy
	@echo "built in $(NETWORK_BUILD)/debug"

# chat-cli talks to the mock of the platform.
demo: mock
	$(BUILD) $(EXAMPLES) --product chat-cli
	@echo
	@Scripts/demo.sh $(NETWORK_BUILD)/debug

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
check: $(LIBRARIES:%=check-%)
	$(TOOL) generate $(EXAMPLE_SPECS) --check
	$(TOOL) verify Tests/Recordings specs specs/models --baseline Tests/Recordings/accepted.txt
	for version in seed sdk-0.7 sdk-0.10 documents-2026-07; do $(TOOL) check specs/history/$$version || exit 1; done

# Compares specs/ with the platform's Python SDK on PyPI: the newest version, or `make drift VERSION=0.7.4`.
drift: build
	Scripts/drift.sh $(VERSION)

# Writes what the end-to-end cases and the fixtures of changes expect. The golden cases come first, because tests are
# compiled with them.
cases: build
	$(TOOL) generate Tests/EndToEndTests/Cases/greeter/specs \
	  --output Tests/EndToEndTests/Cases/greeter/expected/Sources
	$(TOOL) generate Tests/EndToEndTests/Cases/import-openapi/expected/specs \
	  --output Tests/EndToEndTests/Cases/import-openapi/expected/Sources
	Scripts/exported-apps.sh
	$(SWIFT) build $(CORE) --product invokerPackageTests
	UPDATE_CASES=1 UPDATE_CHANGES=1 $(SWIFT) test $(CORE) --skip-build --filter 'EndToEndTests|InvokerEvolutionTests|SampleFileTests'

# Which names are taken, read from the runtime and from generated code: after a change of either.
names:
	$(SWIFT) build $(CORE) --product invokerPackageTests
	UPDATE_NAMES=1 $(SWIFT) test $(CORE) --skip-build --filter ReservedNamesTests

format:
	$(SWIFT) format --in-place --recursive Package.swift Plugins Sources Tests Examples Benchmarks Fuzz

# The tests of the units keep both processors busy for minutes, so that one of them with a time limit fails by chance.
lint:
	! grep -rn 'timeLimit(' Tests/Invoker*
	$(SWIFT) format lint --strict --recursive Package.swift Plugins Sources Tests Examples Benchmarks Fuzz

# A minute for each parser of bytes that somebody else wrote. It compiles them anew, for what the sanitizers see is not seen
# in any other test; its inputs begin with those of Fuzz/corpus.
fuzz: deps
	Fuzz/run.sh yaml 60
	Fuzz/run.sh json 60
	Fuzz/run.sh sse 60

bench: deps
	$(MAKE) -C Benchmarks

clean:
	rm -rf .build .build-* Generated Benchmarks/.build*
