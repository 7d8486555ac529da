# One command for each thing one does here. Everything is installed into .venv, from the locks.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check golden words lock package bench clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

site: .venv/site ## build the guide into site/
	@$(BIN)/mkdocs build --strict
	@echo
	@echo "site/ is ready. To read it: make serve"

serve: .venv/site ## show the guide at http://127.0.0.1:8000, and build it again at every change
	@$(BIN)/mkdocs serve

test: .venv/dev ## run every test (installs Chromium where there is none)
	@bash tests/browser/chromium.sh
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal --cov --cov-report term

check: .venv/dev ## lint, types, and the direction of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/pyright
	@$(BIN)/lint-imports

golden: .venv/dev ## keep what is made now as what the tests expect; read the difference
	@$(BIN)/python -m pytest -q -p no:randomly tests/test_problems.py tests/test_guide.py tests/test_keys.py tests/keys/test_schema.py tests/engines/test_base_theme.py --update-goldens

words: .venv/dev ## make anew the words that search knows, and the queries of new titles
	@PYTHONPATH=. $(BIN)/python tests/bench/words.py

bench: .venv/dev site ## what a build costs against plain MkDocs, what PDFs, pages and search cost
	@$(BIN)/python tests/bench/build.py
	@$(BIN)/python tests/bench/layout.py
	@$(BIN)/python tests/bench/recall.py
	@PYTHONPATH=. $(BIN)/python tests/bench/web.py site
	@PYTHONPATH=. $(BIN)/python tests/bench/paper.py

# The build's lock comes first; the tests' lock holds the same versions, and more.
lock: .venv/dev ## work out requirements/*.txt again, with the newest versions there are
	@$(LOCK) --output-file requirements/site.txt
	@$(LOCK) --group dev --constraints requirements/site.txt --output-file requirements/dev.txt

LOCK = $(BIN)/uv pip compile pyproject.toml --extra mkdocs --extra pdf --group build \
	--quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-strip-extras --custom-compile-command "make lock"

package: .venv/dev ## build what is published, a wheel and its source, into dist/
	@$(BIN)/hatchling build -d dist
	@$(BIN)/twine check --strict dist/*

clean: ## delete everything that was made
	rm -rf .venv .cache site site.building site.last .coverage .coverage.* .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# Each of these two is an empty file that is as old as what is installed.
.venv/site: requirements/site.txt pyproject.toml | .venv/bin/pip
	@echo "Installing what a build needs …"
	@$(PIP) install --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: requirements/dev.txt requirements/editor/package-lock.json .venv/site
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@mkdir -p .venv/editor && cp requirements/editor/*.json .venv/editor
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --prefix .venv/editor --ignore-scripts --no-audit --no-fund --silent \
		|| echo "npm gave nothing: what editors show of programme.yml will not be tested." >&2
	@touch $@

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("This needs Python 3.11 or newer; here is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …")'
	@$(PYTHON) -m venv .venv
