//! Forms and percent-encoding.
//!
//! Order: 20
//!
//! # `payload_form`
//!
//! One side's payload is a form, or percent-encoded.
//!
//! Example: `payload=%7B%22id%22…`, `data[object][id]=…`, `+` instead of a space.
//!
//! Where it comes from: `application/x-www-form-urlencoded` from Zapier, jQuery and PHP; a relay that decodes the raw body.
//!
//! Fix: Send `application/json`, or sign and verify the whole form.
//!
//! ```js
//! fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
//! ```

use crate::diagnose::codecs::encoding::from_percent;
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::form;

pub(super) const ROWS: &[Row] = &[
    row("a form with the signed text in a field")
        .undo(Several(form::fields))
        .payload(Code::PayloadForm, 0),
    row("percent-encoded, as in a form")
        .make(Make(form::frequent))
        .payload(Code::PayloadForm, 0),
    row("preceded by `payload=`")
        .make(Around("payload=…"))
        .payload(Code::PayloadForm, 0),
    row("changed by a form decoder, which reads `+` and `%`")
        .undo(Several(form::before_decoding))
        .make(Several(form::decoded))
        .payload(Code::PayloadForm, 1)
        .fix("Pass on the raw bytes. Something has decoded the body as a form: send it as `application/json`."),
    row("percent-encoded, as in a form")
        .make(Several(form::forms))
        .payload(Code::PayloadForm, 1),
    row("written as form fields")
        .make(Several(form::nested))
        .payload(Code::PayloadForm, 1),
    row("percent-encoded")
        .undo(One(|given| Some(from_percent(given, false))))
        .secret(Code::SecretEncoded, 0),
    row("percent-encoded, such as `%3D`")
        .undo(One(|given| Some(from_percent(given, false))))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("with a space for each `+`, as a form decoder reads it")
        .undo(Replace(" →+"))
        .make(Replace("+→ "))
        .secret(Code::SecretEncoded, 1)
        .fix("Copy the secret again. A form or a URL has turned `+` into a space: write it there as `%2B`."),
    row("percent-encoded, with `+` for spaces")
        .undo(One(|given| Some(from_percent(given, true))))
        .make(Make(form::percent_encoded))
        .secret(Code::SecretEncoded, 1),
];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a b\":1}", "payload=%7B%22a+b%22%3A1%7D"),
    Both("{\"a b\":1}", "%7B%22a%20b%22%3A1%7D"),
    Both("{\"a\":{\"b\":1}}", "a%5Bb%5D=1"),
    Both("{\"a\":\"1+1\"}", "{\"a\":\"1 1\"}"),
    Made("{\"a\":1}", "payload={\"a\":1}"),
    Both("s3+cr3t", "s3 cr3t"),
    Both("s3/cr 3t", "s3%2Fcr%203t"),
];
