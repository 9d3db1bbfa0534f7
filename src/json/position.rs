//! Converts many byte offsets to lines, columns and UTF-16 indices, in one pass.

use crate::issue::Position;

/// The positions of some offsets of a payload.
pub(crate) struct Positions(Vec<Position>);

impl Positions {
    /// Finds the position of each offset. One pass over the payload, however many there are.
    pub fn of(payload: &[u8], offsets: Vec<u64>) -> Self {
        let mut sweep = Sweep::new(super::sorted(offsets));
        for chunk in payload.utf8_chunks() {
            let mut rest = chunk.valid();
            while !rest.is_empty() {
                let plain = plain_length(rest.as_bytes());
                sweep.plain(plain);
                let mut chars = rest[plain..].chars();
                if let Some(char) = chars.next() {
                    sweep.step(char, char.len_utf8());
                }
                rest = chars.as_str();
            }
            // A decoder replaces each ill-formed part by one U+FFFD.
            if !chunk.invalid().is_empty() {
                sweep.step(char::REPLACEMENT_CHARACTER, chunk.invalid().len());
            }
            if sweep.wanted.peek().is_none() {
                break;
            }
        }
        sweep.finish()
    }

    /// The position of one of the offsets given to `of`.
    pub fn get(&self, offset: usize) -> Position {
        let at = self.0.partition_point(|position| position.offset < offset);
        let start = Position {
            offset,
            index: 0,
            line: 1,
            column: 1,
        };
        self.0.get(at).copied().unwrap_or(start)
    }
}

/// The length of the run of printable ASCII that a text begins with, or little less.
fn plain_length(text: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let is_plain = |word: &&[u8; 8]| {
        let word = u64::from_le_bytes(**word);
        // The high bit of a byte is set if it is not ASCII, or if less than 0x20 borrows.
        (word | word.wrapping_sub(ONES * 0x20)) & (ONES * 0x80) == 0
    };
    let words = text.as_chunks::<8>().0.iter().take_while(is_plain).count();
    let rest = &text[8 * words..];
    let is_plain = |byte: &&u8| matches!(**byte, 0x20..=0x7F);
    8 * words + rest.iter().take(8).take_while(is_plain).count()
}

struct Sweep {
    here: Position,
    after_return: bool,
    wanted: std::iter::Peekable<std::vec::IntoIter<(u64, usize)>>,
    found: Vec<Position>,
}

impl Sweep {
    fn new(offsets: Vec<(u64, usize)>) -> Self {
        Sweep {
            here: Position {
                offset: 0,
                index: 0,
                line: 1,
                column: 1,
            },
            after_return: false,
            found: Vec::with_capacity(offsets.len()),
            wanted: offsets.into_iter().peekable(),
        }
    }

    /// Moves past so many characters that have one byte each and end no line.
    fn plain(&mut self, length: usize) {
        if length == 0 {
            return;
        }
        if self.after_return {
            self.new_line();
            self.after_return = false;
        }
        let start = self.here;
        let moved = |by: usize| Position {
            offset: start.offset + by,
            index: start.index + by,
            line: start.line,
            column: start.column + by,
        };
        let end = (start.offset + length) as u64;
        while let Some((offset, _)) = self.wanted.next_if(|(offset, _)| *offset < end) {
            self.found.push(moved(offset as usize - start.offset));
        }
        self.here = moved(length);
    }

    /// Records the offsets before the end of the character, then moves past it.
    fn step(&mut self, char: char, length: usize) {
        // A CR ends its line, unless an LF follows, which then ends it.
        if self.after_return && char != '\n' {
            self.new_line();
        }
        self.note(self.here.offset + length);
        self.here.offset += length;
        self.here.index += char.len_utf16();
        self.here.column += char.len_utf16();
        self.after_return = char == '\r';
        if char == '\n' {
            self.new_line();
        }
    }

    fn new_line(&mut self) {
        self.here.line += 1;
        self.here.column = 1;
    }

    fn note(&mut self, end: usize) {
        while let Some((offset, _)) = self.wanted.next_if(|(offset, _)| *offset < end as u64) {
            self.found.push(Position {
                offset: offset as usize,
                ..self.here
            });
        }
    }

    fn finish(mut self) -> Positions {
        if self.after_return {
            self.new_line();
        }
        self.note(usize::MAX);
        Positions(self.found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts each character for itself, in the text as a decoder gives it.
    fn counted(payload: &[u8], offset: usize) -> Position {
        let (mut at, mut units, mut line, mut column) = (0, 0, 1, 1);
        let mut last = ' ';
        let mut step = |char: char, length: usize| {
            if char == '\n' && last == '\r' {
                // CRLF is one end of a line: the CR did not end it yet.
            } else if last == '\r' || last == '\n' {
                (line, column) = (line + 1, 1);
            }
            if offset < at + length {
                return true;
            }
            (at, units, column) = (
                at + length,
                units + char.len_utf16(),
                column + char.len_utf16(),
            );
            last = char;
            false
        };
        let is_found = payload.utf8_chunks().any(|chunk| {
            let mut chars = chunk.valid().chars();
            let invalid = chunk.invalid().len();
            chars.any(|char| step(char, char.len_utf8()))
                || invalid > 0 && step(char::REPLACEMENT_CHARACTER, invalid)
        });
        if !is_found {
            step('x', 1);
        }
        Position {
            offset,
            index: units,
            line,
            column,
        }
    }

    #[test]
    fn runs_of_plain_characters_are_counted_as_each_of_them() {
        let odd: [&[u8]; 9] = [
            b"\r",
            b"\n",
            b"\r\n",
            b"\r\r\n",
            b"\t",
            b"\x1F",
            b"\xC3\xA9",
            b"\xF0\x9F\x98\x80",
            b"\xFF",
        ];
        for length in 0..20 {
            for one in odd {
                for other in odd {
                    let plain = &b" ~!\"az09AZ[]{}/:,.x\x7F"[..length];
                    let payload = [plain, one, &plain[length / 2..], other, plain].concat();
                    let wanted = (0..=payload.len() as u64).collect();
                    let positions = Positions::of(&payload, wanted);
                    for offset in 0..=payload.len() {
                        let expected = counted(&payload, offset);
                        let shown = payload.escape_ascii();
                        assert_eq!(positions.get(offset), expected, "{offset} in {shown}");
                        let alone = Positions::of(&payload, vec![offset as u64]);
                        assert_eq!(alone.get(offset), expected, "{offset} in {shown}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_offset_inside_a_character_has_the_index_of_its_start() {
        let positions = Positions::of("a😀b".as_bytes(), vec![5, 3, 1, 0]);
        for (case, offset, index) in [
            ("before it", 0, 0),
            ("its start", 1, 1),
            ("inside", 3, 1),
            ("after it", 5, 3),
        ] {
            let expected = Position {
                offset,
                index,
                line: 1,
                column: index + 1,
            };
            assert_eq!(positions.get(offset), expected, "{case}");
        }
    }
}
