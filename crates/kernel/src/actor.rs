//! Who acts.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a person may be on the platform; each role may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Anyone, without signing in.
    Anonymous,
    /// Signed in.
    Reader,
    /// Belongs to a member of the network.
    Member,
    /// Judges, edits and publishes practices.
    Editor,
    /// Runs the network and its days.
    Coordinator,
    /// Runs the installation.
    Administrator,
}

impl Role {
    /// All roles, least first.
    pub const ALL: [Role; 6] =
        [Role::Anonymous, Role::Reader, Role::Member, Role::Editor, Role::Coordinator, Role::Administrator];

    /// As commands, forms and the database write it: `editor`.
    pub fn code(self) -> &'static str {
        match self {
            Role::Anonymous => "anonymous",
            Role::Reader => "reader",
            Role::Member => "member",
            Role::Editor => "editor",
            Role::Coordinator => "coordinator",
            Role::Administrator => "administrator",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Something that needs leave, and the least role that has it.
///
/// A domain declares its permissions as constants and lists them in `Domain::permissions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Permission {
    /// `domain.verb`, as the role table shows it.
    pub name: &'static str,
    /// The least role that has it.
    pub least: Role,
}

/// Who does something: what rules decide about and the change feed records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A visitor who is not signed in.
    Anonymous,
    /// The program itself or a command of the operator; may do everything. The text says which.
    System(&'static str),
    /// A signed-in person.
    Person {
        /// The account's id.
        id: String,
        /// Her role on the platform.
        role: Role,
    },
}

impl Actor {
    /// The role rules look at.
    pub fn role(&self) -> Role {
        match self {
            Actor::Anonymous => Role::Anonymous,
            Actor::System(_) => Role::Administrator,
            Actor::Person { role, .. } => *role,
        }
    }

    /// Whether this actor has the permission.
    pub fn may(&self, permission: Permission) -> bool {
        self.role() >= permission.least
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Anonymous => f.write_str("anonymous"),
            Actor::System(name) => write!(f, "system:{name}"),
            Actor::Person { id, .. } => write!(f, "person:{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn may_follows_the_order_of_roles() {
        let publish = Permission { name: "practices.publish", least: Role::Editor };
        let allowed: Vec<Role> = Role::ALL
            .into_iter()
            .filter(|role| Actor::Person { id: "p".into(), role: *role }.may(publish))
            .collect();
        assert_eq!(allowed, [Role::Editor, Role::Coordinator, Role::Administrator]);
        assert!(!Actor::Anonymous.may(publish));
        assert!(Actor::System("import").may(publish));
    }
}
