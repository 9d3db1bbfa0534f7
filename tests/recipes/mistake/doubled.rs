//! The payload twice in a row.
//!
//! Order: 8
//!
//! # `payload_doubled`
//!
//! The payload given is the signed payload twice in a row.
//!
//! Example: `{"id":"evt_1234567890",…}{"id":"evt_1234567890",…}`.
//!
//! Where it comes from: Two listeners that append each chunk of the request to the same buffer.
//!
//! Fix: Read the body once. Check for a second listener that collects the chunks of the same request.
//!
//! ```js
//! for await (const chunk of request) chunks.push(chunk); // in one place
//! ```

use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[row("twice in a row")
    .undo(One(half))
    .payload(Code::PayloadDoubled, 0)];

/// The first half, if the second is the same.
fn half(given: &[u8]) -> Option<Vec<u8>> {
    let (one, other) = given.split_at(given.len() / 2);
    (one == other && !one.is_empty()).then(|| one.to_vec())
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[Undone("{}{}", "{}")];
