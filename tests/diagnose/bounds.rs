//! What a diagnosis may cost, and what it may show.

use preswald_webhooks::{Secret, Verdict, diagnose, sign};
use serde_json::{Value, json};

/// Whatever it is given, it ends, and within its bounds.
#[test]
fn is_bounded() {
    let hostile: [Vec<u8>; 8] = [
        b"\"".repeat(1 << 20),
        b"[".repeat(1 << 20),
        [b"[".repeat(128), b"]".repeat(128)].concat(),
        format!("[{}1]", "1,".repeat(1_000)).into_bytes(),
        format!("[{}1.5]", "1e5,".repeat(200_000)).into_bytes(),
        format!("[\"{}\"]", "\\\"".repeat(500_000)).into_bytes(),
        [&[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0][..], &[0xED; 100_000]].concat(),
        "é".repeat(1 << 19).into_bytes(),
    ];
    for payload in hostile {
        for secret in [b"s".to_vec(), vec![b'\n'; 10_000]] {
            let header = format!("sha256={}", "0".repeat(64));
            let found = diagnose(&payload, Some(&header), &[Secret::new(secret).unwrap()]);
            assert!(found.attempts <= 20_000);
            assert!(matches!(found.verdict, Verdict::Likely | Verdict::Unknown));
        }
    }
}

/// No secret, signature or payload comes out, however it is shown.
#[test]
fn shows_nothing_secret() {
    let secret = "secret-marker";
    let body = br#"{"a":"payload-marker"}"#;
    let expected = sign(body, secret).unwrap().to_string();
    for header in [
        &expected[..],
        &expected[7..],
        "sha256=00",
        &format!("sha256={}", "0".repeat(64)),
    ] {
        for secret in [secret, "secret-marker\n"] {
            let found = diagnose(body, Some(header), &[Secret::new(secret).unwrap()]);
            let mut shown = format!("{found:?}");
            found
                .causes
                .iter()
                .for_each(|cause| shown += &cause.to_string());
            assert!(
                !shown.contains("marker") && !shown.contains(&expected[7..]),
                "{shown}"
            );
        }
    }
}

/// The most frequent single changes are found in large payloads too, and a wrong secret is told
/// with words.
#[test]
fn diagnoses_large_payloads() {
    for points in [700, 8_300] {
        let points: Vec<Value> = (0..points)
            .map(|at| json!({ "id": format!("point_{at}"), "url": format!("https://example.com/charts/{at}"), "y": at }))
            .collect();
        let text = serde_json::to_vec(&points).unwrap();
        let pretty = serde_json::to_vec_pretty(&points).unwrap();
        let line = [&text[..], b"\n"].concat();
        let header = sign(&text, "s3cr3t").unwrap().to_string();
        for (given, secret, code) in [
            (&pretty, "s3cr3t", "payload_reserialized"),
            (&line, "s3cr3t", "payload_final_newline"),
            (&text, "s3cr3t\n", "secret_newline"),
            (&text, "another", "secret_wrong"),
        ] {
            let found = diagnose(given, Some(&header), &[Secret::new(secret).unwrap()]);
            let codes: Vec<&str> = found
                .causes
                .iter()
                .map(|cause| cause.code.as_str())
                .collect();
            assert_eq!(codes, [code], "{} bytes: {found:?}", given.len());
            assert!(found.attempts <= 20_000);
        }
    }
}
