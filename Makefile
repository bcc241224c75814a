# demo: set up and run the main job · test: set up and pass the tests · check: style, types, docs, layers
# score: the gates over the gold sets, where they are at hand · errors: what they find wrong, in its context · bench: how long a start takes, and trace beside its peers
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do "$$p" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
PEERS := .venv-bench/.ready

.PHONY: demo test check score errors bench clean

demo: $(READY)
	$(BIN)/twosource demo

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_layers.py tests/test_public_names.py tests/test_lexicons.py tests/test_settings.py tests/test_docs.py

score: $(READY)
	$(BIN)/python -m score

# What is read wrongly, in its context, as in: make errors SET=quotes KIND=missed NUMBER=20 HALF=train
SET ?= quotes
errors: $(READY)
	$(BIN)/python -m score.errors $(SET) $(if $(KIND),--kind "$(KIND)") $(if $(NUMBER),--number $(NUMBER)) $(if $(HALF),--half $(HALF)) $(if $(SEED),--seed $(SEED))

# Narrow it down with BENCH, as in: make bench BENCH="--sizes 10000 --only rensa twosource"
BENCH ?= --whole --growth
bench: $(READY) $(PEERS)
	$(BIN)/python -m bench.startup
	.venv-bench/bin/python -m bench.trace $(BENCH)

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "twosource needs Python 3.11, 3.12 or 3.13 with venv; none was found. Name one: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

# The programs that trace is compared with, beside the project but never in its own environment.
$(PEERS): requirements.lock requirements-bench.lock pyproject.toml | $(READY)
	$(BIN)/python -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-bench.lock
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(PEERS)

clean:
	rm -rf .venv .venv-bench demo
