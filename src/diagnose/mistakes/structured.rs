//! A secret in a document or in a list.
//!
//! Order: 15
//!
//! # `secret_structured`
//!
//! One side's secret is a member of a JSON, YAML or INI document, or one of several in a list.
//!
//! Example: `{"webhookSecret":"s3cr3t"}`, `old,new`, two lines.
//!
//! Where it comes from: AWS Secrets Manager's `SecretString`, Vault's JSON, a list of secrets for a rotation.
//!
//! Fix: Parse the document and use only the value of its member. A secret manager often returns JSON.
//!
//! ```js
//! const { webhookSecret } = JSON.parse(response.SecretString);
//! ```

use super::{name, quotes};
use crate::diagnose::codecs::bytes::{cut, find, split};
use crate::diagnose::codecs::encoding::from_base64;
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;

pub(super) const ROWS: &[Row] = &[
    row("in a document or in a list")
        .undo(Several(members))
        .secret(Code::SecretStructured, 0),
    row("written twice in a row")
        .undo(One(half))
        .secret(Code::SecretStructured, 0)
        .fix("Use the secret once. It was pasted twice."),
    row("a whole line of YAML")
        .make(Around(
            "PRESWALD_WEBHOOK_SECRET: …|WEBHOOK_SECRET: …|webhook_secret: …|secret: …",
        ))
        .secret(Code::SecretStructured, 2)
        .fix("Use only the text after the colon. `cut -d= -f2` keeps a line without `=`."),
];

/// So many values of a document, and lines of a text, are tried.
const MOST_VALUES: usize = 64;
const MOST_LINES: usize = 16;

/// The first half, if the second is the same.
fn half(given: &[u8]) -> Option<Vec<u8>> {
    let (one, other) = given.split_at(given.len() / 2);
    (one == other).then(|| one.to_vec())
}

/// The values in a JSON document, in a YAML or INI line, in lines, in a list, or in a tag.
fn members(given: &[u8], out: &mut dyn Emit) {
    if let Some(document) = Document::read(given).filter(|document| document.nodes.len() > 1) {
        for at in 0..document.nodes.len().min(MOST_VALUES) {
            if let Some(content) = document.string_at(at) {
                // A secret manager's bytes are in base64.
                out.maybe(from_base64(&content));
                // One of them may be a document again, as in an answer of AWS Secrets Manager.
                if content.starts_with(b"{") {
                    members(&content, out);
                }
                out.put(content);
            }
        }
        return;
    }
    if let Some((_, after)) = cut(given, b'>')
        && let Some((inner, _)) = cut(after, b'<')
    {
        out.join(&[inner]);
    }
    // A user name or a password in a URL.
    if let Some(at) = find(given, b"://")
        && let Some((user, _)) = cut(given.get(at + 3..).unwrap_or_default(), b'@')
    {
        for part in split(user, b':') {
            out.join(&[part]);
        }
    }
    for line in split(given, b'\n').into_iter().take(MOST_LINES) {
        let line = line.trim_ascii();
        out.join(&[line]);
        // A line `NAME=value` has a code of its own.
        if name::value(given).is_none() {
            let after = cut(line, b':').or(cut(line, b'='));
            let after = after.map_or(&b""[..], |(_, after)| after.trim_ascii());
            out.join(&[after]);
            out.maybe(quotes::unquoted(after));
        }
        // The quotes are those of a printed dictionary.
        for separator in *b",;| :'" {
            for part in split(line, separator) {
                out.join(&[part.trim_ascii()]);
            }
        }
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Undone("{\"webhookSecret\":\"s3cr3t\"}", "s3cr3t"),
    Undone("webhook_secret: \"s3cr3t\"", "s3cr3t"),
    Both("s3cr3t", "secret: s3cr3t"),
    Undone("s3cr3ts3cr3t", "s3cr3t"),
    Undone("<secret>s3cr3t</secret>", "s3cr3t"),
    Undone("https://hook:s3cr3t@a.example/", "s3cr3t"),
    Undone(
        "{\"SecretString\":\"{\\\"k\\\":\\\"s3cr3t\\\"}\"}",
        "s3cr3t",
    ),
    Undone("old,s3cr3t", "s3cr3t"),
    Undone("old\ns3cr3t\n", "s3cr3t"),
    Undone("{\"SecretBinary\":\"czNjcjN0\"}", "s3cr3t"),
];
