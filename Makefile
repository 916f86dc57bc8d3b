# `make serve` and `make test` create all that they need.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
NPM_INSTALL := npm install --no-package-lock --no-audit --no-fund --silent --prefix
export NO_MKDOCS_2_WARNING := true

.PHONY: serve site test check audit clean

serve: $(VENV)/.installed
	$(BIN)/mkdocs serve

site: $(VENV)/.installed
	$(BIN)/mkdocs build --strict -d site

check: $(VENV)/.installed
	$(BIN)/briefs check

test: $(VENV)/.installed tests/desk/node_modules
	$(BIN)/python -m pytest

# accessibility, HTML validity, policy, print and speed of the built pages; needs Node and Java too
audit: $(VENV)/.installed tests/audit/node_modules
	$(BIN)/python -m pytest tests/audit

# without npm the tests that drive a language server say what they would need
tests/desk/node_modules: tests/desk/package.json
	-command -v npm >/dev/null && $(NPM_INSTALL) tests/desk && touch $@

tests/audit/node_modules: tests/audit/package.json
	$(NPM_INSTALL) tests/audit
	touch $@

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@

clean:
	rm -rf $(VENV) site
