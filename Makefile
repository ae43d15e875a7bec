# build  the web assets and the release program      demo  build, then run with example content
# test   everything a change must pass               bench figures as ratios, a table
# lint   formatting and clippy                       setup what a Debian machine lacks (as root)
.PHONY: build demo test bench lint setup web

build: web
	cargo build --release --locked --package samenhang

demo: build
	"$${CARGO_TARGET_DIR:-target}/release/samenhang" demo $(ARGS)

web:
	scripts/build-web

test: setup
	scripts/test

bench: build
	scripts/bench $(ARGS)

lint: web
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings

setup:
	scripts/setup
