//! Line breaks that were removed, or added.
//!
//! Order: 5
//!
//! # `payload_newlines_removed`
//!
//! Newlines were removed from the payload.
//!
//! Example: an indented body on one line.
//!
//! Where it comes from: `curl -d @file`, which removes newlines; a log that joins lines.
//!
//! Fix: Send what you sign. `curl -d @file` removes newlines, `curl --data-binary @file` keeps them; terminals, editors and e-mail break long lines.
//!
//! ```sh
//! curl --data-binary @body.json "$URL"
//! ```

use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("without its line breaks")
        .undo(Make(|given, out| with_newlines(given, b"\n", out)))
        .make(Replace("\n→|\r→"))
        .payload(Code::PayloadNewlinesRemoved, 0),
    row("without its line breaks, CR LF")
        .undo(Make(|given, out| with_newlines(given, b"\r\n", out)))
        .payload(Code::PayloadNewlinesRemoved, 1),
    row("with its lines joined by spaces")
        .make(Several(unwrapped))
        .payload(Code::PayloadNewlinesRemoved, 1)
        .fix("Use the raw bytes. An editor, a terminal or e-mail has broken long lines."),
];

/// Puts line breaks where `curl -d @file` and similar tools have removed them from indented JSON:
/// before each run of indentation, and before the last bracket.
fn with_newlines(given: &[u8], newline: &[u8], out: &mut dyn Emit) {
    let Some((bracket, rest)) = given.split_last() else {
        return;
    };
    if given.contains(&b'\n') || !matches!(bracket, b'}' | b']') {
        return;
    }
    let mut made = Vec::with_capacity(given.len() * 2);
    let (mut in_string, mut escaped, mut before) = (false, false, 0);
    for (at, byte) in rest.iter().enumerate() {
        let is_first = !matches!(before, b' ' | b'\t');
        let indents = *byte == b'\t' || (*byte == b' ' && rest.get(at + 1) == Some(&b' '));
        if indents && is_first && !in_string {
            made.extend_from_slice(newline);
        }
        made.push(*byte);
        in_string ^= *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        before = *byte;
    }
    if made.len() > rest.len() {
        out.join(&[&made, newline, &[*bracket]]);
        out.join(&[&made, newline, &[*bracket], newline]);
    }
}

/// Text whose long lines were broken at spaces, on one line again.
fn unwrapped(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii_end();
    out.replace(text, "\r\n→ |\n→ ");
    out.replace(given, "\r\n→ |\n→ ");
    out.replace(text, "\r\n→|\n→");
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\n  \"a\": 1\n}\n", "{  \"a\": 1}"),
    Undone("{  \"a\": 1}", "{\r\n  \"a\": 1\r\n}"),
    Made("{\"a\":\n\"b c\"}", "{\"a\": \"b c\"}"),
];
