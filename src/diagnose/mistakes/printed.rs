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

use crate::diagnose::mistake::*;
use crate::diagnose::serializers::printed;

pub(super) const ROWS: &[Row] = &[
    row("printed by a programming language")
        .undo(One(printed::from_printed))
        .payload(Code::PayloadPrinted, 0),
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
    row("changed by a shell, which reads quotes and backslashes")
        .make(Several(printed::shell))
        .payload(Code::PayloadPrinted, 1),
    row("written as a list of its bytes")
        .make(Several(printed::byte_lists))
        .payload(Code::PayloadPrinted, 2),
];

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
];
