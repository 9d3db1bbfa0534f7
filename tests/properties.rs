//! What must hold always: for any bytes, any header, any document.

use documents::{document, is_json, json_value, serde_reads};
use preswald_webhooks::{
    Error, Event, EventType, IssueCode, Secret, Severity, TestEvent, Timestamp, Webhook, sign,
    validate, verify_signature,
};
use proptest::collection::vec;
use proptest::prelude::*;

mod documents;

const SECRET: &str = "your-webhook-secret";

fn webhook() -> Webhook {
    Webhook::new(Secret::new(SECRET).unwrap())
}

fn header() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        2 => vec(any::<u8>(), 0..100),
        2 => "(sha256=)?[0-9a-fA-F, =]{0,70}".prop_map(String::into_bytes),
        1 => "sha256=[0-9a-f]{64}".prop_map(String::into_bytes),
    ]
}

/// The properties that stand between a forger and a trap.
const MANY: u32 = 100_000;
const SOME: u32 = 20_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(MANY))]

    /// A listed outcome for whatever comes, in the order of the checks.
    #[test]
    fn check_has_an_outcome_for_everything(body in document(), headers in vec(header(), 0..3), signed in any::<bool>()) {
        let webhook = webhook();
        let header = webhook.sign(&body).to_string().into_bytes();
        let headers = if signed { vec![header] } else { headers };
        match webhook.check(&body, &headers) {
            Ok(delivery) => {
                prop_assert!(signed);
                prop_assert!(delivery.event().is_ok());
                prop_assert!(delivery.warnings.iter().all(|issue| issue.severity == Severity::Warning));
            }
            Err(Error::InvalidJson(issues) | Error::InvalidPayload(issues)) => {
                prop_assert!(signed);
                prop_assert!(issues.iter().any(|issue| issue.severity == Severity::Error));
            }
            Err(error) => {
                prop_assert!(!signed, "{error}");
                prop_assert_eq!(error.status(), 401);
            }
        }
    }

    /// The fast reading says valid exactly when the one that explains has no error.
    #[test]
    fn both_readings_agree(body in document(), strict in any::<bool>()) {
        let webhook = webhook().strict(strict);
        let header = webhook.sign(&body).to_string();
        // `check` goes by the fast reading, a strict report with warnings by the explaining one.
        let fast = webhook.check(&body, Some(&header));
        let report = validate(&body, strict);
        prop_assert_eq!(fast.is_ok(), report.is_valid());
        let explained = match &fast {
            Ok(delivery) => &delivery.warnings[..],
            Err(error) => error.issues(),
        };
        prop_assert_eq!(explained, &report.issues[..]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(SOME))]

    /// What the strict reader accepts, serde_json reads too, and to the same end.
    #[test]
    fn accepted_documents_are_json(body in document()) {
        if is_json(&body) {
            prop_assert!(serde_reads(&body).is_some(), "{:?}", String::from_utf8_lossy(&body));
            prop_assert!(std::str::from_utf8(&body).is_ok());
        }
    }

    /// What serde_json refuses is refused here. (It refuses less: duplicate names, for one.)
    #[test]
    fn refused_by_serde_json_is_refused(body in document()) {
        if serde_reads(&body).is_none() {
            prop_assert!(!is_json(&body), "{:?}", String::from_utf8_lossy(&body));
        }
    }

    /// Documents of the grammar are refused for their content alone.
    #[test]
    fn the_grammar_is_not_narrower(body in json_value()) {
        let structural = [IssueCode::Syntax, IssueCode::TrailingData, IssueCode::EmptyBody, IssueCode::InvalidUtf8];
        for issue in validate(body.as_bytes(), false).issues {
            prop_assert!(!structural.contains(&issue.code), "{issue} in {body}");
        }
    }

    /// Issues lie in order, inside the payload, with positions that mean the same place.
    #[test]
    fn issues_have_places(body in document()) {
        let text = String::from_utf8_lossy(&body);
        let units: Vec<u16> = text.encode_utf16().collect();
        let issues = validate(&body, false).issues;
        prop_assert!(issues.is_sorted_by_key(|issue| issue.start.offset));
        for issue in issues {
            prop_assert!(issue.start.offset <= issue.end.offset && issue.end.offset <= body.len());
            prop_assert!(issue.start.index <= issue.end.index && issue.end.index <= units.len());
            let before = String::from_utf8_lossy(&body[..issue.start.offset]);
            prop_assert_eq!(before.encode_utf16().count(), issue.start.index);
        }
    }

    /// A signature is good for its bytes and its secret alone.
    #[test]
    fn signatures_are_good_for_their_bytes_alone(body in vec(any::<u8>(), 0..300), secret in vec(any::<u8>(), 1..80), at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let header = sign(&body, &secret).unwrap().to_string();
        prop_assert!(verify_signature(&body, &header, &secret).unwrap());
        if !body.is_empty() {
            let mut other = body.clone();
            other[at.index(body.len())] ^= 1u8 << bit;
            prop_assert!(!verify_signature(&other, &header, &secret).unwrap());
        }
        let mut other = secret.clone();
        other[at.index(secret.len())] ^= 1u8 << bit;
        prop_assert!(!verify_signature(&body, &header, &other).unwrap());
        let mut other = header.clone().into_bytes();
        let last = other.len();
        other[at.index(last)] ^= 1u8 << bit;
        prop_assert!(!verify_signature(&body, &other, &secret).unwrap());
    }

    /// RFC 3339 against a library that others made.
    #[test]
    fn times_are_those_of_another_reader(text in "[0-9]{4}-(0[0-9]|1[0-3])-[0-3][0-9][Tt][0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?([Zz]|[+-][01][0-9]:[0-5][0-9])") {
        let other = jiff::fmt::temporal::DateTimeParser::new().parse_timestamp(&text);
        match (text.parse::<Timestamp>(), other) {
            (Ok(ours), Ok(theirs)) => {
                let distance = ours.distance(Timestamp::from_unix_millis(0));
                prop_assert_eq!(distance.as_nanos(), theirs.as_nanosecond().unsigned_abs());
            }
            (Ok(_), Err(error)) => prop_assert!(is_edge_of_jiff(&text), "{text}: {error}"),
            (Err(_), Ok(_)) => prop_assert!(false, "{text} is a time"),
            (Err(_), Err(_)) => {}
        }
    }

    /// A double says what the reader says without one.
    #[test]
    fn numbers_fit_as_a_double_says(token in "-?(0|[1-9][0-9]{0,330})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?") {
        let double: f64 = token.parse().unwrap();
        let issues = validate(token.as_bytes(), false).issues;
        let has = |code| issues.iter().any(|issue| issue.code == code);
        prop_assert_eq!(has(IssueCode::NumberOutOfRange), double.is_infinite());
        // An integer up to 2^53 is exact; a greater double is an integer with exact digits.
        if double.is_finite() && double.abs() > 9_007_199_254_740_992.0 && !token.contains(['.', 'e', 'E']) {
            let exact = format!("{double:.0}") == token;
            prop_assert_eq!(has(IssueCode::NumberPrecision), !exact);
        }
    }
}

