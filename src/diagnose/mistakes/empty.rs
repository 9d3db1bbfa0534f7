//! No payload at all, or what stands for none.
//!
//! Order: 7
//!
//! # `payload_empty`
//!
//! One side has no payload at all.
//!
//! Example: no body at all.
//!
//! Where it comes from: The stream was read before; a `GET`; `Content-Length: 0` after a redirect.
//!
//! Fix: Read the body once, before anything else does. A stream that was read already is empty.
//!
//! ```js
//! app.use("/webhooks", express.raw({ type: "*/*" })); // before any other body parser
//! ```

use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("the signature covers an empty payload")
        .alone(Around(""))
        .payload(Code::PayloadEmpty, 0),
    row("the signature covers `{}`, which stands for an empty body")
        .alone(Around("{}"))
        .payload(Code::PayloadEmpty, 0)
        .fix("Sign the body that is sent. A parser makes `{}` of a body that is empty, was read before, or is of another content type."),
    row("the signature covers a text that stands for an empty body")
        .alone(Around("null|undefined|None|nil|\"\"|[]|''|\n|b''|false"))
        .payload(Code::PayloadEmpty, 1),
];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[Made("{\"a\":1}", ""), Made("{\"a\":1}", "undefined")];
