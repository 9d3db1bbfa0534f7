//! Any header value: accepted only if it is, byte for byte, what `sign` gives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use preswald_webhooks::{sign, verify_signature};

fuzz_target!(|header: &[u8]| {
    let body = header.get(71..).unwrap_or_default();
    let expected = sign(body, "secret").unwrap().to_string();
    let accepted = verify_signature(body, header, "secret").unwrap();
    assert_eq!(accepted, header == expected.as_bytes());
    assert!(verify_signature(body, &expected, "secret").unwrap());
});
