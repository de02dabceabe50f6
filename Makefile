# make deck    set up (once), build the deck from content/ into build/
# make test    set up (once), run the tests
# make check   what CI looks at before the tests: ruff, mypy
# make clean   remove what was built (keeps .venv; "make distclean" removes that too)
#
# On Windows: deck.cmd. Without make: the README says how.

PYTHON ?= python3
IN_VENV := .venv/bin/python
STAMP := .venv/deck.stamp

.PHONY: deck test check picture kinds fitting docs lock clean distclean

deck: $(STAMP)
	@$(IN_VENV) -m deck build $(ARGS)

test: $(STAMP)
	@$(IN_VENV) -m pytest $(ARGS)

check: $(STAMP)
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy

# docs/deck.png, the picture in the README; needs LibreOffice and poppler
picture: deck
	$(IN_VENV) docs/contact_sheet.py build/amazon-ia.pptx --page 11 docs/page.png

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) bootstrap.py
	@touch $@

# docs/kinds.md and its pictures, every kind in both brands; needs LibreOffice and poppler
kinds: $(STAMP)
	$(IN_VENV) docs/kinds.py

# the pictures of docs/fitting.md, slides that no slide can hold; needs LibreOffice and poppler
fitting: $(STAMP)
	$(IN_VENV) -m tests.fit.specimens

# what is generated from the program: docs/checks.md, the schema of content files
docs: $(STAMP)
	@$(IN_VENV) -m deck explain --all --markdown > docs/checks.md
	@$(IN_VENV) -m deck schema -o content/.schema.json

# requirements.lock anew from pyproject.toml, for every platform; needs uv
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --quiet --output-file requirements.lock

clean:
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis

distclean: clean
	rm -rf .venv
