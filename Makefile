# make         installs into .venv what is missing there and starts the bot: on Telegram when TELEGRAM_TOKEN is set, in the
#              environment or in .env, else in the browser
# make test    runs every check
# make lock    renews the versions in the lock files
# make bench   prints how fast and how large the bot is beside other engines, for 1,000, 5,000 and 100,000 passages or for
#              those that BENCH="…" asks for, and draws build/growth.svg; takes many minutes and is no part of make test
# make mutation  tells which small changes of the code no test notices; takes minutes and is no part of make test
# make audit   looks whether weaknesses are known of the pinned packages
# make clean   removes what the others have made
#
# Kept to what every make understands, GNU make 3.81 of macOS and BSD make included.

PYTHON = .venv/bin/python
PIP = $(PYTHON) -m pip --quiet --disable-pip-version-check

# A bad setting counts as none here: the preview names it.
TOKEN_IS_SET = from bot.settings import load_settings; raise SystemExit(load_settings().telegram_token is None)

start: .venv/installed
	@if $(PYTHON) -c '$(TOKEN_IS_SET)' 2>/dev/null; then command=run; else command=preview; fi; \
	exec $(PYTHON) -m bot $$command

# The types are checked beside the tests, many of which wait.
test: .venv/installed-dev
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy & types=$$!; \
	$(PYTHON) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder; tests=$$?; \
	wait $$types && exit $$tests

# The environment's python links to the machine's: when that is gone, the environment is made anew.
.venv/bin/python:
	@sh .ci/venv.sh

.venv/installed: .venv/bin/python pyproject.toml requirements.lock
	@echo 'Installing what the bot needs into .venv …'
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	@echo 'Installing what the checks need into .venv …'
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# For every system and every Python from 3.11; setuptools is there to install the project itself with. botocore, by which
# the tests of the shared table have a store, wants dateutil below 3; what the bot needs works with either.
LOCK = .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock' pyproject.toml

lock: .venv/bin/python
	@$(PIP) install uv
	printf 'setuptools>=77\npython-dateutil<3\n' | $(LOCK) - --output-file requirements.lock
	$(LOCK) --extra dev --constraints requirements.lock --output-file requirements-dev.lock

mutation: .venv/installed-dev
	@$(PIP) install --no-build-isolation --editable '.[mutation]'
	$(PYTHON) -m benchmarks.mutation

BENCH = 1000 5000 100000 --start

bench: .venv/installed-dev
	@$(PIP) install --no-build-isolation --editable '.[bench]'
	@mkdir -p build
	$(PYTHON) -m benchmarks.speed $(BENCH) --json build/figures.json
	$(PYTHON) -m benchmarks.growth build/figures.json build/growth.svg

AUDIT = --require-hashes --disable-pip --progress-spinner off --format json -r requirements.lock -r requirements-dev.lock

audit: .venv/bin/python
	@$(PIP) install 'pip-audit>=2.10,<3'
	@$(PYTHON) -m pip_audit $(AUDIT) | $(PYTHON) .ci/audit.py

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build crisis_bot.egg-info

.PHONY: start test lock bench mutation audit clean
