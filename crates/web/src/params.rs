//! The query string: the whole state of a list stands in it, so that an address can be shared.

use url::form_urlencoded;

/// Names and values after the question mark, in their order; a name may stand several times.
///
/// Reading never fails: what is not valid UTF-8 is replaced, what nobody asks for is ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a query string.
    pub fn parse(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes());
        Params(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// The last value of a name; what was typed last counts.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a name that are not empty, each once, in order.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        for (known, value) in &self.0 {
            if known == name && !value.is_empty() && !values.contains(&value.as_str()) {
                values.push(value);
            }
        }
        values
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The same without a name.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Params(self.0.iter().filter(|(known, _)| known != name).cloned().collect())
    }

    /// The same with a name set to one value.
    #[must_use]
    pub fn with(&self, name: &str, value: impl ToString) -> Self {
        let mut params = self.without(name);
        params.0.push((name.to_owned(), value.to_string()));
        params
    }

    /// The same with one more value of a name.
    #[must_use]
    pub fn and(&self, name: &str, value: impl ToString) -> Self {
        let mut params = self.clone();
        params.0.push((name.to_owned(), value.to_string()));
        params
    }

    /// The same without one value of a name.
    #[must_use]
    pub fn less(&self, name: &str, value: &str) -> Self {
        Params(self.0.iter().filter(|(n, v)| !(n == name && v == value)).cloned().collect())
    }

    /// Only these names, empty values left out: the state a page knows, in one order whatever the
    /// order in which it was typed.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        let mut pairs = Vec::new();
        for name in names {
            pairs.extend(self.all(name).into_iter().map(|value| ((*name).to_owned(), value.to_owned())));
        }
        Params(pairs)
    }

    /// With the question mark in front; empty when there is nothing to say.
    pub fn query(&self) -> String {
        self.href("")
    }

    /// A link to this state of a page.
    pub fn href(&self, path: &str) -> String {
        // What takes no more than it says; `=`, `&` and the question mark come to two a pair.
        let room = self.0.iter().map(|(name, value)| name.len() + value.len() + 2).sum::<usize>();
        let mut href = String::with_capacity(path.len() + room);
        href.push_str(path);
        if self.0.is_empty() {
            return href;
        }
        href.push('?');
        let start = href.len();
        let mut text = form_urlencoded::Serializer::for_suffix(href, start);
        for (name, value) in &self.0 {
            text.append_pair(name, value);
        }
        text.finish()
    }
}

impl<N: ToString, V: ToString> FromIterator<(N, V)> for Params {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Params(pairs.into_iter().map(|(name, value)| (name.to_string(), value.to_string())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn params_are_read_whatever_is_typed() {
        let params = Params::parse("q=caf%E9+%00&theme=a&theme=b&theme=a&theme=&&=x&page=2&page=3&%zz");
        assert_eq!(params.get("q"), Some("caf\u{fffd} \u{0}"));
        assert_eq!(params.all("theme"), ["a", "b"]);
        assert_eq!(params.get("page"), Some("3"));
        assert_eq!(params.get("absent"), None);
    }

    #[test]
    fn params_change_link_by_link() {
        let params =
            Params::parse("q=nacht & dag&theme=nightlife&page=4&utm=x").only(&["q", "theme", "page"]);
        assert_eq!(
            params.without("page").and("theme", "drugs").href("/nl/practices"),
            "/nl/practices?q=nacht+&theme=nightlife&theme=drugs"
        );
        assert_eq!(params.less("theme", "nightlife").with("page", 1).query(), "?q=nacht+&page=1");
        assert_eq!(Params::default().query(), "");
    }
}
