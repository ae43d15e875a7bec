//! Why something could not be fetched.

use std::net::IpAddr;

/// Why something could not be fetched. The text names the host, never more of the address: what stands
/// behind a question mark may be a secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// This is no address that is fetched.
    #[error("“{shown}” cannot be fetched: {reason}")]
    Address {
        /// The address, shortened.
        shown: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The host is not on the public internet.
    #[error(
        "{host} is at {address}, which is no address of the public internet; an operator may allow the host \
         by the setting “harvest_allow”"
    )]
    Private {
        /// The host.
        host: String,
        /// Where it is.
        address: IpAddr,
    },
    /// The name is unknown.
    #[error("the host {host} is unknown: {reason}")]
    Unknown {
        /// The host.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// No connection, or one that broke.
    #[error("{host} does not answer: {reason}")]
    Unreachable {
        /// The host.
        host: String,
        /// What went wrong.
        reason: String,
    },
    /// The answer took too long.
    #[error("{host} took longer than {seconds} seconds")]
    TooSlow {
        /// The host.
        host: String,
        /// The bound.
        seconds: u64,
    },
    /// The answer is too big, unpacked.
    #[error("the answer of {host} is bigger than {most} bytes")]
    TooBig {
        /// The host.
        host: String,
        /// The bound.
        most: usize,
    },
    /// It leads from one place to the next.
    #[error("{host} leads on more than {most} times")]
    TooFar {
        /// The host that was asked last.
        host: String,
        /// The bound.
        most: usize,
    },
    /// The settings or this machine do not allow it.
    #[error("nothing can be fetched: {0}")]
    Setting(String),
}

impl FetchError {
    /// Whether trying again later may help.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            FetchError::Unknown { .. } | FetchError::Unreachable { .. } | FetchError::TooSlow { .. }
        )
    }
}
