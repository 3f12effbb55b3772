# `make run` and `make test` need nothing but Python 3.11 or later, git and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --group build

# Byte code that is not kept is compiled again by every process that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check lint style types imports suite quick bench attack pictures lock clean

help:
	@echo "make run       start Handraise with an embedded database on http://127.0.0.1:8080"
	@echo "make test      everything that must hold"
	@echo "make check     the same without what needs servers and browsers, in under a minute"
	@echo "make bench     measure, against floors in the same process"
	@echo "make attack    100,000 requests without the right to, to every route: nothing may break or change"
	@echo "make pictures  take the README's pictures again, from the living program"
	@echo "make lock      pin the newest versions that pyproject.toml allows"

run: .venv/.installed
	@$(BIN)/handraise run

test: style
	@$(MAKE) --jobs --no-print-directory types imports suite

check: style
	@$(MAKE) --jobs --no-print-directory types imports quick

lint: style types imports

style: .venv/.dev
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet

types: .venv/.dev
	$(BIN)/mypy

imports: .venv/.dev
	$(BIN)/lint-imports

# Half of the time tests wait, so that two cores are busy with four workers. The longest files are first.
suite: .venv/.dev
	$(BIN)/pytest -n 4 --dist loadfile --no-loadscope-reorder

QUICK := tests/engine tests/promises tests/stores tests/unit $(wildcard tests/test_*.py)

quick: .venv/.dev
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -q -m "not slow" $(QUICK)

bench: .venv/.dev
	$(BIN)/python -m tests.bench

attack: .venv/.dev
	$(BIN)/python -m tests.attack

pictures: .venv/.dev
	$(BIN)/python -m tests.browser.pictures
	$(BIN)/python -m tests.browser.digest_pictures

lock: .venv/.runtime
	$(PIP) install uv
	$(LOCK) --upgrade --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Handraise needs Python 3.11 or later: install it, or name it with make PYTHON=/path/to/python3."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python lacks its venv module: install it with apt-get install python3-venv."; exit 1; }
	@echo "Creating .venv …"
	@$(PYTHON) -m venv --clear .venv

.venv/.runtime: requirements.lock $(BIN)/python
	@echo "Installing what requirements.lock names …"
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

.venv/.installed: pyproject.toml .venv/.runtime
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.installed
	@echo "Installing what requirements-dev.lock names …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
