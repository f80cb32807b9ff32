# Everything a checkout can do. On a fresh machine each target sets up what it needs.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell tools/find_python.sh)
# As many tests at a time as there are processors; a worker that has nothing left takes from another.
SPREAD := -n auto --dist worksteal

.PHONY: run test bench build lint setup clean \
        test-release test-conformance test-newest test-host test-stress test-asan test-switch test-install test-targets test-counts

run: build
	$(BIN)/python examples/run.py

# One stage after the other, the fastest first. Recursive, so that `make -j` does not mix their output.
test:
	@for stage in test-release lint test-counts test-conformance test-newest test-switch test-targets test-stress test-asan test-install; do \
	    began=$$(date +%s); \
	    $(MAKE) --no-print-directory $$stage || exit 1; \
	    echo "== $$stage: $$(( $$(date +%s) - began )) s"; \
	done

# ---- set-up and build

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml tools/prepare.sh
	PYTHON="$(PYTHON)" tools/prepare.sh $(VENV)
	touch $@

build: setup
	$(BIN)/python setup.py --quiet build_ext --inplace --parallel 2
	@test -e $(VENV)/installed || { $(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable . && touch $(VENV)/installed; }

# ---- stages of the tests, each of which runs alone as well

# What measures time has the machine to itself.
test-release: build
	$(BIN)/python -m pytest -q $(SPREAD) --ignore tests/limits
	$(BIN)/python -m pytest -q tests/limits

# Instructions of a fixed set of programs against benchmarks/counts.json, where valgrind is installed.
test-counts: build
	@if command -v valgrind >/dev/null; then $(BIN)/python benchmarks/counts.py; \
	else echo "valgrind is not installed: instructions are not counted"; fi

# CPython's own tests, as far as the host Python has them, against the list of those that pass.
test-conformance: build
	$(BIN)/python tests/conformance/run.py

# The same on the newest later Python of this machine: its syntax, its words, its library. It is built in the same tree.
test-newest: setup
	@newest="$$($(BIN)/python tools/pythons.py)"; \
	if [ -z "$$newest" ]; then echo "no later Python is here"; \
	else $(MAKE) --no-print-directory test-host VENV=build/newest PYTHON="$$newest"; fi

# What depends on the Python that pvm runs on.
test-host: build
	$(BIN)/python -m pytest -q $(SPREAD) tests/test_lang.py tests/unit tests/differences
	$(BIN)/python tests/conformance/run.py

# The other builds have environments of their own under build/, from a copy of the tree, so that
# objects built with one set of flags never meet those of another.

# The collector at every safepoint, the stack and the frames moved at every call, the heap checked after each collection.
# Without tests whose heap is too large for that, and the front end's own.
test-stress: setup
	PVM_STRESS_GC=1 PVM_STRESS_STACK=1 PVM_CHECK_HEAP=1 tools/variant.sh stress
	PVM_TEST_TIMEOUT=600 PVM_MUTATIONS=80 build/stress/venv/bin/python -m pytest -q $(SPREAD) -m "not unstressed and not front_end" \
	    tests/test_lang.py tests/unit tests/hostile

# Address and undefined-behaviour sanitizers over what meets hostile input and the widest programs. What
# they find ends the process.
test-asan: setup
	PVM_BUILD=asan tools/variant.sh asan
	LD_PRELOAD="$$(gcc -print-file-name=libasan.so) $$(gcc -print-file-name=libubsan.so)" \
	ASAN_OPTIONS=detect_leaks=0 PYTHONMALLOC=malloc PVM_TEST_TIMEOUT=600 \
	build/asan/venv/bin/python -m pytest -q $(SPREAD) -m "not front_end" tests/hostile tests/unit tests/fuzz tests/test_lang.py

# What compilers without the extensions of GCC and Clang make of the core.
test-switch: setup
	PVM_NO_GOTO=1 PVM_PLAIN_C=1 tools/variant.sh switch
	build/switch/venv/bin/python -m pytest -q $(SPREAD) -m "not front_end" tests/test_lang.py tests/unit tests/fuzz

# From the checkout, from the source archive and from a wheel, on each Python that is here.
test-install: setup
	$(BIN)/python tools/check_install.py

# The C for other systems and processors, with a compiler that pip installs.
test-targets: build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "ziglang>=0.14"
	$(BIN)/python tools/check_targets.py

# ---- the rest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cython-lint src/pvm
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet --min-severity medium .github/workflows

bench: build
	$(BIN)/python -m pip install --quiet "pyperformance>=1.11"
	$(BIN)/python benchmarks/run.py --engines all
	$(BIN)/python benchmarks/pyperformance.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/startup.py

clean:
	rm -rf build dist $(VENV) src/pvm.egg-info src/pvm/_core.c src/pvm/core/generated
	find src \( -name '*.so' -o -name '*.pyd' \) -delete
