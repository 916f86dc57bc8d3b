# `make serve` and `make test` create all that they need.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
export NO_MKDOCS_2_WARNING := true

.PHONY: serve site test check clean

serve: $(VENV)/.installed
	$(BIN)/mkdocs serve

site: $(VENV)/.installed
	$(BIN)/mkdocs build --strict -d site

check: $(VENV)/.installed
	$(BIN)/briefs check

test: $(VENV)/.installed
	$(BIN)/python -m pytest

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@

clean:
	rm -rf $(VENV) site
