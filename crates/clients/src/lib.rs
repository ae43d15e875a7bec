//! Nothing but tests: programs that others wrote, against a running platform.
//!
//! They stand in a crate of their own because some bring libraries that take minutes to build (a TLS library
//! in C, say); nobody who works on another crate should wait for them. `make test` runs them all.
