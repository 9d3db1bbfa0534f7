//! Where a walk stands, as a JSON Pointer (RFC 6901).

use super::reader::Frame;
use super::{Kind, Text};

/// The open containers of a walk. Writing the pointer out is left to who needs it.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
    pub(super) payload: &'a [u8],
    pub(super) frames: &'a [Frame],
    /// A last step: a member of the innermost container.
    pub(super) name: Option<Text<'a>>,
}

impl Path<'_> {
    /// The pointer, `""` for the whole document.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        let inner = usize::from(self.name.is_some());
        for frame in &self.frames[..self.frames.len() - inner.min(self.frames.len())] {
            match (frame.kind, &frame.name) {
                (Kind::Array, _) => push_step(&mut pointer, &frame.index.to_string()),
                (_, Some(name)) => push_name(&mut pointer, Text::at(self.payload, name.clone())),
                (_, None) => {}
            }
        }
        if let Some(name) = self.name {
            push_name(&mut pointer, name);
        }
        pointer
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
