# The measurements of benchmarks/: make bench ARTICLES=folder [BENCH="--only corpus --rounds 3"]
PYTHON ?= python

.PHONY: bench
bench:
	$(PYTHON) -m benchmarks $(ARTICLES) $(BENCH)
