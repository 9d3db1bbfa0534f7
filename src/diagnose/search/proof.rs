//! A proof: the causes, and the delivery that verifies without them.

use crate::diagnose::cause::Cause;
use crate::diagnose::codecs::bytes::{sentence, utf8};
use crate::diagnose::codecs::encoding::hex;
use crate::diagnose::codecs::mac::Algorithm;
use crate::diagnose::mistakes::header::Readings;
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
