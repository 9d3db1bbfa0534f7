//! Any header, secret and payload: a diagnosis stays within its bounds, shows nothing secret, and
//! calls valid what the documented function does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use preswald_webhooks::{Secret, Verdict, diagnose, sign, verify_signature};

/// The header given, or the right one with a byte changed; then the secret, then the payload.
fuzz_target!(|input: (&[u8], &[u8], &[u8], Option<u8>)| {
    let (header, key, payload, change) = input;
    let Ok(secret) = Secret::new(key) else { return };
    let header = match change {
        None => header.to_vec(),
        Some(at) => {
            let mut right = sign(payload, key).unwrap().to_string().into_bytes();
            if let Some(byte) = right.get_mut(usize::from(at)) {
                *byte ^= 1;
            }
            right
        }
    };
    let found = diagnose(payload, [&header], &[secret]);
    assert!(found.attempts <= 20_000);
    let valid = verify_signature(payload, &header, key).unwrap();
    assert_eq!(found.verdict == Verdict::Valid, valid);
    assert_eq!(found.causes.is_empty(), found.verdict == Verdict::Valid);
    if key.len() > 8 && let Ok(key) = std::str::from_utf8(key) {
        let debug = format!("{found:?}");
        assert!(!key.chars().all(|char| char.is_ascii_hexdigit()) || !debug.contains(key));
    }
});
