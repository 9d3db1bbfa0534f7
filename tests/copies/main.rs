//! `extract_deliveries` on what people copy: every copy of the tables gives its signature and its very bytes.
//!
//! | file | what is in it |
//! |---|---|
//! | `told.json` | copies that people sent |
//! | `made.json` | what real tools print, by `make.py` |
//!
//! By its name, each copy has its `text` (or its bytes in `hex`), its `header`, and its `body`; null for what it
//! has not. The kinds of `made.json` are those of the table in docs/copies.md.

#![cfg(not(target_arch = "wasm32"))]

use preswald_webhooks::{ExtractedDelivery, extract_deliveries, verify_signature};
use serde_json::{Value, json};
use std::collections::BTreeMap;

struct Copy {
    name: String,
    kind: String,
    bytes: Vec<u8>,
    header: Option<String>,
    body: Option<String>,
}

fn table(file: &str) -> Vec<Copy> {
    let text = std::fs::read_to_string(format!("tests/copies/{file}")).unwrap();
    let table: Value = serde_json::from_str(&text).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let copy = |(name, copy): (&String, &Value)| Copy {
        name: name.clone(),
        kind: text(&copy["kind"]).unwrap_or_default(),
        bytes: match text(&copy["text"]) {
            Some(text) => text.into_bytes(),
            None => hex::decode(copy["hex"].as_str().unwrap()).unwrap(),
        },
        header: text(&copy["header"]),
        body: text(&copy["body"]),
    };
    table["cases"]
        .as_object()
        .unwrap()
        .iter()
        .map(copy)
        .collect()
}

fn all() -> impl Iterator<Item = Copy> {
    table("told.json").into_iter().chain(table("made.json"))
}

fn steps(delivery: &ExtractedDelivery) -> Vec<&'static str> {
    delivery
        .steps
        .iter()
        .map(|step| step.code.as_str())
        .collect()
}

