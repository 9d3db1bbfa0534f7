//! The name of a value before the value.
//!
//! Order: 13
//!
//! # `header_name_included`
//!
//! The header's value contains the header's name.
//!
//! Example: `X-Preswald-Signature: sha256=6f0c…`.
//!
//! Where it comes from: A line copied from `curl -v`, from a HAR file or from the browser's tools.
//!
//! Fix: Pass only the text after `X-Preswald-Signature:`.
//!
//! ```js
//! const signature = line.slice(line.indexOf(":") + 1).trim();
//! ```
//!
//! # `secret_env_line`
//!
//! One side's secret is a whole line `NAME=value`.
//!
//! Example: `PRESWALD_WEBHOOK_SECRET=s3cr3t` as the secret.
//!
//! Where it comes from: A whole line of `.env` in a dashboard's field; PowerShell's `$env:NAME = "…"`.
//!
//! Fix: Use only the text after `NAME=`.
//!
//! ```sh
//! heroku config:set PRESWALD_WEBHOOK_SECRET=s3cr3t
//! ```

use crate::diagnose::codecs::bytes::{find, take_run};
use crate::diagnose::codecs::encoding::replace;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("preceded by the header's name")
        .undo(One(after_header_name))
        .header(Code::HeaderNameIncluded, 0),
    row("preceded by the name of a variable")
        .undo(One(value))
        .secret(Code::SecretEnvLine, 0),
    row("preceded by the name of a variable")
        .make(Around("PRESWALD_WEBHOOK_SECRET=…|WEBHOOK_SECRET=…"))
        .secret(Code::SecretEnvLine, 1),
    row("preceded by the name of a variable")
        .make(Around("PRESWALD_SECRET=…|SECRET=…"))
        .secret(Code::SecretEnvLine, 2),
    row("preceded by `=`")
        .make(Around("=…"))
        .secret(Code::SecretEnvLine, 3),
];

/// The header's name, in lower case.
const HEADER: &[u8] = b"x-preswald-signature";

/// What comes after the header's name and its separator. The name may be in quotes, and an
/// option of a command may stand before it.
pub(crate) fn after_header_name(given: &[u8]) -> Option<Vec<u8>> {
    // CGI and PHP write it with underscores: `HTTP_X_PRESWALD_SIGNATURE`.
    let text = replace(given, "_→-").unwrap_or_else(|| given.to_vec());
    let at = find(&text.to_ascii_lowercase(), HEADER)?;
    let (before, rest) = given.split_at(at);
    let after = rest.get(HEADER.len()..)?;
    let quote = before.last().filter(|byte| b"\"'`".contains(byte));
    let closed = match quote {
        Some(quote) => after.strip_prefix(&[*quote]),
        None => None,
    };
    let after = closed.unwrap_or(after).trim_ascii_start();
    let after = after
        .strip_prefix(b"=>")
        .or(after.strip_prefix(b":"))
        .or(after.strip_prefix(b"="))?
        .trim_ascii();
    let after = after.strip_suffix(b",").unwrap_or(after);
    let after = match quote {
        Some(quote) if closed.is_none() => after.strip_suffix(&[*quote]).unwrap_or(after),
        _ => after,
    };
    Some(after.to_vec())
}

/// What comes after `NAME=`, `export NAME=` or `$env:NAME = `.
pub(crate) fn value(given: &[u8]) -> Option<Vec<u8>> {
    let mut line = given.trim_ascii_start();
    for start in ["export ", "set ", "$env:", "const ", "ENV "] {
        line = line.strip_prefix(start.as_bytes()).unwrap_or(line);
    }
    let name = take_run(&mut line, |byte| {
        byte.is_ascii_alphanumeric() || b"_-.".contains(&byte)
    });
    let value = line
        .trim_ascii_start()
        .strip_prefix(b"=")
        .filter(|_| !name.is_empty())?;
    Some(if line.starts_with(b"=") {
        value.to_vec()
    } else {
        value.trim_ascii().to_vec()
    })
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("s3cr3t", "PRESWALD_WEBHOOK_SECRET=s3cr3t"),
    Undone("export SECRET=s3cr3t", "s3cr3t"),
    Undone("$env:SECRET = s3cr3t", "s3cr3t"),
    Undone("-H 'X-Preswald-Signature: sha256=6f0c'", "sha256=6f0c"),
    Undone("HTTP_X_PRESWALD_SIGNATURE=sha256=6f0c", "sha256=6f0c"),
    Undone("\"X-Preswald-Signature\": sha256=6f0c,", "sha256=6f0c"),
];
