# Two commands set up everything on a fresh machine: `make build` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: build test check preview bench golden schemas clean help

build: $(VENV)/installed ## Set up what the builder needs and build every package into dist/
	$(BIN)/scormbuild build

test: $(VENV)/tested tests/node_modules/installed browsers ## Set up what the tests need, then run every test
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy
	node --test tests/player/*.test.mjs
	$(BIN)/pytest -n 2 --dist loadgroup

check: $(VENV)/installed ## Name every mistake in the courses, and how easy they are to read
	$(BIN)/scormbuild check --readability

preview: $(VENV)/installed ## Try the packages in a strict stand-in LMS in the browser
	$(BIN)/scormbuild preview

bench: $(VENV)/tested ## Measure speed, memory and size (by hand; never part of the tests)
	$(BIN)/python tests/bench/run.py

golden: $(VENV)/tested tests/node_modules/installed ## Write what pages read like anew (tests/golden, docs/walk.md), for you to read
	WRITE_GOLDEN=1 $(BIN)/pytest -q tests/browser/test_reading.py tests/browser/test_walk.py

schemas: $(VENV)/installed ## Write the JSON Schemas anew after a change of the models
	$(BIN)/scormbuild schema --output schemas

clean: ## Remove everything that was installed or built
	rm -rf $(VENV) dist tests/node_modules

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/installed: pyproject.toml
	sh .ci/needs venv
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[readability,sheets]'
	touch $@

$(VENV)/tested: pyproject.toml $(VENV)/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

tests/node_modules/installed: tests/package-lock.json
	sh .ci/needs node
	npm ci --prefix tests --no-audit --no-fund --silent
	touch $@

.PHONY: browsers
browsers:
	sh .ci/needs browsers