#[test]
fn every_copy_gives_its_header_and_its_bytes() {
    let mut wrong = Vec::new();
    for copy in all() {
        let found = extract_deliveries(&copy.bytes);
        let payload = found[0].payload.as_deref().map(String::from_utf8_lossy);
        let header = found[0].signatures.first();
        if found[0].signatures.len() > 1
            || header != copy.header.as_ref()
            || payload.as_deref() != copy.body.as_deref()
        {
            wrong.push(format!(
                "{}: {:?} {header:?} {payload:?}",
                copy.name,
                steps(&found[0])
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The bytes are those that were signed: the signature itself says so.
#[test]
fn what_was_signed_verifies() {
    for copy in all() {
        if let (Some(header), Some(body)) = (&copy.header, &copy.body) {
            let is_right =
                verify_signature(body.as_bytes(), header, "a-secret-for-the-copies").unwrap();
            // One of the copies that were told has the signature of a body in another layout.
            assert!(is_right || copy.kind.is_empty(), "{}", copy.name);
        }
    }
}

/// docs/copies.md has a row for each kind, with the number of its copies.
#[test]
fn the_page_has_every_kind() {
    let mut kinds = BTreeMap::new();
    for copy in table("made.json") {
        *kinds.entry(copy.kind).or_insert(0) += 1;
    }
    let page = std::fs::read_to_string("docs/copies.md").unwrap();
    for (kind, count) in &kinds {
        assert!(
            page.lines()
                .any(|line| line.starts_with(&format!("| {kind} |"))
                    && line.ends_with(&format!("| {count} |"))),
            "docs/copies.md has no row `| {kind} | … | {count} |`"
        );
    }
}

fn found(copy: &str) -> Vec<(Vec<String>, Option<String>)> {
    let text = |payload: Vec<u8>| String::from_utf8(payload).unwrap();
    let found = extract_deliveries(copy.as_bytes()).into_iter();
    found
        .map(|found| (found.signatures, found.payload.map(text)))
        .collect()
}

/// Several requests are told apart, in their order, and none gets what is another's.
#[test]
fn several_requests_are_told_apart() {
    let entry = |signature: Option<&str>, body: &str| {
        let headers =
            signature.map(|value| json!({ "name": "x-preswald-signature", "value": value }));
        json!({ "request": { "headers": headers.into_iter().collect::<Vec<_>>(), "postData": { "text": body } }, "response": { "content": { "text": "{}" } } })
    };
    let har = |entries: &[Value]| json!({ "log": { "entries": entries } }).to_string();
    let event = |signature: &str, body: &str| {
        json!({ "headers": { "X-Preswald-Signature": signature }, "body": body }).to_string()
    };
    let curl = |signature: &str, body: &str| {
        format!("curl -H 'X-Preswald-Signature: {signature}' -d '{body}' https://a.example\n")
    };
    let message = |signature: &str, body: &str| {
        format!(
            "POST / HTTP/1.1\nX-Preswald-Signature: {signature}\n\n{body}\n\nHTTP/1.1 200 OK\n\nok\n"
        )
    };
    let cases = [
        (
            "HAR",
            har(&[
                entry(Some("sha256=1"), "{\"a\":1}"),
                entry(None, "{\"b\":1}"),
                entry(Some("sha256=2"), "{\"c\":1}"),
            ]),
        ),
        (
            "lines of a log",
            [
                event("sha256=1", "{\"a\":1}"),
                event("sha256=2", "{\"c\":1}"),
            ]
            .join("\n"),
        ),
        (
            "commands",
            [curl("sha256=1", "{\"a\":1}"), curl("sha256=2", "{\"c\":1}")].concat(),
        ),
        (
            "messages",
            [
                message("sha256=1", "{\"a\":1}"),
                message("sha256=2", "{\"c\":1}"),
            ]
            .concat(),
        ),
    ];
    let expected = vec![
        (vec!["sha256=1".to_owned()], Some("{\"a\":1}".to_owned())),
        (vec!["sha256=2".to_owned()], Some("{\"c\":1}".to_owned())),
    ];
    for (name, copy) in cases {
        assert_eq!(found(&copy), expected, "{name}");
    }
}

/// Several values of the header are all kept, so that they are refused as a receiver refuses them.
#[test]
fn several_signatures_are_kept() {
    let copies = [
        "POST / HTTP/1.1\nX-Preswald-Signature: sha256=1\nX-Preswald-Signature: sha256=2\n\n{}",
        "curl -H 'X-Preswald-Signature: sha256=1' -H 'X-Preswald-Signature: sha256=2' -d '{}' https://a.example",
    ];
    for copy in copies {
        assert_eq!(
            found(copy),
            [(
                vec!["sha256=1".to_owned(), "sha256=2".to_owned()],
                Some("{}".to_owned())
            )],
            "{copy}"
        );
    }
}

/// What a step changed or could not know is said.
#[test]
fn steps_say_what_was_done() {
    let cases = [
        ("{\"id\":1}", vec!["as_it_stands"]),
        (
            "> POST / HTTP/1.1\n> X-Preswald-Signature: a\n>\n> {}",
            vec!["quote_marks", "message"],
        ),
        (
            "curl -d @event.json -H 'X-Preswald-Signature: a' b",
            vec!["command", "body_file", "no_body"],
        ),
        (
            "echo '{}' | curl --data-binary @- -H 'X-Preswald-Signature: a' b",
            vec!["command", "body_stream"],
        ),
        (
            "POST / HTTP/1.1\nHost: x\n\n{}",
            vec!["message", "no_signature"],
        ),
        (
            "POST / HTTP/1.1\nX-Preswald-Signature: a\nContent-Length: 9\n\n{}",
            vec!["message", "body_length"],
        ),
        (
            "{\"headers\":{\"x-preswald-signature\":\"a\"},\"body\":{}}",
            vec!["object", "body_parsed"],
        ),
        (
            "{\"headers\":{\"x-preswald-signature\":\"a\"},\"body\":\"e30=\",\"isBase64Encoded\":true}",
            vec!["object", "body_base64"],
        ),
    ];
    for (copy, expected) in cases {
        assert_eq!(
            steps(&extract_deliveries(copy.as_bytes())[0]),
            expected,
            "{copy}"
        );
    }
}
