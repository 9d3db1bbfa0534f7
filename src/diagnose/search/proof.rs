//! A proof: the causes, and the delivery that verifies without them.

use super::header::Readings;
use crate::diagnose::cause::Cause;
use crate::diagnose::codecs::bytes::{sentence, utf8};
use crate::diagnose::codecs::encoding::hex;
use crate::diagnose::codecs::mac::Algorithm;
use zeroize::Zeroizing;

/// What makes a signature match.
pub(crate) struct Proof {
    pub causes: Vec<Cause>,
    /// None where no payload, header and secret can express it: another algorithm, a plain hash.
    pub repair: Option<Repair>,
}

/// The delivery as it verifies. It holds the payload, and perhaps a secret: it is for those who hold
/// the delivery anyway, and never to be logged.
#[cfg_attr(not(any(test, feature = "wasm-diagnose")), expect(dead_code))]
pub(crate) struct Repair {
    pub payload: Vec<u8>,
    /// The value of the signature header.
    pub header: String,
    /// The secret, where it was the mistake.
    pub secret: Option<RepairedSecret>,
}

#[cfg_attr(not(any(test, feature = "wasm-diagnose")), expect(dead_code))]
pub(crate) struct RepairedSecret {
    /// Which of the secrets it was made of.
    pub index: usize,
    pub bytes: Zeroizing<Vec<u8>>,
}

impl Repair {
    /// None if the header's digest is that of another algorithm than HMAC-SHA-256.
    pub fn new(
        readings: &Readings,
        reading: usize,
        payload: &[u8],
        secret: Option<(usize, &[u8])>,
    ) -> Option<Self> {
        if readings.algorithm != Algorithm::Sha256 {
            return None;
        }
        let digits = hex(readings.digests[reading].bytes(), false);
        Some(Repair {
            payload: payload.to_vec(),
            header: sentence(&["sha256=", utf8(&digits).unwrap_or_default()]),
            secret: secret.map(|(index, bytes)| RepairedSecret {
                index,
                bytes: Zeroizing::new(bytes.to_vec()),
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnose::repaired;
    use crate::{Verdict, sign};

    const BODY: &[u8] = br#"{"a":"b c"}"#;

    /// What is given, and the key that signed [`BODY`]: the repaired delivery verifies, and only what was
    /// wrong is changed.
    #[test]
    fn carries_the_delivery_that_verifies() {
        let cases: [(&[u8], &str, &str, bool); 5] = [
            (br#"{ "a": "b c" }"#, "key", "key", true),
            (b"{\"a\":\"b c\"}\n", "key", "key", true),
            (BODY, "key", "\"key\"", true),
            (br#"{"a": "b c"}"#, "key\n", "key", true),
            (b"something else", "key", "key", false),
        ];
        for (given, signing, key, is_proven) in cases {
            let header = sign(BODY, signing).unwrap().to_string();
            let (diagnosis, repair) = repaired(given, header.as_bytes(), &[b"old", key.as_bytes()]);
            assert_eq!(
                diagnosis.verdict == Verdict::Proven,
                is_proven,
                "{diagnosis:?}"
            );
            let Some(repair) = repair else {
                assert!(!is_proven);
                continue;
            };
            let (index, secret) = match &repair.secret {
                Some(secret) => (secret.index, &secret.bytes[..]),
                None => (1, key.as_bytes()),
            };
            assert_eq!(
                (&repair.payload[..], secret, index),
                (BODY, signing.as_bytes(), 1)
            );
            assert_eq!(
                (repair.secret.is_some(), repair.header),
                (signing != key, header)
            );
        }
    }

    /// A plain hash is nothing that a payload, a header and a secret can express.
    #[test]
    fn carries_nothing_that_no_delivery_can_express() {
        let header = format!(
            "sha256={}",
            hex::encode(<sha2::Sha256 as sha2::Digest>::digest(BODY))
        );
        let (diagnosis, repair) = repaired(BODY, header.as_bytes(), &[b"key"]);
        assert_eq!(diagnosis.verdict, Verdict::Proven);
        assert!(repair.is_none());
    }
}
