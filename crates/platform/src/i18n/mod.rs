//! The interface in four languages: messages, numbers, dates, sorting.
//!
//! Messages live in `locales/LANG/DOMAIN.ftl`; `messages-build` turns them into the typed methods that
//! pages call. This folder is what those methods stand on.

mod catalog;
mod countries;
mod format;
mod zone;

pub use catalog::{Catalog, GAP, Value};
pub use countries::{country_codes, country_name, is_country};
pub use format::{collation_key, date, day, file_size, moment, month, number};
pub use zone::{DEFAULT_TIME_ZONE, is_time_zone, local, set_time_zone};
