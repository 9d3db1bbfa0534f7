//! Records the places of the documented members of an event in a payload.

use super::generated::Field;
use crate::json::{Kind, Span, Text};

/// Where a field's value is, and of which kind it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub kind: Kind,
    start: usize,
    end: usize,
    /// Whether it is a string that contains a backslash.
    escaped: bool,
}

impl Place {
    fn new(kind: Kind, span: Span, escaped: bool) -> Self {
        Place {
            kind,
            start: span.start,
            end: span.end,
            escaped,
        }
    }

    /// The value as a string, which it must be.
    #[inline]
    pub fn text<'a>(&self, payload: &'a [u8]) -> Text<'a> {
        let inside = self.start + 1..self.end.saturating_sub(1);
        Text {
            raw: payload.get(inside).unwrap_or_default(),
            start: self.start,
            escaped: self.escaped,
        }
    }

    pub fn span(&self) -> Span {
        self.start..self.end
    }
}

/// Follows the reader, and records the place of each documented field.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    places: [Option<Place>; Field::COUNT],
    /// The field of each open container, down to the depth of the deepest field.
    open: [Option<Field>; Field::DEPTH],
    depth: usize,
    /// The field of the next value.
    next: Option<Field>,
}

impl Fields {
    pub fn new() -> Self {
        Fields {
            places: [None; Field::COUNT],
            open: [None; Field::DEPTH],
            depth: 0,
            next: Some(Field::Event),
        }
    }

    #[inline]
    pub fn place(&self, field: Field) -> Option<Place> {
        self.places[field as usize]
    }

    /// A container opens. Returns whether it may have documented members.
    #[inline]
    pub fn enter(&mut self, kind: Kind) -> bool {
        let field = self.next.take();
        if let Some(open) = self.open.get_mut(self.depth) {
            *open = field;
        }
        self.depth += 1;
        field.is_some() && kind == Kind::Object
    }

    /// The innermost container has closed.
    #[inline]
    pub fn leave(&mut self, kind: Kind, span: Span) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(Some(field)) = self.open.get(self.depth) {
            self.places[*field as usize] = Some(Place::new(kind, span, false));
        }
    }

    /// A scalar has been read; `escaped` says that it is a string that contains a backslash.
    #[inline]
    pub fn value(&mut self, kind: Kind, span: Span, escaped: bool) {
        if let Some(field) = self.next.take() {
            self.places[field as usize] = Some(Place::new(kind, span, escaped));
        }
    }

    /// A member's name has been read. Returns the object that it is in, if that is a documented
    /// field, and whether the member is documented too.
    #[inline]
    pub fn name(&mut self, name: Text<'_>) -> Option<(Field, bool)> {
        let parent = self.open.get(self.depth.wrapping_sub(1)).copied().flatten();
        self.next = parent.and_then(|parent| {
            if !name.escaped {
                parent.member(name.raw)
            } else {
                name.with_content(|content| parent.member(content))
            }
        });
        parent.map(|parent| (parent, self.next.is_some()))
    }
}
