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
use crate::diagnose::codecs::bytes::{cut, split};
use crate::diagnose::codecs::encoding::from_base64;
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;

pub(super) const ROWS: &[Row] = &[row("in a document or in a list")
    .undo(Several(members))
    .secret(Code::SecretStructured, 0)];

/// So many values of a document, and lines of a text, are tried.
const MOST_VALUES: usize = 64;
const MOST_LINES: usize = 16;

/// The values in a JSON document, in a YAML or INI line, in lines, or in a list.
fn members(given: &[u8], out: &mut dyn Emit) {
    if let Some(document) = Document::read(given).filter(|document| document.nodes.len() > 1) {
        for at in 0..document.nodes.len().min(MOST_VALUES) {
            if let Some(content) = document.string_at(at) {
                // A secret manager's bytes are in base64.
                out.maybe(from_base64(&content));
                out.put(content);
            }
        }
        return;
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
    Undone("old,s3cr3t", "s3cr3t"),
    Undone("old\ns3cr3t\n", "s3cr3t"),
    Undone("{\"SecretBinary\":\"czNjcjN0\"}", "s3cr3t"),
];
