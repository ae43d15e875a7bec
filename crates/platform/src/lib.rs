//! Config, messages, search, cache and files: one folder each behind one small type.
