# `make demo` runs the main job, `make test` passes the tests; both install what they need.
# Building and running are kept apart from `setup`, so that a second run does nothing but work.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# What the program is built and run with, then what the tests add.
PACKAGES := pkg-config libsndfile1-dev libsoxr-dev libespeak-ng-dev libstemmer-dev \
	libsqlite3-dev libpcre2-dev libzip-dev zlib1g-dev pocketsphinx-en-us
TEST_PACKAGES := pocketsphinx-testdata python3-venv ffmpeg

# Tests look into the modules, hence -enable-testing; one build serves the demo and the tests.
BUILD := swift build -c release -Xswiftc -enable-testing \
	--explicit-target-dependency-import-check error
PROGRAM := .build/release/earwitness
PREFIX ?= /usr/local
DEMO := demo-output
# Where `make test` puts the runtime of neural models and one of them (140 MB are fetched with pip, once).
RUNTIME := $(CURDIR)/.build/runtime

.PHONY: help
help: ## Show this list.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | \
		awk -F'\t' '{ printf "  %-18s %s\n", $$1, $$2 }'

.PHONY: setup
setup: ## Install the Debian packages that are missing (with sudo when not root).
	@scripts/install-packages $(PACKAGES)

.PHONY: test-setup
test-setup: setup .venv/.installed
	@scripts/install-packages $(TEST_PACKAGES)

.venv/.installed: Tests/requirements.txt
	@scripts/install-packages $(TEST_PACKAGES)
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $@

.PHONY: build
build: setup ## Build the program (release).
	$(BUILD) --product earwitness

.PHONY: demo
demo: build ## The main job on the calls in media/: redacted subtitles, JSON, search.
	@scripts/demo $(PROGRAM) $(DEMO)

.PHONY: test
test: test-setup ## Run all tests (release build: the tests decode and align real audio).
	$(BUILD) --build-tests
	XDG_DATA_HOME=$(RUNTIME) $(PROGRAM) models install voices || echo "tests of neural models are skipped"
	EARWITNESS_PYTHON=$(CURDIR)/.venv/bin/python XDG_DATA_HOME=$(RUNTIME) swift test -c release -Xswiftc -enable-testing --skip-build

.PHONY: lint
lint: ## Check the format of the sources.
	swift format lint --strict --parallel -r Package.swift Sources Tests Benchmarks

.PHONY: format
format: ## Put the sources into the project's format.
	swift format -i --parallel -r Package.swift Sources Tests Benchmarks

# Linked statically against the Swift runtime, so that no toolchain is needed where it runs; paths of
# the build folder are mapped away.
.PHONY: install
install: setup ## Install under PREFIX (default /usr/local): runs without the source tree.
	swift build -c release --static-swift-stdlib --scratch-path .build-install \
		--product earwitness -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. \
		-Xcc -ffile-prefix-map=$(CURDIR)=. -Xlinker -s
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build-install/release/earwitness $(DESTDIR)$(PREFIX)/bin/earwitness

.PHONY: bench
bench: build ## Time `annotate` on 2 minutes and the alignment stage on 10 minutes.
	@scripts/install-packages time python3
	@scripts/bench $(PROGRAM)

HOURS ?= 3
.PHONY: bench-long
bench-long: build ## Time and memory of aligning HOURS (3) of speech to text without times.
	@scripts/install-packages time python3 festvox-ru
	@scripts/bench-long $(PROGRAM) $(HOURS)

GOLD ?= festvox-dev/6 30:festvox-dev/6 radio10:60:festvox-dev/6
MISFITS ?= misfit:120:festvox-dev/2 misfit:gsm:120:festvox-dev/6 \
	misfit:round:keep:120:festvox-dev/6 misfit:round:refine:120:festvox-dev/6
TIMED ?= round:keep:120:festvox-dev/6 round:refine:120:festvox-dev/6 \
	subtitle:refine:120:festvox-dev/6 shift3:auto:120:festvox-dev/6
PEER_CLIPS := .build/alignment-peers
.PHONY: bench-alignment
bench-alignment: ## How exact word times are, on GOLD (folders, or Debian's festvox-ru); PEERS=1 compares, MODEL= TOKENS= add a neural model.
	@scripts/install-packages festvox-ru sox
	$(BUILD) --product alignment-benchmark
ifdef PEERS
	@scripts/install-packages python3-venv python3-dev g++ espeak-ng ffmpeg
	test -e .venv-peers/.installed || scripts/install-peers .venv-peers
	rm -rf $(PEER_CLIPS)
	.build/release/alignment-benchmark --export $(PEER_CLIPS) $(GOLD)
	.venv-peers/bin/python Benchmarks/AlignmentPeers/peers.py $(PEER_CLIPS)
else
	.build/release/alignment-benchmark $(if $(MODEL),--model $(MODEL) $(TOKENS)) $(GOLD) $(MISFITS) $(TIMED)
endif

