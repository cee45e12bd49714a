# make demo   the sample case as a page that opens in any browser
# make test   every test, on a machine that has only Python 3.11, git and make
# make lint   style and types
# make lock   choose the versions of the packages anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
REPORT := .demo/child-rs.html
AS_ROOT := test "$$(id -u)" = 0 && command -v apt-get >/dev/null
APT := DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120

.PHONY: demo test lint lock bench screenshot chromium clean
.DELETE_ON_ERROR:

demo: $(VENV)/.run
	@mkdir -p .demo
	@$(BIN)/graphmodel report child-rs -o $(REPORT)
	@echo "Open this page in a browser: $(CURDIR)/$(REPORT)"

test: $(VENV)/.dev chromium
	@$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/pyright

screenshot: $(VENV)/.dev chromium
	@$(BIN)/python docs/screenshot.py

bench: $(VENV)/.dev
	@$(BIN)/python benchmarks/run.py

# The analyses need the same packages everywhere: every version, and every file's hash, is written down.
lock: $(VENV)/.dev
	@$(PIP) uv
	@for list in run dev; do \
	  extra=; test $$list = run || extra="--extra dev"; \
	  $(BIN)/uv pip compile -q --upgrade --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock" $$extra pyproject.toml requirements/build.in -o requirements/$$list.txt || exit 1; \
	done

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "graphmodel needs Python 3.11 or newer. If it is installed under another name: make demo PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(AS_ROOT) && $(APT) update && $(APT) install -y python3-venv >/dev/null; } || { \
	  echo "Python's venv is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@echo "Setting up Python packages in $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	@$(PIP) --require-hashes -r requirements/dev.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.run

# The pages are tested in a real browser.
chromium:
	@test -x /usr/bin/chromium || { $(AS_ROOT) && echo "Installing Chromium (once) ..." && $(APT) update && \
	  $(APT) install -y --no-install-recommends chromium fonts-liberation >/dev/null; } || { \
	  echo "The tests open the pages in Chromium. On Debian: sudo apt-get install chromium"; exit 1; }

clean:
	@rm -rf $(VENV) .demo build dist
