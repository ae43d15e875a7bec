//! What every domain stands on besides the database: one folder each behind one small type.
//!
//! | folder | type | what it does |
//! |---|---|---|
//! | `search/` | `SearchIndex` | finds documents of all kinds in four languages |

pub mod search;
