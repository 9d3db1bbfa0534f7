//! Letters in another case.
//!
//! Order: 23
//!
//! # `header_uppercase`
//!
//! The header has upper-case letters.
//!
//! Example: `SHA256=6F0C…`, `Sha256=6f0c…`.
//!
//! Where it comes from: `Convert.ToHexString` and `BitConverter` in .NET, `bin2hex` followed by `strtoupper`, some API gateways.
//!
//! Fix: Write the label and the digits in lower case.
//!
//! ```csharp
//! var header = "sha256=" + Convert.ToHexString(mac).ToLowerInvariant();
//! ```

use crate::diagnose::mistake::*;

/// What the header's reader says of a label or of digits.
pub(crate) const UPPER_CASE: &str =
    "the header has upper-case letters where a signature has lower-case ones";

pub(super) const ROWS: &[Row] = &[
    row("in another letter case")
        .alter(Make(cases))
        .payload(Code::PayloadValues, 2)
        .fix("Use the same letters on both sides. Nothing may change their case.")
        .secret(Code::SecretEncoded, 1),
    row("without its hyphens")
        .make(Replace("-→"))
        .secret(Code::SecretEncoded, 2),
];

fn cases(given: &[u8], out: &mut dyn Emit) {
    out.put(given.to_ascii_lowercase());
    out.put(given.to_ascii_uppercase());
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made("S3cr3t", "s3cr3t"),
    Made("S3cr3t", "S3CR3T"),
    Made("1f97-ab", "1f97ab"),
];
