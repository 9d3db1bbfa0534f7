//! What only Rust users see: the texts of `Debug` and `Display`, and the body of a delivery.

use preswald_webhooks::{EventType, Secret, TestEvent, Timestamp, Webhook, sign};

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