TEACHERS ?= 60:festvox-dev/7
.PHONY: bench-adaptation
bench-adaptation: ## How exact word times are when other clips of the voice are learned from (TEACHERS).
	@scripts/install-packages festvox-ru sox
	$(BUILD) --product alignment-benchmark
	for condition in radio10: radio3: gsm: ""; do \
		.build/release/alignment-benchmark --adapt-with $${condition}$(TEACHERS) \
			$${condition}festvox-rest/6 $${condition}60:festvox-rest/6; \
	done

ENGLISH_GOLD := .build/alignment-english
.PHONY: bench-english
bench-english: ## How exact word times are on synthetic English: four voices of flite, its own times.
	@scripts/install-packages flite python3 sox
	$(BUILD) --product alignment-benchmark
	rm -rf $(ENGLISH_GOLD)
	scripts/synthesise-english $(ENGLISH_GOLD)
	.build/release/alignment-benchmark $(ENGLISH_GOLD) 60:$(ENGLISH_GOLD) radio10:$(ENGLISH_GOLD)

BLEEP_GOLD ?= festvox-dev/3 30:festvox-dev/3 120:festvox-dev/3 radio10:60:festvox-dev/3 \
	radio10:420:festvox-dev/3
.PHONY: bench-bleep
bench-bleep: ## What would be heard of bleeped words, by the aligner's own times.
	@scripts/install-packages festvox-ru sox
	$(BUILD) --product alignment-benchmark
	.build/release/alignment-benchmark bleep $(BLEEP_GOLD)

RELISTEN_GOLD ?= 30:festvox-dev/3 120:festvox-dev/3 radio10:120:festvox-dev/3
.PHONY: bench-relisten
bench-relisten: ## How well listening again tells words that are there from bleeped ones.
	@scripts/install-packages festvox-ru sox
	$(BUILD) --product alignment-benchmark
	.build/release/alignment-benchmark relisten $(RELISTEN_GOLD)

.PHONY: bench-redaction
bench-redaction: ## What the scanner finds, misses and invents, and how fast it is.
	@scripts/install-packages wamerican-large hunspell-ru hunspell-uk
	$(BUILD) --product redaction-benchmark
	.build/release/redaction-benchmark cases
	.build/release/redaction-benchmark cases Tests/RedactionTests/Fixtures/fresh
	.build/release/redaction-benchmark cases Tests/RedactionTests/Fixtures/unseen2
	.build/release/redaction-benchmark cases Tests/RedactionTests/Fixtures/unseen3
	.build/release/redaction-benchmark dictionaries
	.build/release/redaction-benchmark

SEGMENTS ?= 1000000
.PHONY: bench-search
bench-search: ## Build and search a casebook of a million segments, beside plain FTS5 and tantivy.
	$(BUILD) --product search-benchmark
	@scripts/bench-search .build/release/search-benchmark $(SEGMENTS)

SENTENCES := Tests/TaggingTests/Fixtures
.PHONY: bench-topics
bench-topics: ## What the topic rules find, and how fast they are.
	$(BUILD) --product topic-benchmark
	for file in $(SENTENCES)/*.tsv; do .build/release/topic-benchmark accuracy $$file; done
	.build/release/topic-benchmark speed

.PHONY: bench-voices
bench-voices: ## How well voices are told apart on test calls of real voices.
	@scripts/install-packages festvox-ru pocketsphinx-testdata asterisk-core-sounds-en-wav \
		asterisk-core-sounds-fr-wav asterisk-core-sounds-it-wav asterisk-core-sounds-ru-wav \
		asterisk-prompt-it-menardi-wav
	$(BUILD) --product voice-benchmark
	$(BUILD) --product earwitness
	.build/release/voice-benchmark score 1
	.build/release/voice-benchmark score 1 10
	.build/release/voice-benchmark match
	XDG_DATA_HOME=$(RUNTIME) $(PROGRAM) models install voices
	XDG_DATA_HOME=$(RUNTIME) VOICE_MODEL=campplus .build/release/voice-benchmark score 1
	XDG_DATA_HOME=$(RUNTIME) VOICE_MODEL=campplus .build/release/voice-benchmark score 1 10
	XDG_DATA_HOME=$(RUNTIME) VOICE_MODEL=campplus .build/release/voice-benchmark match

.PHONY: bench-formats
bench-formats: ## How fast transcripts are read, and whether it stays linear.
	$(BUILD) --product formats-benchmark
	.build/release/formats-benchmark

SOAK ?= 1000000
.PHONY: soak
soak: test-setup ## Kill indexing at 200 moments; spoil fixtures SOAK times and read them (hours).
	$(BUILD) --build-tests
	EARWITNESS_SOAK=200 swift test -c release -Xswiftc -enable-testing --skip-build \
		--filter DurabilityTests
	EARWITNESS_FUZZ_COUNT=$(SOAK) swift test -c release -Xswiftc -enable-testing --skip-build \
		--filter FuzzTests

.PHONY: clean
clean: ## Remove what was built and the demo's output.
	rm -rf .build .build-* .venv .venv-peers $(DEMO)
