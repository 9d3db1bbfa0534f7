//! The corpus of `tests/vectors/`, in wasm: the crate as WebAssembly runs it, in Node and in
//! Chromium (`WASM_BINDGEN_USE_BROWSER=1`). The same cases and the same digest as natively.

#![cfg(target_arch = "wasm32")]

#[path = "vectors/runner.rs"]
mod runner;

use preswald_webhooks::{Error, EventType, Secret, TestEvent, Timestamp, Webhook};
use std::time::Duration;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
fn corpus() {
    let run = runner::run();
    let (cases, skipped) = (run.cases, run.string_only);
    assert!(cases > 3000);
    assert!(
        run.failures.is_empty(),
        "{} of {cases} cases fail:\n{}",
        run.failures.len(),
        run.failures.join("\n")
    );
    let digest = run.digest();
    console_log!("corpus digest: {digest} ({cases} cases, {skipped} string-only skipped)");
    assert_eq!(digest, runner::DIGEST.trim());
}

/// What needs no clock works on a target without one; what needs one is given it.
#[wasm_bindgen_test]
fn rust_users_verify_in_webassembly() {
    let created = "2026-01-01T00:00:00Z".parse().unwrap();
    let body = TestEvent::new(EventType::AppDeployed).body(created, 1);
    let webhook = || Webhook::new(Secret::new("your-webhook-secret").unwrap());
    let header = webhook().sign(body.as_bytes()).to_string();
    let near = || "2026-01-01T00:00:59Z".parse().unwrap();
    let far = || "2026-01-01T00:01:01Z".parse().unwrap();
    let minute = Duration::from_secs(60);
    for (case, webhook, expected) in [
        ("no limit", webhook(), Ok(())),
        (
            "a clock that is near",
            webhook().max_age_by(minute, near),
            Ok(()),
        ),
        (
            "a clock that is far",
            webhook().max_age_by(minute, far),
            Err(Error::StaleEvent),
        ),
        #[cfg(feature = "js")]
        (
            "JavaScript's clock",
            webhook().max_age(minute),
            Err(Error::StaleEvent),
        ),
        #[cfg(feature = "js")]
        (
            "a limit of a thousand years",
            webhook().max_age(minute * 525_600_000),
            Ok(()),
        ),
    ] {
        let body = body.as_bytes();
        let verified = webhook.verify(body, Some(&header)).map(drop);
        assert_eq!(verified, expected, "{case}");
        assert_eq!(
            webhook.check(body, Some(&header)).map(drop),
            expected,
            "{case}"
        );
        let now = Timestamp::from_unix_millis(1_767_225_600_000);
        assert_eq!(
            webhook.verify_at(body, Some(&header), now).map(drop),
            Ok(()),
            "{case}"
        );
    }
}

#[cfg(feature = "js")]
#[wasm_bindgen_test]
fn javascript_tells_the_time() {
    let written: Timestamp = "2026-11-30T00:00:00Z".parse().unwrap();
    let century = "2126-11-30T00:00:00Z".parse().unwrap();
    let now = Timestamp::now();
    assert!(written < now && now < century, "{now:?}");
}
