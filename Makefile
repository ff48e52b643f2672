# `make demo` runs the main job, `make test` passes the tests; both install what they need.
# Building and running are kept apart from `setup`, so that a second run does nothing but work.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# What the program is built and run with, then what the tests add.
PACKAGES := pkg-config libsndfile1-dev libsoxr-dev libespeak-ng-dev libstemmer-dev \
	libsqlite3-dev pocketsphinx-en-us
TEST_PACKAGES := pocketsphinx-testdata python3-venv

BUILD := swift build -c release --explicit-target-dependency-import-check error
PROGRAM := .build/release/earwitness
PREFIX ?= /usr/local
DEMO := demo-output

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
