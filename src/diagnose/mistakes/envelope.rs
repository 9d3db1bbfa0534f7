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
use crate::diagnose::codecs::encoding::{from_base64, from_entities, from_hex};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;
use crate::diagnose::serializers::escaping::PLAIN;

pub(super) const ROWS: &[Row] = &[
    row("a document that contains the signed one")
        .undo(Several(members))
        .payload(Code::PayloadEnveloped, 0)
        .fix(FIXES),
    row("inside another document")
        .make(Several(envelopes))
        .payload(Code::PayloadEnveloped, 2)
        .fix("Sign the body that you send, not a document that contains it."),
];

/// By what the envelope contains: how the body is taken out of it.
const FIXES: &str = "\
\"Sns\"→Verify `Records[0].Sns.Message` of this event, not the event.|\
\"aws:sqs\"→Verify `Records[0].body` of this event of SQS, or the `Message` in it if it came by SNS.|\
\"TopicArn\"→Verify the text in `Message` of this notification of SNS, or turn on its raw message delivery.|\
\"isBase64Encoded\"→Verify `event.body` of this AWS Lambda event, decoded from base64 if `isBase64Encoded` is true.|\
\"detail-type\"→EventBridge writes `detail` again: verify the signature before you put the event on its bus.|\
\"subscription\"→Verify the bytes of `message.data` of this Pub/Sub message, decoded from base64.|\
\"postData\"→Verify the text in `request.postData.text` of this HAR file, not the file.|\
\"specversion\"→Verify `data` of this CloudEvent, before anything writes it again.|\
\"level\"→Verify the body of the request, not a line of a log that contains it.|\
\"headers\"→Verify the body in this record of a request, not the record.|\
Take the body out of the document around it, and verify its bytes before anything writes them again.";

/// So many values of each kind are tried, the first ones, and so many documents inside each other.
const MOST: usize = 48;
const LEVELS: usize = 4;

/// What a signer may have signed of a document: its objects, its strings, and what the strings
/// hold in base64, in hex digits, in gzip or with HTML entities. Strings that hold JSON come first,
/// and are documents themselves.
fn members(given: &[u8], out: &mut dyn Emit) {
    members_of(given, LEVELS, out);
}

fn members_of(given: &[u8], levels: usize, out: &mut dyn Emit) {
    let Some(document) = Document::read(given).filter(|_| levels > 0) else {
        return;
    };
    let mut objects = Vec::new();
    let mut values = Vec::new();
    let mut inner = Vec::new();
    for at in 1..document.nodes.len() {
        let Some(content) = document.string_at(at) else {
            if document.is_container(at) && objects.len() < MOST {
                objects.push(document.token(at));
            }
            continue;
        };
        let is_json = matches!(
            content.trim_ascii_start().first(),
            Some(b'{' | b'[' | b'&' | b'"')
        );
        let is_encoded = content.len() > 24 && !is_json;
        let decoded = from_hex(&content).or_else(|| from_base64(&content));
        let decoded = decoded.filter(|_| is_encoded);
        if inner.len() < MOST && (is_json || decoded.is_some()) {
            let text = match decoded {
                Some(bytes) => inflated(&bytes).unwrap_or(bytes),
                None => {
                    out.maybe(from_entities(&content));
                    content
                }
            };
            out.join(&[&text]);
            inner.push(text);
        } else if values.len() < MOST && !content.is_empty() {
            values.push(content);
        }
    }
    for token in objects {
        out.join(&[token]);
    }
    for text in inner {
        members_of(&text, levels - 1, out);
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
        "{\"Records\":[{\"body\":\"{\\\"Message\\\":\\\"{\\\\\\\"a\\\\\\\":1}\\\"}\"}]}",
        "{\"a\":1}",
    ),
    Undone(
        "{\"message\":{\"data\":\"eyJhIjoxLCJiIjoyLCJjIjozLCJkIjo0fQ==\"}}",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}",
    ),
];
