//! Where the documented members of an event stand in a payload.

use crate::json::{Kind, Span, Text};

/// Makes the fields, their pointers and the way to them in one table.
macro_rules! fields {
    ($($field:ident = $pointer:literal in $parent:ident named $name:literal,)*) => {
        /// A documented member, or the event itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Field {
            Event,
            $($field,)*
        }

        const COUNT: usize = 1 $(+ { let _ = Field::$field; 1 })*;

        impl Field {
            /// The member of that name in an object that is itself a documented field.
            #[inline]
            fn member(self, name: &[u8]) -> Option<Field> {
                match (self, name) {
                    $((Field::$parent, $name) => Some(Field::$field),)*
                    _ => None,
                }
            }

            /// Its JSON Pointer.
            pub fn pointer(self) -> &'static str {
                match self {
                    Field::Event => "",
                    $(Field::$field => $pointer,)*
                }
            }

            /// The object that it belongs in.
            pub fn parent(self) -> Field {
                match self {
                    Field::Event => Field::Event,
                    $(Field::$field => Field::$parent,)*
                }
            }
        }
    };
}

fields! {
    Id = "/id" in Event named b"id",
    Type = "/type" in Event named b"type",
    Created = "/created" in Event named b"created",
    Data = "/data" in Event named b"data",
    Object = "/data/object" in Data named b"object",
    ObjectId = "/data/object/id" in Object named b"id",
    Title = "/data/object/title" in Object named b"title",
    Deployment = "/data/object/deployment" in Object named b"deployment",
    DeploymentId = "/data/object/deployment/id" in Deployment named b"id",
    DeploymentUrl = "/data/object/deployment/url" in Deployment named b"url",
    DeploymentStatus = "/data/object/deployment/status" in Deployment named b"status",
    DeployedAt = "/data/object/deployment/deployed_at" in Deployment named b"deployed_at",
    AppId = "/data/object/app_id" in Object named b"app_id",
    UserId = "/data/object/user_id" in Object named b"user_id",
    InteractionType = "/data/object/interaction_type" in Object named b"interaction_type",
    ChartId = "/data/object/chart_id" in Object named b"chart_id",
    DataPoint = "/data/object/data_point" in Object named b"data_point",
    Account = "/account" in Event named b"account",
    AccountId = "/account/id" in Account named b"id",
    AccountName = "/account/name" in Account named b"name",
}

/// A field's value: its kind and the place of its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub kind: Kind,
    start: usize,
    end: usize,
    /// Whether it is a string with a backslash in it.
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

    /// The string that it is.
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

/// Documented fields lie at most so deep: the event, `data`, `object`, `deployment`, and what
/// should be a string there and is a container.
const DEPTH: usize = 5;

/// Follows a walk, and notes each documented field that comes by.
pub(crate) struct Fields {
    places: [Option<Place>; COUNT],
    /// Which field each open container is, as deep as documented fields lie.
    open: [Option<Field>; DEPTH],
    depth: usize,
    /// Which field the next value is.
    next: Option<Field>,
}

impl Fields {
    pub fn new() -> Self {
        Fields {
            places: [None; COUNT],
            open: [None; DEPTH],
            depth: 0,
            next: Some(Field::Event),
        }
    }

    #[inline]
    pub fn place(&self, field: Field) -> Option<Place> {
        self.places[field as usize]
    }

    /// A container opens.
    #[inline]
    pub fn enter(&mut self) {
        let field = self.next.take();
        if let Some(open) = self.open.get_mut(self.depth) {
            *open = field;
        }
        self.depth += 1;
    }

    /// The innermost container has closed.
    #[inline]
    pub fn leave(&mut self, kind: Kind, span: Span) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(Some(field)) = self.open.get(self.depth) {
            self.places[*field as usize] = Some(Place::new(kind, span, false));
        }
    }

    /// A scalar; `escaped` if it is a string with a backslash in it.
    #[inline]
    pub fn value(&mut self, kind: Kind, span: Span, escaped: bool) {
        if let Some(field) = self.next.take() {
            self.places[field as usize] = Some(Place::new(kind, span, escaped));
        }
    }

    /// A member's name. Gives the object it is in, if that is a documented field, and whether
    /// the member is documented too.
    #[inline]
    pub fn name(&mut self, name: Text<'_>) -> Option<(Field, bool)> {
        let parent = self.open.get(self.depth.wrapping_sub(1)).copied().flatten();
        self.next = parent.and_then(|parent| match name.escaped {
            false => parent.member(name.raw),
            true => parent.member(&name.content()),
        });
        parent.map(|parent| (parent, self.next.is_some()))
    }
}
