//! A payload inside another document.
//!
//! Order: 19
//!
//! # `payload_enveloped`
//!
//! The signed payload is a member of the document given, or the document contains it.
//!
//! Example: `{"body":"{…}"}` or `{"detail":{…}}`.
//!
//! Where it comes from: A Lambda proxy event, SNS, SQS, EventBridge, Pub/Sub, a HAR file, a log line of pino.
//!
//! Fix: Take the body out of its envelope first: `event.body` in AWS Lambda, `Message` in SNS, `detail` in EventBridge, `message.data` (base64) in Pub/Sub.
//!
//! ```js
//! webhook.verify(event.body ?? "", event.headers); // not JSON.stringify(event)
//! ```

use crate::diagnose::codecs::bytes::list;
use crate::diagnose::codecs::compressed::inflated;
use crate::diagnose::codecs::encoding::{from_base64, from_entities};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;
use crate::diagnose::serializers::escaping::PLAIN;

pub(super) const ROWS: &[Row] = &[
    row("a document around the one that was signed")
        .undo(Several(members))
        .payload(Code::PayloadEnveloped, 0),
    row("inside another document")
        .make(Several(envelopes))
        .payload(Code::PayloadEnveloped, 2),
];

/// So many values of each kind are tried, the first ones.
const MOST: usize = 48;

/// What a signer may have signed of a document: its objects, its strings, and what the strings
/// hold in base64, in gzip or with HTML entities. Strings that hold JSON come first.
fn members(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let mut objects = Vec::new();
    let mut values = Vec::new();
    let mut left = MOST;
    for at in 1..document.nodes.len() {
        let Some(content) = document.string_at(at) else {
            if document.is_container(at) && objects.len() < MOST {
                objects.push(document.token(at));
            }
            continue;
        };
        let is_json = matches!(content.trim_ascii_start().first(), Some(b'{' | b'[' | b'&'));
        let decoded = from_base64(&content).filter(|_| content.len() > 24 && !is_json);
        if left > 0 && (is_json || decoded.is_some()) {
            left -= 1;
            match decoded {
                Some(bytes) => {
                    out.maybe(inflated(&bytes));
                    out.put(bytes);
                }
                None => {
                    out.maybe(from_entities(&content));
                    out.put(content);
                }
            }
        } else if values.len() < MOST && !content.is_empty() {
            values.push(content);
        }
    }
    for token in objects {
        out.join(&[token]);
    }
    for value in values {
        out.put(value);
    }
}

/// The names of members that hold a payload.
const NAMES: &str = "body|payload|event|data|message|Message|detail|text";

/// Documents that contain the payload and nothing else.
fn envelopes(given: &[u8], out: &mut dyn Emit) {
    out.join(&[b"[", given, b"]"]);
    let mut string = Vec::with_capacity(given.len() * 2);
    PLAIN.write(given, &mut string);
    for name in list(NAMES) {
        for value in [given, &string] {
            out.join(&[b"{\"", name, b"\":", value, b"}"]);
            out.join(&[b"{\"", name, b"\": ", value, b"}"]);
        }
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a\":1}", "[{\"a\":1}]"),
    Both("{\"a\":1}", "{\"body\":\"{\\\"a\\\":1}\"}"),
    Both("{\"a\":1}", "{\"detail\": {\"a\":1}}"),
    Undone(
        "{\"message\":{\"data\":\"eyJhIjoxLCJiIjoyLCJjIjozLCJkIjo0fQ==\"}}",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}",
    ),
];
