//! The shell every page wears: layout, extractors, errors, addresses, pagination, the contract of a domain.
