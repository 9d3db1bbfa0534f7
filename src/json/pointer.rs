//! The current place of the reader, as a JSON Pointer (RFC 6901).

use super::names::Name;
use super::reader::Frame;
use super::{Kind, Text};

/// The containers that are open. The pointer is made only when it is needed.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
    pub(super) frames: &'a [Frame],
    /// The names of all open objects, innermost last.
    pub(super) names: &'a [Name<'a>],
    /// A member of the innermost container, in place of its current one.
    pub(super) name: Option<Text<'a>>,
}

impl Path<'_> {
    /// The pointer, `""` for the whole document.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        let outer = self.frames.len() - usize::from(self.name.is_some()).min(self.frames.len());
        for (at, frame) in self.frames[..outer].iter().enumerate() {
            match frame.kind {
                Kind::Array => push_step(&mut pointer, &frame.index.to_string()),
                _ => self
                    .current_name(at)
                    .into_iter()
                    .for_each(|name| push_name(&mut pointer, name)),
            }
        }
        if let Some(name) = self.name {
            push_name(&mut pointer, name);
        }
        pointer
    }

    /// The name of an open object's current member; none before the first name and after a comma.
    fn current_name(&self, at: usize) -> Option<Text<'_>> {
        let frame = self.frames.get(at)?;
        let inner = self.frames.get(at + 1);
        let names = self
            .names
            .get(frame.names..inner.map_or(self.names.len(), |inner| inner.names))?;
        names.get(frame.index).map(|name| name.text)
    }
}

/// Appends a member's name as a step.
pub(crate) fn push_name(pointer: &mut String, name: Text<'_>) {
    push_step(pointer, &lossy(&name.content()));
}

/// Appends a step, escaped.
pub(crate) fn push_step(pointer: &mut String, step: &str) {
    pointer.push('/');
    for char in step.chars() {
        match char {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(char),
        }
    }
}

/// One U+FFFD for each lone surrogate and each ill-formed part.
fn lossy(content: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = content;
    while let Some(at) = rest.windows(3).position(is_surrogate) {
        text.push_str(&String::from_utf8_lossy(&rest[..at]));
        text.push(char::REPLACEMENT_CHARACTER);
        rest = &rest[at + 3..];
    }
    text.push_str(&String::from_utf8_lossy(rest));
    text
}

fn is_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [0xED, 0xA0..=0xBF, 0x80..=0xBF])
}
