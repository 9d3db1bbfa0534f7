//! Random documents that random changes were made to.

use crate::documents::{
    Random, ascii, base64, compact, document, indented, latin1, percent, spaced,
};
use preswald_webhooks::{CauseCode, Secret, Verdict, diagnose, sign};
use serde_json::Value;
use std::collections::BTreeMap;

/// A delivery: what is signed with what, and what arrives.
#[derive(Clone)]
struct Delivery {
    signed: Vec<u8>,
    given: Vec<u8>,
    signer: Vec<u8>,
    secret: Vec<u8>,
    header: fn(&str) -> String,
    codes: Vec<&'static str>,
    kind: Vec<&'static str>,
}

/// A change, by its name: to the JSON's form, to the payload around it, to the secret, to the header.
const FORMS: &[&str] = &["indent-2", "indent-4", "tab", "spaced", "ascii", "slash"];
const AROUND: &[&str] = &[
    "newline",
    "newline-signed",
    "bom",
    "space",
    "base64",
    "hex",
    "form",
    "twice",
    "mojibake",
    "crlf",
];
const SECRETS: &[&str] = &[
    "newline",
    "space",
    "quotes",
    "env",
    "prefix",
    "base64",
    "hex",
    "newline-signed",
];
const HEADERS: &[&str] = &["bare", "upper", "space", "quotes", "name"];

fn change_form(delivery: &mut Delivery, value: &Value, how: &'static str) {
    let text = String::from_utf8(compact(value)).unwrap();
    let (given, code) = match how {
        "indent-2" => (indented(value, "  "), "payload_reserialized"),
        "indent-4" => (indented(value, "    "), "payload_reserialized"),
        "tab" => (indented(value, "\t"), "payload_reserialized"),
        "spaced" => (spaced(value), "payload_reserialized"),
        "ascii" => (ascii(&text).into_bytes(), "payload_escapes"),
        _ => (text.replace('/', "\\/").into_bytes(), "payload_escapes"),
    };
    delivery.note(given, code, how);
}

fn change_around(delivery: &mut Delivery, how: &'static str) {
    let given = delivery.given.clone();
    let text = || String::from_utf8(given.clone()).unwrap();
    let (given, code) = match how {
        "newline" => ([&given[..], b"\n"].concat(), "payload_final_newline"),
        "newline-signed" => {
            // Whoever signs a line of its own signs what it had, not what arrives.
            delivery.signed.push(b'\n');
            delivery.codes.push("payload_final_newline");
            delivery.kind.push(how);
            return;
        }
        "bom" => ([&b"\xEF\xBB\xBF"[..], &given].concat(), "payload_bom"),
        "space" => ([&b"  "[..], &given].concat(), "payload_whitespace"),
        "base64" => (base64(&given).into_bytes(), "payload_base64"),
        "hex" => (hex::encode(&given).into_bytes(), "payload_hex"),
        "form" => (
            format!("payload={}", percent(&given)).into_bytes(),
            "payload_form",
        ),
        "twice" => (
            serde_json::to_vec(&text()).unwrap(),
            "payload_double_encoded",
        ),
        "mojibake" => (latin1(&given).into_bytes(), "payload_charset"),
        _ => (
            text().replace('\n', "\r\n").into_bytes(),
            "payload_line_endings",
        ),
    };
    delivery.note(given, code, how);
}

fn change_secret(delivery: &mut Delivery, how: &'static str) {
    let secret = delivery.secret.clone();
    let text = String::from_utf8(secret.clone()).unwrap();
    let (changed, code) = match how {
        "newline" => (text + "\n", "secret_newline"),
        "space" => (text + " ", "secret_whitespace"),
        "quotes" => (format!("\"{text}\""), "secret_quoted"),
        "env" => (format!("HOOK_SECRET={text}"), "secret_env_line"),
        "prefix" => (format!("whsec_{text}"), "secret_prefix"),
        "base64" => (base64(&secret), "secret_base64"),
        "hex" => (hex::encode(&secret), "secret_hex"),
        _ => {
            delivery.signer.push(b'\n');
            (text, "secret_newline")
        }
    };
    delivery.secret = changed.into_bytes();
    delivery.codes.push(code);
    delivery.kind.push(how);
}

fn change_header(delivery: &mut Delivery, how: &'static str) {
    let (header, code): (fn(&str) -> String, _) = match how {
        "bare" => (|header| header[7..].into(), "header_prefix_missing"),
        "upper" => (|header| header.to_uppercase(), "header_uppercase"),
        "space" => (|header| format!("{header}\n"), "header_whitespace"),
        "quotes" => (|header| format!("\"{header}\""), "header_quoted"),
        _ => (
            |header| format!("X-Preswald-Signature: {header}"),
            "header_name_included",
        ),
    };
    delivery.header = header;
    delivery.codes.push(code);
    delivery.kind.push(how);
}

impl Delivery {
    fn note(&mut self, given: Vec<u8>, code: &'static str, kind: &'static str) {
        if given != self.given {
            self.given = given;
            self.codes.push(code);
            self.kind.push(kind);
        }
    }
}

