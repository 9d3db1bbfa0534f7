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

/// What a command makes a body of, by HTTPie 3.2 and curl 7.88, and the step that says that its bytes may be others.
#[test]
fn bodies_that_a_command_makes() {
    let cases = [
        (
            "HTTPie's items",
            r#"http POST :3000 X-Preswald-Signature:sha256=1 id=evt_1 'data:={"object":{"n":[1, 2]}}' 'account[id]=acc_1' q==1 'q=é"\ x' n:=1.50"#,
            r#"{"id":"evt_1","data":{"object":{"n":[1, 2]}},"account":{"id":"acc_1"},"q":"é\"\\ x","n":1.50}"#,
            "body_parsed",
        ),
        (
            "an address with a port and a path is no item",
            "xh post http://a.example:80/x=1 X-Preswald-Signature:sha256=1 a=b",
            r#"{"a":"b"}"#,
            "body_parsed",
        ),
        (
            "HTTPie's form",
            "http --form POST a.example X-Preswald-Signature:sha256=1 a=b 'c=d é'",
            "a=b&c=d+%C3%A9",
            "command",
        ),
        (
            "the same with -vf",
            "http -vf a.example X-Preswald-Signature:sha256=1 'payload={\"a\":1}'",
            "payload=%7B%22a%22%3A1%7D",
            "command",
        ),
        (
            "a multipart form",
            r#"curl -F 'payload={"a":1};type=application/json' -F x=y -H 'X-Preswald-Signature: sha256=1' a.example"#,
            r#"{"a":1}"#,
            "body_field",
        ),
        (
            "the same as one word",
            r#"curl -sS '-Fpayload={"a":";"}' -H 'X-Preswald-Signature: sha256=1' a.example"#,
            r#"{"a":";"}"#,
            "body_field",
        ),
        (
            "--form-string",
            "curl --form-string 'payload=@x;type=y' -H 'X-Preswald-Signature: sha256=1' a.example",
            "@x;type=y",
            "body_field",
        ),
    ];
    for (name, copied, body, step) in cases {
        assert_eq!(
            found(copied),
            [(vec!["sha256=1".to_owned()], Some(body.to_owned()))],
            "{name}"
        );
        let delivery = &extract_deliveries(copied.as_bytes())[0];
        assert_eq!(steps(delivery).last(), Some(&step), "{name}");
    }
}

/// A file's name is told, and no part of a command is taken for its bytes.
#[test]
fn bodies_in_files() {
    for copied in [
        "curl -F payload=@event.json -H 'X-Preswald-Signature: sha256=1' a.example",
        "curl -F 'payload=<event.json' -H 'X-Preswald-Signature: sha256=1' a.example",
        "http a.example X-Preswald-Signature:sha256=1 @event.json",
        "http a.example X-Preswald-Signature:sha256=1 data:=@event.json",
        "http a.example X-Preswald-Signature:sha256=1 data=@event.json",
    ] {
        assert_eq!(
            found(copied),
            [(vec!["sha256=1".to_owned()], None)],
            "{copied}"
        );
        let delivery = &extract_deliveries(copied.as_bytes())[0];
        let told = delivery
            .steps
            .iter()
            .find(|step| step.code.as_str() == "body_file");
        assert!(told.unwrap().message.contains("event.json"), "{copied}");
    }
}

/// HTTPie serializes its items as Python does: the diagnosis proves it.
#[test]
fn what_httpie_sent_is_proven() {
    let sent = r#"{"id": "evt_1", "account": {"id": "acc_1"}, "q": "\u00e9\"\\ x"}"#;
    let copied = r#"http a.example X-Preswald-Signature:x id=evt_1 'account[id]=acc_1' 'q=é"\ x'"#;
    let signature = preswald_webhooks::sign(sent.as_bytes(), "secret").unwrap();
    let secret = preswald_webhooks::Secret::new("secret").unwrap();
    let body = extract_deliveries(copied.as_bytes())
        .remove(0)
        .payload
        .unwrap();
    let found = preswald_webhooks::diagnose(&body, [signature.to_string()], &[secret]);
    assert_eq!(found.causes[0].code.as_str(), "payload_reserialized");
    assert_eq!(format!("{:?}", found.verdict), "Proven");
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
