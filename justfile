# The usual errands; `just` lists them.

default:
    @just --list

# Run the tests
test *ARGS:
    uv run pytest {{ARGS}}

# Lint, type-check, and hold the layers
check:
    uv run ruff check .
    uv run mypy
    uv run lint-imports

# Build the example graph and open its page
example:
    uv run kg build examples/articles -o out/example
    uv run kg show out/example

# Score all gold articles (needs the shared data)
quality *ARGS:
    uv run python benchmarks/quality.py {{ARGS}}

# Words per second against bare spaCy
speed *ARGS:
    uv run python benchmarks/speed.py {{ARGS}}

# All that a clean machine must pass
ci:
    .ci/run
