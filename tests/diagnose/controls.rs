//! Signatures that nothing explains.

use crate::documents::{Random, compact, document};
use preswald_webhooks::{Secret, Verdict, diagnose, sign};

/// How many are tried: `DIAGNOSE_CONTROLS=5000` tries more.
fn controls() -> usize {
    let asked = std::env::var("DIAGNOSE_CONTROLS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(100)
}

/// What nothing explains is never proven, and always told as something.
#[test]
fn proves_nothing_of_what_nothing_explains() {
    let mut random = Random(0xbad_5eed);
    for round in 0..controls() {
        let body = compact(&document(&mut random));
        let header: String = (0..64)
            .map(|_| char::from(random.pick(b"0123456789abcdef")))
            .collect();
        let header = match round % 2 {
            0 => format!("sha256={header}"),
            _ => sign(&body, format!("another secret {round}"))
                .unwrap()
                .to_string(),
        };
        let found = diagnose(
            &body,
            Some(&header),
            &[Secret::new("your-webhook-secret").unwrap()],
        );
        assert_eq!(found.verdict, Verdict::Likely);
        assert_eq!(found.causes[0].code.as_str(), "secret_wrong");
        assert!(found.attempts <= 20_000);
    }
}

/// A key that everybody has proves nothing: none is tried, whatever the secret given is.
#[test]
fn never_tries_an_empty_key() {
    let body = br#"{"id":"evt_1"}"#;
    let signed = |message: &[u8]| {
        use hmac::{Hmac, KeyInit, Mac};
        let mac = Hmac::<sha2::Sha256>::new_from_slice(b"").unwrap();
        let tag = mac.chain_update(message).finalize().into_bytes();
        format!("sha256={}", hex::encode(tag))
    };
    for secret in [
        "whsec_", "SECRET=", "\n", "\"\"", "  ", "\u{FEFF}", "s3cr3t", "AA==", "0000",
    ] {
        for message in [&body[..], b"{}", b"", b"s3cr3t"] {
            let secrets = [Secret::new(secret).unwrap()];
            let found = diagnose(body, Some(signed(message)), &secrets);
            assert_ne!(
                found.verdict,
                Verdict::Proven,
                "{secret:?}: {:?}",
                found.causes
            );
        }
    }
}
