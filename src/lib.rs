//! Verifies, validates and diagnoses Preswald webhooks.
//!
//! Preswald posts a JSON event, signed in `X-Preswald-Signature: sha256=<hex HMAC-SHA-256 of
//! the raw body>`. `Webhook::verify` checks the size, the signature, the JSON and the event,
//! in that order, and returns a typed event or an [`Error`] with a code:
//!
//! ```
//! use preswald_webhooks::{Data, Secret, Webhook};
//!
//! let webhook = Webhook::new(Secret::new("your-webhook-secret")?);
//!
//! // In a handler: the raw bytes of the request, and the header's values.
//! # let body = br#"{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}"#;
//! # let header = webhook.sign(body).to_string();
//! match webhook.verify(body, Some(&header)) {
//!     Ok(event) => match event.data {
//!         Data::AppDeleted(app) => println!("{} is gone", app.id),
//!         _ => println!("{} happened", event.type_name()),
//!     },
//!     Err(error) => println!("{} {}: {error}", error.status(), error.code()),
//! }
//! # assert!(webhook.verify(body, Some(&header)).is_ok());
//! # Ok::<(), preswald_webhooks::InvalidSecret>(())
//! ```
//!
//! For axum, actix-web, warp, rocket, poem, AWS Lambda and Cloudflare Workers, see
//! [the guide](https://github.com/preswald/webhooks/blob/main/docs/rust.md).
//!
//! # The payload rule
//!
//! A payload is I-JSON (RFC 7493): valid by RFC 8259, in strict UTF-8 without a byte order mark,
//! without duplicate member names, lone surrogates or numbers beyond the range of a double, and
//! at most [`MAX_DEPTH`] levels deep. Every JSON parser reads such a document alike, so your code
//! sees exactly what was verified.
//!
//! # Features
//!
//! The first three and `serde` are on by default.
//!
//! - `events`: `Event` and its parts, read with serde_json. It enables `serde`. Without it, the crate
//!   checks events but does not return them.
//! - `diagnose`: the function `diagnose`, which says why a signature does not match.
//! - `unicode`: `diagnose` also tries Unicode's normalization forms.
//! - `serde`: `serde::Serialize` for errors, issues and reports.
//! - `js`: on `wasm32-unknown-unknown`, [`Timestamp::now`] and [`Webhook::max_age`] ask JavaScript for
//!   the time. On other targets it changes nothing.
//!
//! # WebAssembly
//!
//! The crate works on every target. `wasm32-unknown-unknown` alone has no clock, so
//! [`Timestamp::now`] and [`Webhook::max_age`] need the feature `js` there. Without it, give
//! [`Webhook::max_age_by`] a clock of your own, or set no limit of age.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(any(feature = "wasm", feature = "wasm-diagnose")),
    forbid(unsafe_code)
)]
#![cfg_attr(any(feature = "wasm", feature = "wasm-diagnose"), deny(unsafe_code))]

mod codes;
#[cfg(feature = "diagnose")]
mod copies;
#[cfg(feature = "diagnose")]
mod diagnose;
mod endpoint;
mod error;
mod event;
mod fixture;
mod issue;
mod json;
mod printable;
mod secret;
#[cfg(feature = "serde")]
mod serialize;
mod signature;
mod timestamp;
mod url;
#[cfg(any(feature = "wasm", feature = "wasm-diagnose"))]
#[allow(unsafe_code, reason = "the boundary hands out places in linear memory")]
mod wasm;
mod webhook;

#[cfg(feature = "diagnose")]
pub use copies::{ExtractedDelivery, ExtractionStep, StepCode, extract_deliveries};
#[cfg(feature = "diagnose")]
pub use diagnose::{Cause, CauseCode, Diagnosis, Part, Verdict, diagnose};
pub use endpoint::{Endpoint, EndpointCode, EndpointIssue, EndpointReport, validate_endpoint};
pub use error::{Error, ErrorCode, HeaderFault, InvalidSecret};
#[cfg(feature = "events")]
pub use event::{Event, objects::*};
pub use event::{EventType, UnknownEventType};
pub use fixture::TestEvent;
pub use issue::{Issue, IssueCode, Position, Severity};
pub use json::MAX_DEPTH;
#[doc(inline)]
pub use secret::Secret;
pub use signature::{SIGNATURE_HEADER, SIGNATURE_HEADER_LOWERCASE, Signature};
pub use timestamp::{InvalidTimestamp, Timestamp};
pub use webhook::{DEFAULT_MAX_BYTES, Delivery, Report, Webhook, validate};

/// Returns whether the header `signature` matches the payload and the secret, as the function in
/// Preswald's documentation does. A header in any other form is `false`.
///
/// To verify several payloads with one secret, use a [`Webhook`]: it prepares the secret once.
///
/// ```
/// use preswald_webhooks::{sign, verify_signature};
///
/// let header = sign(b"{}", "your-webhook-secret")?.to_string();
/// assert!(verify_signature(b"{}", &header, "your-webhook-secret")?);
/// assert!(!verify_signature(b"{ }", &header, "your-webhook-secret")?);
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
///
/// # Errors
/// [`InvalidSecret`] if the secret is empty.
pub fn verify_signature(
    payload: &[u8],
    signature: impl AsRef<[u8]>,
    secret: impl AsRef<[u8]>,
) -> Result<bool, InvalidSecret> {
    let secret = Secret::new(secret)?;
    let tag = signature::tag_of([signature]);
    Ok(tag.is_ok_and(|tag| secret.verifies(payload, &tag)))
}

/// Signs a payload as Preswald does. `Display` of the result is the value of the header
/// [`SIGNATURE_HEADER`].
///
/// ```
/// assert!(preswald_webhooks::sign(b"{}", "your-webhook-secret")?.to_string().starts_with("sha256="));
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
///
/// # Errors
/// [`InvalidSecret`] if the secret is empty.
pub fn sign(payload: &[u8], secret: impl AsRef<[u8]>) -> Result<Signature, InvalidSecret> {
    Ok(Secret::new(secret)?.sign(payload))
}
