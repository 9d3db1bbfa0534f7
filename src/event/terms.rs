//! The terms in which `generated` says what the catalogue has: rules, and the text of test events.

/// Whether a member may be left out.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    Required,
    Optional,
}

/// What a member must look like.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// An object.
    Object,
    /// A string, which is not empty if it is required.
    Text,
    /// A string that begins with this prefix.
    Id(&'static str),
    /// An RFC 3339 date and time.
    Timestamp,
    /// An absolute URL, `https` or `http`.
    Url,
}

/// What can be set in a test event: by the setters of `TestEvent`, and by the options of `createTestEvent`.
#[derive(Clone, Copy)]
pub(crate) enum Setting {
    Id,
    Created,
    AppId,
    Title,
    UserId,
    AccountId,
    AccountName,
    Object,
}

/// A part of a test event's text.
pub(crate) enum Fragment {
    /// JSON text that is always the same.
    Json(&'static str),
    /// A string: what has been set, or the example.
    Text(Setting, &'static str),
    /// The name of the event type, as a string.
    Type,
    /// The URL of the app, which its id is part of, or the example.
    AppUrl(&'static str),
    /// `data.object`.
    Object,
}
