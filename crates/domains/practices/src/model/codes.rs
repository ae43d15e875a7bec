//! The closed lists of the record: level, status, and the two axes of evidence.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Declares a closed list: an enum, its codes as records write them, and both directions.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every value, in the order of the scale.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// As records write it.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// Reads what [`Self::code`] writes.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

codes! {
    /// How wide the practice reaches. Each is a concept of the vocabulary too.
    Level {
        /// A street or a block.
        Street = "street",
        /// A neighbourhood or district.
        Neighbourhood = "neighbourhood",
        /// A city or municipality.
        City = "city",
        /// The area of a local police force.
        PoliceZone = "police-zone",
        /// A province, canton, Land or region.
        Region = "region",
        /// A country.
        National = "national",
        /// Several countries.
        International = "international",
    }
}

codes! {
    /// Whether it still runs.
    Status {
        /// It runs.
        Running = "running",
        /// It has ended.
        Ended = "ended",
        /// It is being tried.
        Pilot = "pilot",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

codes! {
    /// How well it was tested; says nothing of what was found.
    Testing {
        /// Not at all.
        Untested = "untested",
        /// Described, with figures or experiences of those who run it.
        Described = "described",
        /// Evaluated by or for those who run it.
        EvaluatedLocally = "evaluated-locally",
        /// Evaluated by outsiders.
        EvaluatedIndependently = "evaluated-independently",
        /// Evaluated independently in more than one place.
        Replicated = "replicated",
    }
}

codes! {
    /// What effect was found; says nothing of how well it was tested.
    Effect {
        /// Nobody has looked, or the answer is not known.
        Unknown = "unknown",
        /// It helped.
        Positive = "positive",
        /// It helped some, or in part.
        Mixed = "mixed",
        /// No difference was found.
        None = "none",
        /// It made things worse.
        Harmful = "harmful",
    }
}
