//! A newline at the end.
//!
//! Order: 1
//!
//! # `payload_final_newline`
//!
//! One side's payload ends in a newline.
//!
//! Example: a body with and without `\n` at its end.
//!
//! Where it comes from: Editors, `echo`, `jq`, Go's `json.Encoder`; a `trim()` on the other side.
//!
//! Fix: Keep the end of the body as it was sent. Editors, `echo` and templates add a newline.
//!
//! ```sh
//! printf %s "$BODY" | openssl dgst -sha256 -hmac "$SECRET"
//! ```
//!
//! # `secret_newline`
//!
//! One side's secret ends in a newline.
//!
//! Example: `s3cr3t` and `s3cr3t\n`.
//!
//! Where it comes from: A secret in a file, `echo s3cr3t | base64`, `kubectl create secret --from-file`, Docker secrets.
//!
//! Fix: Use the same secret on both sides. A file or `echo` adds a newline; `printf %s` does not.
//!
//! ```sh
//! printf %s 's3cr3t' > secret.txt
//! ```

use crate::diagnose::mistake::*;

/// The search tries it after everything else too: it is by far the most frequent second change.
pub(crate) const FINAL: Row = row("followed by a newline")
    .undo(One(without))
    .make(Around("…\n"))
    .payload(Code::PayloadFinalNewline, 0)
    .secret(Code::SecretNewline, 0);

pub(super) const ROWS: &[Row] = &[
    FINAL,
    row("followed by a newline, CR LF")
        .make(Around("…\r\n"))
        .payload(Code::PayloadFinalNewline, 1)
        .secret(Code::SecretNewline, 1),
    row("followed by two newlines")
        .make(Around("…\n\n"))
        .secret(Code::SecretNewline, 3),
];

fn without(given: &[u8]) -> Option<Vec<u8>> {
    let line = given.strip_suffix(b"\n")?;
    Some(line.strip_suffix(b"\r").unwrap_or(line).to_vec())
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[Both("{}", "{}\n"), Both("s3cr3t", "s3cr3t\r\n")];