fn delivery(random: &mut Random) -> Delivery {
    let value = document(random);
    let signed = compact(&value);
    let mut delivery = Delivery {
        given: signed.clone(),
        signed,
        signer: b"whook-0123456789".to_vec(),
        secret: b"whook-0123456789".to_vec(),
        header: str::to_owned,
        codes: Vec::new(),
        kind: Vec::new(),
    };
    let kinds: &[usize] = [
        &[0][..],
        &[1],
        &[2],
        &[3],
        &[0, 1],
        &[0, 2],
        &[1, 2],
        &[0, 3],
        &[1, 3],
        &[2, 3],
    ][random.below(10)];
    for kind in kinds {
        match kind {
            0 => change_form(&mut delivery, &value, random.pick(FORMS)),
            1 => change_around(&mut delivery, random.pick(AROUND)),
            2 => change_secret(&mut delivery, random.pick(SECRETS)),
            _ => change_header(&mut delivery, random.pick(HEADERS)),
        }
    }
    // Either side may be the one that writes the JSON otherwise.
    if !kinds.contains(&1) && random.below(2) == 1 {
        std::mem::swap(&mut delivery.given, &mut delivery.signed);
    }
    delivery
}

/// A re-serialisation explains what it would have taken off too: the fewest changes are fewer.
fn fewest(delivery: &Delivery) -> Vec<&'static str> {
    let mut codes = delivery.codes.clone();
    let is_reserialized = codes.contains(&"payload_reserialized");
    let around = [
        "payload_final_newline",
        "payload_whitespace",
        "payload_line_endings",
    ];
    let is_given = !delivery.kind.contains(&"newline-signed");
    codes.retain(|code| !(is_reserialized && is_given && around.contains(code)));
    if is_given
        && codes.contains(&"payload_escapes")
        && delivery
            .kind
            .iter()
            .any(|kind| ["newline", "space"].contains(kind))
        && delivery.codes.iter().any(|code| around.contains(code))
    {
        codes.retain(|code| *code != "payload_escapes" && !around.contains(code));
        codes.push("payload_reserialized");
    }
    codes.sort_unstable();
    codes
}

const DOCUMENTS: usize = 5_000;

#[test]
fn finds_what_was_changed() {
    let mut random = Random(0x5eed_2026);
    let mut misses: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = 0;
    while seen < DOCUMENTS {
        let delivery = delivery(&mut random);
        if delivery.codes.is_empty() {
            continue;
        }
        seen += 1;
        let header = (delivery.header)(
            &sign(&delivery.signed, &delivery.signer)
                .unwrap()
                .to_string(),
        );
        let found = diagnose(
            &delivery.given,
            Some(&header),
            &[Secret::new(&delivery.secret).unwrap()],
        );
        let codes = crate::codes(&found);
        if found.verdict != Verdict::Proven || codes != fewest(&delivery) {
            let miss = format!(
                "{:?}: {} {codes:?}, not {:?}",
                delivery.kind,
                found.verdict.as_str(),
                fewest(&delivery)
            );
            *misses.entry(miss).or_default() += 1;
        }
    }
    let missed: usize = misses.values().sum();
    println!("{missed} of {DOCUMENTS} missed");
    for (miss, times) in &misses {
        println!("{times:5} {miss}");
    }
    assert!(
        missed * 200 <= DOCUMENTS,
        "{missed} of {DOCUMENTS}: {misses:#?}"
    );
}

/// `valid` is what `verify_signature` accepts, whatever the header: a right one, in which something
/// was changed, removed or added.
#[test]
fn valid_is_what_verify_accepts() {
    let body = br#"{"id":"evt_1"}"#;
    let right = sign(body, "s3cr3t").unwrap().to_string();
    let labels = [
        "sha256=", "SHA256=", "sha-256=", "SHA-256=", "Sha256=", "sha256:", "v1=", "", "sha256==",
        "sha1=",
    ];
    let pieces = [
        "", " ", "\n", "\"", "'", ",", ";", "=", "0", "A", "-", "\u{200B}", "sha256=",
    ];
    let mut random = Random(0x5ec7e7);
    let mut valid = 0;
    for round in 0..400 {
        let digits = &right["sha256=".len()..];
        let mut header = format!("{}{digits}", random.pick(&labels));
        if round % 3 == 0 {
            header = right.clone();
        }
        let at = random.below(header.len() + 1);
        header.insert_str(at, random.pick(&pieces));
        if round % 5 == 0 {
            header = header.to_uppercase();
        }
        let found = diagnose(body, Some(&header), &[Secret::new("s3cr3t").unwrap()]);
        let verifies = preswald_webhooks::verify_signature(body, &header, "s3cr3t").unwrap();
        assert_eq!(
            found.verdict == Verdict::Valid,
            verifies,
            "{header:?}: {found:?}"
        );
        assert_eq!(found.causes.is_empty(), verifies, "{header:?}");
        valid += usize::from(verifies);
    }
    assert!((1..400).contains(&valid), "{valid} of 400 are valid");
}

/// A header that was cut says so at every length. Some are those of other digests, or are text in base64.
#[test]
fn a_cut_header_is_told_at_every_length() {
    for (secret, more) in [
        ("s3cr3t", ""),
        ("another", ""),
        ("third", "..."),
        ("4", "\u{2026}"),
    ] {
        let whole = sign(b"{}x", secret).unwrap().to_string();
        for digits in 0..64 {
            let header = format!("{}{more}", &whole[.."sha256=".len() + digits]);
            let found = diagnose(b"{}x", Some(&header), &[Secret::new(secret).unwrap()]);
            let codes: Vec<_> = found.causes.iter().map(|cause| cause.code).collect();
            assert_eq!(found.verdict, Verdict::Likely, "{header}");
            assert_eq!(codes, [CauseCode::HeaderTruncated], "{header}");
        }
    }
}
