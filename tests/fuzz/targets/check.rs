//! The whole check, of well signed bodies: both readings agree, and an accepted event reads.
#![no_main]

use libfuzzer_sys::fuzz_target;
use preswald_webhooks::{Error, Secret, Timestamp, Webhook, validate};
use std::sync::LazyLock;
use std::time::Duration;

static WEBHOOK: LazyLock<Webhook> = LazyLock::new(|| {
    let secret = |text| Secret::new(text).unwrap();
    let webhook = Webhook::rotating([secret("new"), secret("old")]).unwrap();
    webhook.max_bytes(1 << 12).max_age(Duration::from_secs(1 << 40))
});

fuzz_target!(|body: &[u8]| {
    let header = preswald_webhooks::sign(body, "old").unwrap().to_string();
    let report = validate(body, false);
    match WEBHOOK.check_at(body, Some(&header), Timestamp::from_unix_millis(0)) {
        Ok(delivery) => {
            assert_eq!(delivery.secret_index, 1);
            assert_eq!(delivery.warnings, report.issues);
            delivery.event().unwrap();
        }
        Err(Error::PayloadTooLarge { .. }) => assert!(body.len() > 1 << 12),
        Err(error) => {
            assert_eq!(error.issues(), report.issues);
            assert!(!report.is_valid());
        }
    }
    assert!(WEBHOOK.check(body, None::<&str>).is_err());
});
