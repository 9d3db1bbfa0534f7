//! Converts many byte offsets to lines, columns and UTF-16 indices, in one pass.

use crate::issue::Position;

/// The positions of some offsets of a payload.
pub(crate) struct Positions(Vec<Position>);

impl Positions {
    /// Finds the position of each offset. One pass over the payload, however many there are.
    pub fn of(payload: &[u8], offsets: Vec<u64>) -> Self {
        let mut sweep = Sweep::new(super::sorted(offsets));
        for chunk in payload.utf8_chunks() {
            for char in chunk.valid().chars() {
                sweep.step(char, char.len_utf8());
            }
            // A decoder replaces each ill-formed part by one U+FFFD.
            if !chunk.invalid().is_empty() {
                sweep.step(char::REPLACEMENT_CHARACTER, chunk.invalid().len());
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
