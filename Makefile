# The main job: `make serve` shows the site, `make test` proves it. Each target sets itself up.
export NO_MKDOCS_2_WARNING = 1
BIN := .venv/bin

BASE ?= origin/main

.PHONY: serve site test test-full check fuzz check-content proposal missing report prose links weigh bench admin admin-trial lock clean

serve: .venv/site.stamp   ## build every language and serve it with live reload
	@echo "The site will be at http://127.0.0.1:8000/  (stop with Ctrl+C)"
	$(BIN)/mkdocs serve --strict --livereload

site: .venv/site.stamp    ## write site/; a failed build leaves the previous one as it was
	sh .ci/site.sh

test: .venv/test.stamp    ## run every test on samples
	sh .ci/test.sh

test-full: .venv/test.stamp   ## whole matrices and millisecond limits
	FULL=1 sh .ci/test.sh

check: .venv/test.stamp   ## linter, formatter check, type checker
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

check-content: .venv/content.stamp   ## what the forge runs for a change of content: build, language, spelling, schemas
	sh .ci/content.sh "$(BASE)"

proposal: .venv/site.stamp   ## say what your change does for a reader, and what a reviewer must check by hand
	@$(BIN)/python -m hooks.proposal "$(BASE)" $(if $(BUILT),--built "$(BUILT)")

links: .venv/site.stamp   ## ask whether the pages behind our sources are still there (leaves this machine)
	@$(BIN)/python -m hooks.outside

fuzz: .venv/test.stamp    ## a million hostile inputs; INPUTS=20000 SEED=7 for others
	$(BIN)/python -m tests.fuzz --inputs $(or $(INPUTS),1000000) $(if $(SEED),--seed $(SEED))

missing: .venv/site.stamp # say per language what is missing or behind
	$(BIN)/python -m hooks.translations status

report: .venv/site.stamp  ## say what expires when, and what nobody checked
	@$(BIN)/mkdocs build --strict --site-dir .build/report >&2 && $(BIN)/python -m hooks.report

prose: .venv/test.stamp    ## say how long sentences are, what could be plainer, what is misspelt
	@$(BIN)/python -m hooks.prose

weigh: .venv/test.stamp    ## weigh a first visit, here and on the stock theme
	$(BIN)/python -m tests.bench.weigh

bench: .venv/test.stamp   ## time this engine and the whole project against the plain stack, at 4, 12 and 24 languages
	$(BIN)/python -m tests.bench.engine

admin: .venv/site.stamp   ## write .build/admin/, where editors work without git (hooks/admin/README.md)
	sh .ci/admin.sh

admin-trial: .venv/site.stamp  ## the same for a trial: it keeps its files in the browser and asks no forge
	sh .ci/admin.sh --trial

lock:                     ## renew the lock files (needs uv)
	sh .ci/lock.sh

clean:
	rm -rf .venv .build site

.venv/site.stamp: requirements.lock pyproject.toml .ci/setup.sh
	sh .ci/setup.sh requirements.lock && touch $@

.venv/content.stamp: requirements.lock requirements-test.lock pyproject.toml .ci/setup.sh
	sh .ci/setup.sh requirements.lock requirements-test.lock && touch $@ .venv/site.stamp

.venv/test.stamp: requirements.lock requirements-test.lock pyproject.toml .ci/setup.sh .ci/tools.sh
	sh .ci/setup.sh requirements.lock requirements-test.lock && sh .ci/tools.sh && touch $@ .venv/site.stamp
