//! Roles within an organisation.

use serde::{Deserialize, Serialize};

use crate::Role;

/// What a person may be within one organisation, beside her role on the platform: the editor of a
/// city's own practices, say, who is a plain member elsewhere.
///
/// The role on the platform stays with [`crate::Actor`]; grants travel with the session, and the domain
/// that knows organisations asks [`within`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What she is there.
    pub role: Role,
    /// The organisation's id.
    pub organisation: String,
}

/// The highest role that these grants give within an organisation; [`Role::Anonymous`] without one.
pub fn within(grants: &[Grant], organisation: &str) -> Role {
    let roles = grants.iter().filter(|grant| grant.organisation == organisation).map(|grant| grant.role);
    roles.max().unwrap_or(Role::Anonymous)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grant_counts_in_its_organisation_alone_and_the_highest_wins() {
        let grant = |role, organisation: &str| Grant { role, organisation: organisation.to_owned() };
        let grants =
            [grant(Role::Member, "gent"), grant(Role::Editor, "gent"), grant(Role::Reader, "mechelen")];
        assert_eq!(within(&grants, "gent"), Role::Editor);
        assert_eq!(within(&grants, "mechelen"), Role::Reader);
        assert_eq!(within(&grants, "liège"), Role::Anonymous);
    }
}
