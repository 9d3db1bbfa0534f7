//! Signatures that nothing explains.

use crate::documents::{Random, base64, compact, document, indented, percent};
use preswald_webhooks::{Secret, Verdict, diagnose, sign};

/// How many of each kind are tried: `DIAGNOSE_CONTROLS` says more, as the step `field-test` does.
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

/// A delivery that looks as if a known mistake had been made, but whose signature is another payload's, or of
/// another secret.
fn look_alike(random: &mut Random, round: usize) -> (Vec<u8>, String, String) {
    let given = document(random);
    let other = compact(&document(random));
    let secret = format!("whk_{}", random.below(1 << 30));
    let key = random.pick(&["another", "changed", "whsec_", "s3cr3t"]);
    let signed = if round.is_multiple_of(2) {
        sign(&other, &secret)
    } else {
        sign(&compact(&given), format!("{key}{round}"))
    };
    let digits = signed.unwrap().to_string()[7..].to_owned();
    let body = match random.below(6) {
        0 => compact(&given),
        1 => indented(&given, "  "),
        2 => [&compact(&given)[..], b"\n"].concat(),
        3 => base64(&compact(&given)).into_bytes(),
        4 => format!("payload={}", percent(&compact(&given))).into_bytes(),
        _ => format!("id: {round}\ntype: app.created\n").into_bytes(),
    };
    let header = match random.below(5) {
        0 => digits,
        1 => format!("sha256={}", digits.to_uppercase()),
        2 => format!("\"sha256={digits}\""),
        3 => format!("t=1700000000,v1={digits}"),
        _ => format!("sha256={digits}"),
    };
    let secret = match random.below(5) {
        0 => format!("\"{secret}\""),
        1 => format!("{secret}\n"),
        2 => base64(secret.as_bytes()),
        3 => format!("PRESWALD_WEBHOOK_SECRET={secret}"),
        _ => secret,
    };
    (body, header, secret)
}

#[test]
fn proves_nothing_of_look_alikes() {
    let mut random = Random(0x100c_a11e);
    let mut attempts = 0;
    for round in 0..controls() {
        let (body, header, secret) = look_alike(&mut random, round);
        let found = diagnose(&body, Some(&header), &[Secret::new(secret).unwrap()]);
        assert_eq!(
            found.verdict,
            Verdict::Likely,
            "{round}: {:?}",
            found.causes
        );
        assert!(found.attempts <= 20_000);
        attempts += found.attempts;
    }
    println!("{} look-alikes, {attempts} HMACs, no proof", controls());
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
