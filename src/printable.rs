//! Text that a sender wrote, made safe to print.

use core::fmt::{self, Write};

/// The most characters that a message shows of such a text.
const MAX_CHARS: u32 = 80;

/// Shows a text on one line: control characters, line breaks and characters that reorder or hide
/// text as `\u{…}`, and no more than 80 characters in all. So that a sender can neither forge a
/// line of a log nor fill it.
pub(crate) struct Printable<'a>(pub &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = String::new();
        let mut width = 0;
        // Where to cut if the text turns out to be too long: the ellipsis is a character too.
        let mut cut = 0;
        for char in self.0.chars() {
            if width < MAX_CHARS {
                cut = shown.len();
            }
            if is_plain(char) {
                width += 1;
                shown.push(char);
            } else {
                let hex_digits = (35 - (char as u32).leading_zeros()) / 4;
                width += hex_digits.max(1) + r"\u{}".len() as u32;
                write!(shown, "\\u{{{:x}}}", char as u32)?;
            }
            if width > MAX_CHARS {
                shown.truncate(cut);
                shown.push('…');
                break;
            }
        }
        f.write_str(&shown)
    }
}

/// Neither a control character, nor a line separator, nor one of Unicode's invisible characters
/// that change how the text around them is shown (general category Cf, and U+034F).
fn is_plain(char: char) -> bool {
    !char.is_control()
        && !matches!(char,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::Printable;

    #[test]
    fn shows_what_could_forge_or_hide_and_cuts_the_rest() {
        let long = "x".repeat(81);
        let cases = [
            (
                "plain",
                "/data/object/straße 日本 😀",
                "/data/object/straße 日本 😀".to_owned(),
            ),
            (
                "line breaks",
                "a\r\nb\u{85}c\u{2028}d",
                r"a\u{d}\u{a}b\u{85}c\u{2028}d".into(),
            ),
            ("terminal escape", "\x1b[31mred", r"\u{1b}[31mred".into()),
            (
                "bidi override",
                "a\u{202e}b\u{2066}c",
                r"a\u{202e}b\u{2066}c".into(),
            ),
            (
                "invisible",
                "a\u{200b}b\u{feff}c\u{ad}\u{e0041}",
                r"a\u{200b}b\u{feff}c\u{ad}\u{e0041}".into(),
            ),
            ("exactly 80", &long[1..], long[1..].into()),
            ("81", &long, format!("{}…", &long[2..])),
            (
                "only escapes",
                &"\u{1b}".repeat(100),
                format!("{}…", r"\u{1b}".repeat(13)),
            ),
        ];
        for (name, text, shown) in cases {
            assert_eq!(Printable(text).to_string(), shown, "{name}");
        }
    }
}
