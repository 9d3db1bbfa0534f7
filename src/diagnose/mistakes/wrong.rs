//! Nothing that is known explains the mismatch.
//!
//! Order: 99
//!
//! # `secret_wrong`
//!
//! No hypothesis explains the mismatch.
//!
//! Example: No known change explains the mismatch.
//!
//! Where it comes from: Often the payload is not the body that was sent, or the header is from another request. Only rarely is the secret wrong.
//!
//! Fix: Check in this order. 1: the payload is the raw body of this request, not a copy from a log or a parsed object. 2: the header is from the same request. 3: the secret is the one of this webhook and this environment, and not an older one. 4: no proxy or middleware rewrites the body.
//!
//! ```sh
//! preswald webhooks listen --save deliveries   # keeps the exact bytes of each delivery
//! ```

use crate::diagnose::mistake::*;

/// Only evidence: nothing is tried for it.
pub(super) const ROWS: &[Row] = &[];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
