//! How codecs, serializers and mistakes hand over what they make, one value after the other.

use super::bytes::{find, join, list};
use super::encoding::replace;

/// Takes values until it has enough. Whoever makes them need not know who takes them.
pub(crate) trait Emit {
    /// Takes a value, of which so many bytes at the start are those of the value that was changed.
    fn take(&mut self, bytes: Vec<u8>, unchanged: usize);
}

/// Stands for the value in a text.
const VALUE: &str = "…";

impl dyn Emit + '_ {
    pub fn put(&mut self, bytes: Vec<u8>) {
        self.take(bytes, 0);
    }

    /// Parts in a row.
    pub fn join(&mut self, parts: &[&[u8]]) {
        self.put(join(parts));
    }

    /// Each of some texts, which are separated by `|`, with the value for `…`.
    pub fn texts(&mut self, value: &[u8], texts: &'static str) {
        for text in list(texts) {
            match find(text, VALUE.as_bytes()) {
                Some(at) => {
                    let (before, after) = (&text[..at], &text[at + VALUE.len()..]);
                    let unchanged = if before.is_empty() { value.len() } else { 0 };
                    self.take(join(&[before, value, after]), unchanged);
                }
                None => self.join(&[text]),
            }
        }
    }

    /// None for a change that does not apply.
    pub fn maybe(&mut self, bytes: Option<Vec<u8>>) {
        if let Some(bytes) = bytes {
            self.put(bytes);
        }
    }

    /// The value with some texts replaced.
    pub fn replace(&mut self, value: &[u8], pairs: &'static str) {
        self.maybe(replace(value, pairs));
    }
}

/// Collects all values, for tests.
#[cfg(test)]
#[derive(Default)]
pub(crate) struct Collected(pub Vec<Vec<u8>>);

/// A value, and one of those that a function makes of it.
#[cfg(test)]
pub(crate) type Case = (fn(&[u8], &mut dyn Emit), &'static str, &'static str);

/// Asserts that each function makes the expected value, among others.
#[cfg(test)]
pub(crate) fn expect_made(cases: &[Case]) {
    for (make, given, expected) in cases {
        let mut all = Collected::default();
        make(given.as_bytes(), &mut all);
        assert!(
            all.0.contains(&expected.as_bytes().to_vec()),
            "{given} becomes {expected}"
        );
    }
}

#[cfg(test)]
impl Emit for Collected {
    fn take(&mut self, bytes: Vec<u8>, _unchanged: usize) {
        self.0.push(bytes);
    }
}
