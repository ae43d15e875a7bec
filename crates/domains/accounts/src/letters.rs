//! What letters about accounts say.

use kernel::{EmailAddress, Lang};
use platform::mail::Letter;

use crate::Accounts;

mod messages {
    include!(concat!(env!("OUT_DIR"), "/letters.rs"));
}
use messages::Messages;

/// The words, the network's name, and a letter with this subject.
fn begin(
    accounts: &Accounts,
    lang: Lang,
    subject: impl FnOnce(&Messages, &str) -> String,
) -> (Messages, Letter) {
    let t = Messages::new(lang);
    let site = &accounts.settings().name;
    let subject = subject(&t, site);
    (t, Letter::new(lang, site.as_str(), subject))
}

/// A link to sign in.
pub(crate) fn sign_in(accounts: &Accounts, lang: Lang, address: &str) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, site| t.sign_in_subject(site));
    letter.paragraph(t.sign_in_text()).button(t.sign_in_button(), address).small(t.sign_in_small())
}

/// Why there is no link.
pub(crate) fn no_account(accounts: &Accounts, lang: Lang) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, site| t.no_account_subject(site));
    letter.paragraph(t.no_account_text()).small(t.no_account_small())
}

/// An account was made for the reader.
pub(crate) fn invitation(accounts: &Accounts, lang: Lang, address: &str) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, site| t.invitation_subject(site));
    letter
        .paragraph(t.invitation_text(&accounts.settings().name))
        .button(t.invitation_button(), address)
        .small(t.invitation_small())
}

/// To a new address.
pub(crate) fn confirm_address(accounts: &Accounts, lang: Lang, address: &str) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, _| t.confirm_address_subject().into());
    letter
        .paragraph(t.confirm_address_text(&accounts.settings().name))
        .button(t.confirm_address_button(), address)
        .small(t.confirm_address_small())
}

/// To a new address that has an account already.
pub(crate) fn address_taken(accounts: &Accounts, lang: Lang) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, _| t.address_taken_subject().into());
    letter.paragraph(t.address_taken_text(&accounts.settings().name))
}

/// To the old address.
pub(crate) fn address_asked(accounts: &Accounts, lang: Lang, new: &EmailAddress) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, _| t.address_asked_subject().into());
    letter.paragraph(t.address_asked_text(new.as_str(), &accounts.settings().name)).small(t.not_you())
}

/// A passkey was added.
pub(crate) fn passkey_added(accounts: &Accounts, lang: Lang, name: &str) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, _| t.passkey_added_subject().into());
    letter.paragraph(t.passkey_added_text(name, &accounts.settings().name)).small(t.not_you())
}

/// The password was changed.
pub(crate) fn password_changed(accounts: &Accounts, lang: Lang) -> Letter {
    let (t, letter) = begin(accounts, lang, |t, _| t.password_changed_subject().into());
    letter.paragraph(t.password_changed_text(&accounts.settings().name)).small(t.not_you())
}
