# `make` lists the targets. Each makes .venv ready first (.ci/setup), which takes a moment once it is.
PYTHON := .venv/bin/python
TRANSLATIONS := resources/translations

.PHONY: help run test tour pictures lock translations format clean setup display
.NOTPARALLEL:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: display setup ## open the window
	@$(PYTHON) main.py

test: setup ## run every check
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -m quizapp check decks/*/
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --numprocesses auto --dist loadscope

tour: setup ## walk through the window unseen and save a picture of each step under build/tour/
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.tour build/tour
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.kinds_tour build/tour
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.plan_tour build/tour

PICTURES := today:patient-02-today explanation:patient-06-explanation-wrong \
	what-do-i-do-now:patient-08-what-do-i-do-now question:student-05-single-best-answer \
	who-is-studying:patient-12-who-is-studying backups:patient-13-backups
pictures: tour ## put the tour's pictures of README.md and docs/ in their place
	@for pair in $(PICTURES); do cp "build/tour/$${pair#*:}.png" "docs/pictures/$${pair%%:*}.png"; done

format: setup ## lay out the code and mend what ruff can mend
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

# English has a file for its plurals only: without it people read "1 card(s) due".
LUPDATE := .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en
translations: setup ## bring the window's texts in resources/translations up to date with the code
	@mkdir -p $(TRANSLATIONS)
	files=$$(find quizapp -name '*.py' | LC_ALL=C sort) && \
	$(LUPDATE) -target-language es $$files -ts $(TRANSLATIONS)/quizapp_es.ts && \
	$(LUPDATE) -target-language en -pluralonly $$files -ts $(TRANSLATIONS)/quizapp_en.ts
	.venv/bin/pyside6-lrelease $(TRANSLATIONS)/quizapp_es.ts -qm $(TRANSLATIONS)/quizapp_es.qm
	.venv/bin/pyside6-lrelease $(TRANSLATIONS)/quizapp_en.ts -qm $(TRANSLATIONS)/quizapp_en.qm

# What is in the lock stays unless a range in pyproject.toml forbids it. `make lock UPGRADE=--upgrade` renews everything.
lock: ## write requirements.lock from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --quiet $(UPGRADE) --output-file requirements.lock

clean: ## remove what was built and cached, but not .venv
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name .venv -prune -o -type d -name __pycache__ -exec rm -rf {} +

setup:
	@sh .ci/setup

# A failure, not a success: the window that was asked for did not open.
display:
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
		echo "There is no display to open the window on; 'make tour' saves pictures of it under build/tour/." >&2; \
		exit 1; \
	fi
