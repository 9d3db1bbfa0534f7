//! The signing secret: keyed once, wiped when dropped, never shown.

use crate::error::InvalidSecret;
use crate::signature::{Signature, Tag};
use core::fmt;
use hmac::digest::CtOutput;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
#[cfg(feature = "diagnose")]
use zeroize::Zeroizing;

/// A webhook's secret, ready to sign and to verify.
///
/// The two hash blocks that HMAC makes of the key alone (RFC 2104) are computed once, here.
/// The bytes and that state are overwritten on drop, and `Debug` shows neither.
///
/// ```
/// use preswald_webhooks::Secret;
/// let secret = Secret::new("your-webhook-secret")?;
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// assert!(Secret::new("").is_err());
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
#[derive(Clone)]
pub struct Secret {
    /// In a box: whoever moves a secret leaves no copy of it behind.
    mac: Box<Hmac<Sha256>>,
    #[cfg(feature = "diagnose")]
    bytes: Zeroizing<Box<[u8]>>,
}

impl Secret {
    /// Takes the secret's bytes; a string is its UTF-8.
    ///
    /// # Errors
    /// [`InvalidSecret`] if there are none.
    pub fn new(bytes: impl AsRef<[u8]>) -> Result<Self, InvalidSecret> {
        Secret::from_bytes(bytes.as_ref())
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidSecret> {
        if bytes.is_empty() {
            return Err(InvalidSecret);
        }
        // HMAC takes keys of every length.
        let mac = Hmac::new_from_slice(bytes).map_err(|_| InvalidSecret)?;
        Ok(Secret {
            mac: Box::new(mac),
            #[cfg(feature = "diagnose")]
            bytes: Zeroizing::new(bytes.into()),
        })
    }

    /// What diagnose tries changes of.
    #[cfg(feature = "diagnose")]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Signs a body: the signature of exactly these bytes.
    pub fn sign(&self, body: &[u8]) -> Signature {
        Signature(self.hashed(body).into_bytes().into())
    }

    /// Whether the tag is this body's, compared in constant time.
    pub(crate) fn verifies(&self, body: &[u8], tag: &Tag) -> bool {
        self.hashed(body) == CtOutput::new((*tag).into())
    }

    /// One copy for all callers: `hmac` inlines all of itself.
    #[inline(never)]
    fn hashed(&self, body: &[u8]) -> CtOutput<Hmac<Sha256>> {
        (*self.mac).clone().chain_update(body).finalize()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
