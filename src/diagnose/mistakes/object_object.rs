//! The name of a type where a text is expected.
//!
//! Order: 8
//!
//! # `payload_object_object`
//!
//! One side's payload is the text `[object Object]`.
//!
//! Example: the text `[object Object]`.
//!
//! Where it comes from: A parsed object where a text is expected: `String(req.body)`, `fetch(url, { body: event })`.
//!
//! Fix: Pass the raw body, not a parsed object.
//!
//! ```js
//! fetch(url, { method: "POST", body: JSON.stringify(event) });
//! ```

use crate::diagnose::mistake::*;

pub(crate) const OBJECT_OBJECT: &str = "[object Object]";

pub(super) const ROWS: &[Row] = &[
    row("the signature covers the text `[object Object]`")
        .alone(Around(OBJECT_OBJECT))
        .payload(Code::PayloadObjectObject, 0),
    row("the signature covers the name of a type, not the payload")
        .alone(Around(OBJECTS))
        .payload(Code::PayloadObjectObject, 1),
];

/// What other types become where a text is expected.
const OBJECTS: &str = "\
[object Promise]|[object ReadableStream]|[object ArrayBuffer]|[object Uint8Array]|\
[object FormData]|[object Blob]|[object IncomingMessage]|[object Array]|\"[object Object]\"|\
Array|System.Collections.Hashtable|System.IO.MemoryStream|\
Microsoft.AspNetCore.Http.HttpRequestStream";

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made("{\"a\":1}", OBJECT_OBJECT),
    Made("{\"a\":1}", "[object Blob]"),
];
