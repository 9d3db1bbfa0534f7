//! A language's or a log's way of printing instead of JSON.
//!
//! Order: 25
//!
//! # `payload_printed`
//!
//! The payload was printed by a language or a log instead of serialized as JSON.
//!
//! Example: `{'id': 'evt_1'}`, `{"id"=>"evt_1"}`, `[123,34,…]`, `{\x22id\x22:…`.
//!
//! Where it comes from: `str(dict)` in Python, `inspect` in Ruby, a `Buffer` in JSON, nginx's log, a shell's `echo`.
//!
//! Fix: Use the raw bytes, not a printed form of them: no `str()`, `repr()`, `toString()`, `inspect` or `echo`.
//!
//! ```python
//! request.get_data()  # not str(request.json)
//! ```

use crate::diagnose::codecs::bytes::{cut, take_run};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::{notation, printed};

pub(super) const ROWS: &[Row] = &[
    row("printed by a programming language")
        .undo(Make(|given, out| {
            out.maybe(notation::from_printed(given));
            out.maybe(notation::from_printed_lines(given));
        }))
        .payload(Code::PayloadPrinted, 0),
    row("written as YAML")
        .undo(One(notation::from_yaml))
        .payload(Code::PayloadPrinted, 0)
        .fix(FORMAT),
    row("written as TOML or as other assignments")
        .undo(One(notation::from_assignments))
        .payload(Code::PayloadPrinted, 1)
        .fix(FORMAT),
    row("coloured for a terminal")
        .undo(Make(without_colours))
        .payload(Code::PayloadPrinted, 0)
        .fix("Use the raw bytes, not what a terminal shows. Turn colours off: `jq -M`, `NO_COLOR=1`."),
    row("with typographic quotes")
        .undo(Make(with_straight_quotes))
        .payload(Code::PayloadPrinted, 0)
        .fix("Use the raw bytes. A word processor or a chat has replaced the quotes: turn off its smart punctuation."),
    row("written as a text of a programming language or a log")
        .undo(Several(printed::from_literal))
        .payload(Code::PayloadPrinted, 0),
    row("written as a list of its bytes")
        .undo(One(printed::from_byte_list))
        .payload(Code::PayloadPrinted, 1),
    row("printed by a programming language")
        .make(Several(printed::printed))
        .payload(Code::PayloadPrinted, 1),
    row("written as a text of a programming language or a log")
        .make(Several(printed::literals))
        .payload(Code::PayloadPrinted, 1),
    row("changed by a shell, which reads spaces, quotes and backslashes")
        .make(Several(printed::shell))
        .payload(Code::PayloadPrinted, 1)
        .fix("Quote the variable in the shell (`printf %s \"$BODY\"`), read with `read -r`, or pass the body as a file."),
    row("written as a list of its bytes")
        .make(Several(printed::byte_lists))
        .payload(Code::PayloadPrinted, 2),
];

const FORMAT: &str = "Verify the raw body, before a tool converts the JSON to another format.";

/// The text without the escape sequences that set colours (ECMA-48), as they are or as `\u001b` shows them.
fn without_colours(given: &[u8], out: &mut dyn Emit) {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    while let Some((before, after)) = cut(rest, 0x1B) {
        made.extend_from_slice(before);
        rest = after.strip_prefix(b"[").unwrap_or(after);
        take_run(&mut rest, |byte| matches!(byte, b'0'..=b'?'));
        rest = rest.get(1..).unwrap_or_default();
    }
    made.extend_from_slice(rest);
    if made.len() < given.len() {
        // A terminal also shows what a language prints.
        out.maybe(notation::from_printed(&made));
        out.put(made);
    }
}

/// Only the quotes that JSON has, or other punctuation too.
fn with_straight_quotes(given: &[u8], out: &mut dyn Emit) {
    const WAYS: [&str; 4] = [
        "\u{201C}→\"|\u{201D}→\"|\u{201E}→\"|\u{AB}→\"|\u{BB}→\"",
        "\u{201C}→\"|\u{201D}→\"|\u{2018}→'|\u{2019}→'",
        "\u{201C}→\"|\u{201D}→\"|\u{2018}→'|\u{2019}→'|\u{2026}→...|\u{2013}→--|\u{2014}→---",
        "\u{201C}→\"|\u{201D}→\"|\u{2018}→'|\u{2019}→'|\u{2026}→...|\u{2014}→--|\u{2013}→-|\u{A0}→ ",
    ];
    for pairs in WAYS {
        out.replace(given, pairs);
        // A converter of pages ends its output with a newline.
        out.replace(given.trim_ascii_end(), pairs);
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a\":true}", "{'a': True}"),
    Both("{\"a\":null}", "{\"a\"=>nil}"),
    Both("{\"a\":1}", "a:1:{s:1:\"a\";i:1;}"),
    Both("{\"a\":1}", "\"{\"\"a\"\":1}\""),
    Both("{\"a\":1}", "{\\x22a\\x22:1}"),
    Both("{}", "{\"type\":\"Buffer\",\"data\":[123,125]}"),
    Both("{}", "7b 7d"),
    Made("{\"a\":1}", "{a:1}"),
    Undone("a: 1\nb: c\n", "{\"a\":1,\"b\":\"c\"}"),
    Undone("a = 1\nb = \"c\"\n", "{\"a\":1,\"b\":\"c\"}"),
    Undone("{\x1B[94m\"a\"\x1B[0m:1}", "{\"a\":1}"),
    Undone("{\u{201C}a\u{201D}:1}\n", "{\"a\":1}"),
];
