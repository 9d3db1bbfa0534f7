//! What goes wrong, one file a mistake.
//!
//! Made by `cargo xtask generate` from the files in `src/diagnose/mistakes/`: change those, not this one.

pub(super) mod base64;
pub(super) mod binary;
pub(super) mod charset;
pub(super) mod compressed;
pub(super) mod double_encoded;
pub(super) mod empty;
pub(super) mod envelope;
pub(super) mod escapes;
pub(super) mod form;
pub(super) mod framed;
pub(super) mod hashed;
pub(super) mod hex;
pub(super) mod invisible;
pub(super) mod label;
pub(super) mod letter_case;
pub(super) mod line_endings;
pub(super) mod missing;
pub(super) mod name;
pub(super) mod newline;
pub(super) mod newlines_removed;
pub(super) mod normalization;
pub(super) mod object_object;
pub(super) mod other_provider;
pub(super) mod prefix;
pub(super) mod prefixed;
pub(super) mod printed;
pub(super) mod quotes;
pub(super) mod reserialized;
pub(super) mod structured;
pub(super) mod surrounded;
pub(super) mod swapped;
pub(super) mod truncated;
pub(super) mod unkeyed;
pub(super) mod unset;
pub(super) mod values;
pub(super) mod white_space;
pub(super) mod wrong;

#[cfg(test)]
use super::mistake::Example;
use super::mistake::Row;

/// The rows of all mistakes. What people meet more often comes first.
pub(super) const ALL: &[&[Row]] = &[
    swapped::ROWS,
    unkeyed::ROWS,
    newline::ROWS,
    line_endings::ROWS,
    invisible::ROWS,
    white_space::ROWS,
    newlines_removed::ROWS,
    reserialized::ROWS,
    empty::ROWS,
    object_object::ROWS,
    normalization::ROWS,
    charset::ROWS,
    compressed::ROWS,
    quotes::ROWS,
    name::ROWS,
    prefix::ROWS,
    structured::ROWS,
    base64::ROWS,
    hex::ROWS,
    double_encoded::ROWS,
    envelope::ROWS,
    form::ROWS,
    escapes::ROWS,
    values::ROWS,
    letter_case::ROWS,
    framed::ROWS,
    printed::ROWS,
    prefixed::ROWS,
    hashed::ROWS,
    truncated::ROWS,
    unset::ROWS,
    binary::ROWS,
    label::ROWS,
    missing::ROWS,
    other_provider::ROWS,
    surrounded::ROWS,
    wrong::ROWS,
];

/// The examples, with the name of their file and its rows.
#[cfg(test)]
pub(super) const EXAMPLES: &[(&str, &[Row], &[Example])] = &[
    ("swapped", swapped::ROWS, swapped::EXAMPLES),
    ("unkeyed", unkeyed::ROWS, unkeyed::EXAMPLES),
    ("newline", newline::ROWS, newline::EXAMPLES),
    ("line_endings", line_endings::ROWS, line_endings::EXAMPLES),
    ("invisible", invisible::ROWS, invisible::EXAMPLES),
    ("white_space", white_space::ROWS, white_space::EXAMPLES),
    (
        "newlines_removed",
        newlines_removed::ROWS,
        newlines_removed::EXAMPLES,
    ),
    ("reserialized", reserialized::ROWS, reserialized::EXAMPLES),
    ("empty", empty::ROWS, empty::EXAMPLES),
    (
        "object_object",
        object_object::ROWS,
        object_object::EXAMPLES,
    ),
    (
        "normalization",
        normalization::ROWS,
        normalization::EXAMPLES,
    ),
    ("charset", charset::ROWS, charset::EXAMPLES),
    ("compressed", compressed::ROWS, compressed::EXAMPLES),
    ("quotes", quotes::ROWS, quotes::EXAMPLES),
    ("name", name::ROWS, name::EXAMPLES),
    ("prefix", prefix::ROWS, prefix::EXAMPLES),
    ("structured", structured::ROWS, structured::EXAMPLES),
    ("base64", base64::ROWS, base64::EXAMPLES),
    ("hex", hex::ROWS, hex::EXAMPLES),
    (
        "double_encoded",
        double_encoded::ROWS,
        double_encoded::EXAMPLES,
    ),
    ("envelope", envelope::ROWS, envelope::EXAMPLES),
    ("form", form::ROWS, form::EXAMPLES),
    ("escapes", escapes::ROWS, escapes::EXAMPLES),
    ("values", values::ROWS, values::EXAMPLES),
    ("letter_case", letter_case::ROWS, letter_case::EXAMPLES),
    ("framed", framed::ROWS, framed::EXAMPLES),
    ("printed", printed::ROWS, printed::EXAMPLES),
    ("prefixed", prefixed::ROWS, prefixed::EXAMPLES),
    ("hashed", hashed::ROWS, hashed::EXAMPLES),
    ("truncated", truncated::ROWS, truncated::EXAMPLES),
    ("unset", unset::ROWS, unset::EXAMPLES),
    ("binary", binary::ROWS, binary::EXAMPLES),
    ("label", label::ROWS, label::EXAMPLES),
    ("missing", missing::ROWS, missing::EXAMPLES),
    (
        "other_provider",
        other_provider::ROWS,
        other_provider::EXAMPLES,
    ),
    ("surrounded", surrounded::ROWS, surrounded::EXAMPLES),
    ("wrong", wrong::ROWS, wrong::EXAMPLES),
];
