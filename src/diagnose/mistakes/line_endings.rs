//! Line endings that something converted.
//!
//! Order: 2
//!
//! # `payload_line_endings`
//!
//! The payload has other line endings: LF, CRLF or CR.
//!
//! Example: `\r\n` instead of `\n`.
//!
//! Where it comes from: Text mode on Windows, `git` with `core.autocrlf`, form fields.
//!
//! Fix: Keep the line endings as they were sent. Check for text mode, `git`, editors and form fields.
//!
//! ```python
//! open(path, "rb").read()
//! ```

use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("with CR LF line endings")
        .undo(Replace("\r\n→\n|\r→\n"))
        .make(Replace("\r\n→\r\n|\n→\r\n|\r→\r\n"))
        .payload(Code::PayloadLineEndings, 0),
    row("with CR line endings")
        .make(Replace("\r\n→\r|\n→\r"))
        .payload(Code::PayloadLineEndings, 2),
    row("with line endings that were converted twice, CR CR LF")
        .undo(Replace("\r\r\n→\n|\r\n→\n"))
        .make(Replace("\n→\r\n"))
        .payload(Code::PayloadLineEndings, 3),
];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\n}\n", "{\r\n}\r\n"),
    Both("{\n}", "{\r}"),
    Made("{\r\n}", "{\r\r\n}"),
    Undone("{\r\r\n}", "{\n}"),
];
