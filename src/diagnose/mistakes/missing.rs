//! No header.
//!
//! Order: 99
//!
//! # `header_missing`
//!
//! The request has no signature header, or an empty one.
//!
//! Example: No header, or an empty one.
//!
//! Where it comes from: A proxy or a CDN that drops unknown headers; a framework whose header names are in lower case; a webhook without a secret.
//!
//! Fix: Read the header X-Preswald-Signature. Check that a proxy passes it on, and that the webhook has a secret.
//!
//! ```js
//! const signature = request.headers["x-preswald-signature"]; // lower case in Node
//! ```

use crate::diagnose::mistake::*;

/// Only evidence: nothing is tried for it.
pub(super) const ROWS: &[Row] = &[];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
