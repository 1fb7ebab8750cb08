# `make` builds the tool, generates clients from specs/ and shows a decoded stream; `make test` runs everything.

SWIFT ?= swift
TOOL = .build/debug/invoker

.PHONY: all deps build release generate templates test network-test demo check drift cases format lint fuzz bench clean

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

# Brings DifyApps and the embedded templates in step with specs/ and Templates/.
generate: templates build
	$(TOOL) generate specs --output Sources/DifyApps

templates:
	Scripts/embed-templates.sh

test: deps
	$(SWIFT) build --product invokerPackageTests
	$(SWIFT) test --skip-build
	$(SWIFT) run --package-path Examples --scratch-path .build-examples replay
	$(MAKE) network-test check lint

# Tests over sockets, one of them with a client from PyPI. They have a build folder of their own, for the HTTP stack.
NETWORK = --package-path Tests/Network --scratch-path .build-network
network-test: deps
	Scripts/python-client.sh
	$(SWIFT) build $(NETWORK) --build-tests
	$(SWIFT) test $(NETWORK) --skip-build

# chat-cli talks to the mock of the platform. The first build takes minutes: the HTTP stack is in it.
demo: deps
	@Scripts/demo.sh

# What is checked in is what would be generated.
check: build
	$(TOOL) generate specs --output Sources/DifyApps --check
	for version in seed sdk-0.7 sdk-0.10; do $(TOOL) check specs/history/$$version || exit 1; done

# Compares specs/ with the platform's Python SDK on PyPI: the newest version, or `make drift VERSION=0.7.4`.
drift: build
	Scripts/drift.sh $(VERSION)

# Writes what the end-to-end cases expect. The golden cases come first, because tests are compiled with them.
cases: build
	$(TOOL) generate Tests/EndToEndTests/Cases/greeter/specs \
	  --output Tests/EndToEndTests/Cases/greeter/expected/Sources
	Scripts/app-bindings.sh
	UPDATE_CASES=1 $(SWIFT) test --filter EndToEndTests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Examples Benchmarks Fuzz

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks Fuzz

# A minute for each fuzz target.
fuzz: deps
	Fuzz/run.sh yaml 60
	Fuzz/run.sh json 60
	Fuzz/run.sh sse 60

bench: deps
	$(MAKE) -C Benchmarks

clean:
	rm -rf .build .build-* Generated Benchmarks/.build*