/// jiff's range of times ends some hours before year 9999 does, and begins in year -9999.
fn is_edge_of_jiff(text: &str) -> bool {
    text.starts_with("9999-12-3") || text.starts_with("0000-01-01")
}

#[test]
fn typed_events_survive_a_round_trip() {
    for event_type in EventType::ALL {
        let body = TestEvent::new(*event_type).body(Timestamp::now(), 42);
        let event = Event::read(body.as_bytes()).unwrap();
        assert_eq!(event.event_type(), Some(*event_type));
        assert!(event.created_at().is_some());
    }
}

/// A payload without warnings is read by the places of its members, any other by serde alone.
#[test]
fn the_two_ways_to_a_typed_event_agree() {
    let cases = [
        (
            "undocumented members",
            r#""title":"T","extra":[1,{"a":null}],"u":"é""#,
        ),
        ("escapes", r#""title":"\u0041\n\ud83d\ude00""#),
        ("an escaped name", r#""t\u0069tle":"T""#),
        ("no optional member", r#""n":1.5"#),
    ];
    for (case, members) in cases {
        for event_type in ["app.created", "data.processed"] {
            let body = format!(
                r#" {{"account":{{"name":"A\"b","id":"acc_1","x":{{}}}}, "data":{{"object":{{"id":"app_1",{members}}}}},"type":"{event_type}","id":"evt_1","created":"2023-06-01T12:00:00Z"}}"#
            );
            let event = Event::read(body.as_bytes()).unwrap();
            let other: Event = serde_json::from_str(&body).unwrap();
            assert_eq!(event, other, "{case}, {event_type}");
            let warned = body.replace("evt_1", "1");
            let warned = Event::read(warned.as_bytes()).unwrap();
            assert_eq!(
                (warned.data, warned.account),
                (event.data, event.account),
                "{case}"
            );
        }
    }
}

/// 128 levels, the most there can be, are within what every stage of the reading takes.
#[test]
fn the_deepest_document_is_read() {
    let deepest = format!(
        r#"{{"id":"evt_1","type":"new.type","created":"2023-06-01T12:00:00Z","data":{{"object":{{"a":{}{}}}}},"account":{{"id":"acc_1","name":"A"}}}}"#,
        "[".repeat(125),
        "]".repeat(125),
    );
    assert!(Event::read(deepest.as_bytes()).is_ok());
    let deeper = deepest.replace("[]", "[[]]");
    let issues = validate(deeper.as_bytes(), false).issues;
    assert_eq!(issues[0].code, IssueCode::TooDeep);
}

/// Secrets, signatures and payloads do not come out by accident.
#[test]
fn nothing_secret_is_shown() {
    let body = br#"{"id":"payload-marker"}"#;
    let webhook = Webhook::new(Secret::new("secret-marker").unwrap());
    let expected = webhook.sign(body).to_string();
    let wrong = format!("sha256={}", "0".repeat(64));
    let shown = [
        format!("{webhook:?}"),
        format!("{:?}", webhook.sign(body)),
        format!("{0:?} {0}", webhook.check(body, Some(&wrong)).unwrap_err()),
        format!(
            "{0:?} {0}",
            webhook.check(body, Some(&expected)).unwrap_err()
        ),
    ];
    for text in shown {
        assert!(!text.contains("marker"), "{text}");
        assert!(!text.contains(&expected[7..]), "{text}");
    }
}
