//! What only Rust users see: the texts of `Debug` and `Display`, and the body of a delivery.

use preswald_webhooks::{
    EventType, Secret, TestEvent, Timestamp, Webhook, diagnose, sign, validate, validate_endpoint,
};
use serde_json::Value;
use std::time::Duration;

const SECRET: &str = "your-webhook-secret";

fn body() -> String {
    let now: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    TestEvent::new(EventType::AppDeployed).body(now, 1)
}

#[test]
fn display_writes_the_header_value() {
    assert_eq!(
        sign(b"{}", SECRET).unwrap().to_string(),
        "sha256=3f7df3cbc19203bbd06711309e31ed5fef13b99190551f64da0fe2f06c646935"
    );
}

/// The table that the npm package's objects equal too: `tests/packages/node/reports.test.mjs`.
#[test]
fn reports_serialize_as_in_the_npm_package() {
    let table: Value = serde_json::from_str(include_str!("vectors/reports.json")).unwrap();
    for case in table["cases"].as_array().unwrap() {
        assert_eq!(report(case), case["report"], "{}", case["name"]);
    }
}

/// What serde_json makes of a report.
fn report(case: &Value) -> String {
    let body = case["body"].as_str().unwrap_or_default().as_bytes();
    let header = case["header"].as_str();
    let secret = Secret::new(SECRET).unwrap();
    let text = match case["call"].as_str() {
        Some("validate") => serde_json::to_string(&validate(body, case["strict"] == true)),
        Some("endpoint") => {
            let config = case["config"].to_string();
            serde_json::to_string(&validate_endpoint(config.as_bytes()))
        }
        Some("refuse") => {
            let mut webhook = Webhook::new(secret);
            if let Some(bytes) = case["maxBytes"].as_u64() {
                webhook = webhook.max_bytes(bytes as usize);
            }
            if let Some(seconds) = case["maxAgeSeconds"].as_u64() {
                webhook = webhook.max_age(Duration::from_secs(seconds));
            }
            serde_json::to_string(&webhook.check(body, header).unwrap_err())
        }
        Some("diagnose") => serde_json::to_string(&diagnose(body, header, &[secret])),
        call => panic!("{call:?} is no call"),
    };
    text.unwrap()
}

/// One webhook for all requests: threads may share it.
#[test]
fn a_webhook_is_shared_by_threads() {
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    let webhook = std::sync::Arc::new(Webhook::new(Secret::new(SECRET).unwrap()));
    shared(&webhook);
    shared(&*webhook);
    let body = body();
    let header = webhook.sign(body.as_bytes()).to_string();
    let verify = |_| {
        let (webhook, body, header) = (webhook.clone(), body.clone(), header.clone());
        std::thread::spawn(move || webhook.verify(body.as_bytes(), Some(header)).unwrap().id)
    };
    let threads: Vec<_> = (0..4).map(verify).collect();
    for thread in threads {
        assert!(thread.join().unwrap().starts_with("evt_"));
    }
}

/// The limit of age, by each clock.
#[test]
fn the_age_is_measured_by_the_clock_that_was_given() {
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    let minute = Duration::from_secs(60);
    let body = body();
    let webhook = || Webhook::new(Secret::new(SECRET).unwrap());
    let header = webhook().sign(body.as_bytes()).to_string();
    let stale = Some(preswald_webhooks::Error::StaleEvent);
    let near = || "2026-01-01T00:00:59Z".parse().unwrap();
    let far = || "2026-01-01T00:01:01Z".parse().unwrap();
    let check = |webhook: Webhook| webhook.check(body.as_bytes(), Some(&header)).err();
    let verify = |webhook: Webhook| webhook.verify(body.as_bytes(), Some(&header)).err();
    for (case, webhook, expected) in [
        ("no limit", webhook(), None),
        (
            "a clock that is near",
            webhook().max_age_by(minute, near),
            None,
        ),
        (
            "a clock that is far",
            webhook().max_age_by(minute, far),
            stale.clone(),
        ),
        (
            "the system's clock",
            webhook().max_age(minute),
            stale.clone(),
        ),
        (
            "a limit of a thousand years",
            webhook().max_age(minute * 525_600_000),
            None,
        ),
        (
            "the last limit counts",
            webhook().max_age(minute).max_age_by(minute, near),
            None,
        ),
    ] {
        assert_eq!(check(webhook.clone()), expected, "{case}");
        assert_eq!(verify(webhook), expected, "{case}");
    }
    for (now, expected) in [
        ("2025-12-31T23:58:59Z", stale.clone()),
        ("2025-12-31T23:59:00Z", None),
        ("2026-01-01T00:01:00Z", None),
        ("2026-01-01T00:01:00.001Z", stale),
    ] {
        let webhook = webhook().max_age_by(minute, || panic!("the time was given"));
        let (body, now) = (body.as_bytes(), time(now));
        assert_eq!(webhook.check_at(body, Some(&header), now).err(), expected);
        assert_eq!(webhook.verify_at(body, Some(&header), now).err(), expected);
    }
}

#[test]
fn the_header_has_a_name_in_lower_case() {
    use preswald_webhooks::{SIGNATURE_HEADER, SIGNATURE_HEADER_LOWERCASE};
    const NAME: http::HeaderName = http::HeaderName::from_static(SIGNATURE_HEADER_LOWERCASE);
    assert_eq!(NAME, SIGNATURE_HEADER.parse::<http::HeaderName>().unwrap());
}

#[test]
fn debug_hides_secrets_signatures_and_bodies() {
    let (webhook, body) = (Webhook::new(Secret::new(SECRET).unwrap()), body());
    let header = webhook.sign(body.as_bytes()).to_string();
    let delivery = webhook.check(body.as_bytes(), Some(&header)).unwrap();
    assert_eq!(format!("{:?}", Secret::new(SECRET).unwrap()), "Secret(…)");
    assert_eq!(format!("{:?}", webhook.sign(b"{}")), "Signature(…)");
    let shown = format!("{delivery:?}");
    assert!(
        shown.contains(&format!("{} bytes", body.len())) && !shown.contains("evt_"),
        "{shown}"
    );
    let shown = format!("{webhook:?}");
    assert!(
        shown.contains("Secret(…)") && !shown.contains(SECRET),
        "{shown}"
    );
}

#[test]
fn a_delivery_has_the_body_that_was_verified() {
    let (webhook, body) = (Webhook::new(Secret::new(SECRET).unwrap()), body());
    let header = webhook.sign(body.as_bytes()).to_string();
    let delivery = webhook.check(body.as_bytes(), Some(&header)).unwrap();
    assert_eq!(delivery.body(), body.as_bytes());
}

#[cfg(feature = "diagnose")]
#[test]
fn a_webhook_diagnoses_with_its_secret() {
    use preswald_webhooks::{CauseCode, Verdict};

    let (webhook, body) = (Webhook::new(Secret::new(SECRET).unwrap()), body());
    let header = webhook.sign(body.as_bytes()).to_string();
    let diagnosis = webhook.diagnose(format!("{body}\n").as_bytes(), Some(&header));
    assert_eq!(diagnosis.verdict, Verdict::Proven);
    assert_eq!(diagnosis.causes[0].code, CauseCode::PayloadFinalNewline);
}
