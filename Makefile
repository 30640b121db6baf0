# Two commands on a fresh machine: `make dashboard` and `make test`.
PYTHON ?= python3
PORT ?= 8501
ARTICLES ?= data/articles
# Each folder of articles has its own tables, so that going back and forth builds nothing twice.
TABLES ?= .tables/$(subst /,-,$(ARTICLES))
BIN := .venv/bin

.PHONY: dashboard tables test lint format lock fit clean browser postgres

# Without a readable article the dashboard still starts and says what is wrong, as `make tables` does.
dashboard: .venv/run
	@$(MAKE) --no-print-directory tables || true
	CEASEFIRE_ARTICLES="$(ARTICLES)" CEASEFIRE_TABLES="$(TABLES)" $(BIN)/streamlit run dashboard.py --server.port $(PORT) --server.headless true

tables: .venv/run
	@$(BIN)/python -m loaders "$(ARTICLES)" --out "$(TABLES)"

# Three at a time, for browser tests wait a good deal; a file in one piece, so that its server is started once, and in
# the order of their names: the browser tests, which take longest, come first.
test: .venv/dev browser postgres lint
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The browser tests and the images need Chromium; where it is missing and apt is at hand, it is installed.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && xargs -a packages.txt apt-get install -y -qq; } || \
	  echo "Chromium was not found and could not be installed: the browser tests will be skipped. Install it with: apt-get install chromium"

# Saved briefings are tested on a real PostgreSQL as well: the tests start a private server in a temporary folder.
postgres:
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq postgresql; } || \
	  echo "PostgreSQL was not found and could not be installed: its tests will be skipped. Install it with: apt-get install postgresql"

lock: .venv/dev
	$(BIN)/pip-compile -q --strip-extras --no-emit-index-url --no-emit-find-links --no-header -o requirements.txt requirements.in
	$(BIN)/pip-compile -q --strip-extras --no-emit-index-url --no-emit-find-links --no-header -c requirements.txt -o requirements-dev.txt requirements-dev.in
	$(BIN)/pip-compile -q --strip-extras --no-emit-index-url --no-emit-find-links --no-header -c requirements.txt -c requirements-dev.txt -o requirements-fit.txt requirements-fit.in

# Fits again what words speak for which kind of event, and the sentences around; what that needs besides is installed
# for it alone.
fit: .venv/dev
	$(BIN)/pip install -q -r requirements-fit.txt
	$(BIN)/python -m benchmarks.fit_kinds
	$(BIN)/python -m benchmarks.fit_around

.venv/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q -r requirements.txt
	touch .venv/run

.venv/dev: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q -r requirements.txt -r requirements-dev.txt
	touch .venv/run .venv/dev

# Saved briefings stand beside the tables; they are people's work and stay.
clean:
	test ! -d .tables || find .tables -type f ! -name "briefings.sqlite*" -delete
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis out
