//! The words of a command line, by the rules of a POSIX shell, of PowerShell and of cmd.

use super::Trim as _;
use super::codecs::bytes::{count, cut, find, has, join, run, until};
use super::codecs::encoding::{from_escapes, replace, simple_escape};

/// A word, or what stands between words.
pub(crate) enum Word {
    Text(Vec<u8>),
    /// `|`
    Pipe,
    /// The end of a command.
    End,
    /// What standard input is: a here-document or a here-string.
    Input(Vec<u8>),
}

/// Whose rules hold.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Rules {
    Posix,
    PowerShell,
    /// Those of C programs on Windows: backslashes count only before a quote.
    Windows,
    /// The same, as browsers write it, which double all backslashes.
    Doubled,
}

/// How deep `$(…)` may be nested.
const MAX_DEPTH: usize = 4;

/// The words of a text.
pub(crate) fn words(text: &[u8]) -> Vec<Word> {
    let mut line = text.to_vec();
    let rules = if let Some(at) = find(text, b"--% ") {
        // What follows goes to the program as it stands.
        line = join(&[b"curl ", &text[at + 4..]]);
        Rules::Windows
    } else if has(text, b"`\n") || has(text, b"`\r\n") {
        Rules::PowerShell
    } else if has(text, b"^\"") {
        Rules::Doubled
    } else if has(text, b" ^\n") || has(text, b" ^\r\n") {
        Rules::Windows
    } else {
        Rules::Posix
    };
    if rules >= Rules::Windows {
        line = replace(&line, "\r\n→\n").unwrap_or(line);
    }
    if rules >= Rules::Windows && !has(text, b"--% ") {
        line = without_carets(&line);
    }
    let mut shell = Shell {
        rest: &line,
        rules,
        variables: Vec::new(),
        documents: Vec::new(),
        budget: line.len() * 2,
    };
    shell.words(0)
}

struct Shell<'a> {
    rest: &'a [u8],
    rules: Rules,
    variables: Vec<(Vec<u8>, Vec<u8>)>,
    /// The ends of the here-documents that begin in the next line.
    documents: Vec<Vec<u8>>,
    /// So many bytes of variables may still be put in.
    budget: usize,
}

impl<'a> Shell<'a> {
    fn take(&mut self, text: &[u8]) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// What stands before a byte, which is skipped; all, if there is none.
    fn up_to(&mut self, byte: u8) -> &'a [u8] {
        let (part, rest) = cut(self.rest, byte).unwrap_or((self.rest, b""));
        self.rest = rest;
        part
    }

    /// The words up to the end of the text, or to the `)` of a substitution.
    fn words(&mut self, depth: usize) -> Vec<Word> {
        let mut words = Vec::new();
        let mut word: Option<Vec<u8>> = None;
        // What the next word is for: `<` and how many, or `>`.
        let mut redirect = 0;
        loop {
            let next = self.rest.get(1).copied().unwrap_or(b' ');
            let byte = self.rest.first().copied().unwrap_or(b'\0');
            // In an address, `&` is meant as it stands.
            let ends =
                b" \t\r\n;|<>()\0".contains(&byte) || byte == b'&' && !next.is_ascii_alphanumeric();
            if !ends || self.rules >= Rules::Windows && !byte.is_ascii_whitespace() && byte != 0 {
                let into = word.get_or_insert_default();
                self.part(into, depth);
                continue;
            }
            if let Some(text) = word.take() {
                match redirect {
                    0 => {
                        self.assign(&text);
                        words.push(Word::Text(text));
                    }
                    2 => self.documents.push(text),
                    3 => words.push(Word::Input(text)),
                    _ => {}
                }
                redirect = 0;
            }
            let Some((_, rest)) = self.rest.split_first() else {
                return words;
            };
            self.rest = rest;
            match byte {
                b'<' => {
                    redirect += 1;
                    self.take(b"-");
                }
                b'>' => redirect = 1,
                b')' if depth > 0 => return words,
                b'|' if !self.take(b"|") => words.push(Word::Pipe),
                b'\n' => {
                    for end in core::mem::take(&mut self.documents) {
                        words.push(Word::Input(self.document(&end)));
                    }
                    words.push(Word::End);
                }
                b' ' | b'\t' | b'\r' => {
                    if rest.starts_with(b"#") {
                        self.rest = &rest[until(rest, b'\n')..];
                    }
                }
                _ => words.push(Word::End),
            }
        }
    }

    /// The lines up to the one that ends a here-document.
    fn document(&mut self, end: &[u8]) -> Vec<u8> {
        let mut made = Vec::new();
        while !self.rest.is_empty() {
            let line = self.up_to(b'\n');
            if line.trimmed() == end {
                break;
            }
            made.extend_from_slice(line);
            made.push(b'\n');
        }
        made
    }

    /// Reads one part of a word: a quoted text, an escape, a variable, a byte.
    fn part(&mut self, into: &mut Vec<u8>, depth: usize) {
        let is_posix = self.rules == Rules::Posix;
        if self.take(b"$'") {
            let inside = &self.rest[..quoted_length(self.rest, b'\'', b'\\')];
            self.rest = self.rest.get(inside.len() + 1..).unwrap_or_default();
            into.extend_from_slice(&from_escapes(inside).unwrap_or(inside.to_vec()));
        } else if self.rules < Rules::Windows && self.take(b"'") {
            into.extend_from_slice(self.up_to(b'\''));
            // PowerShell doubles the quote; a shell just goes on.
            if !is_posix && self.rest.starts_with(b"'") {
                into.push(b'\'');
            }
        } else if self.take(b"\"") {
            while !self.rest.is_empty() {
                if !self.take(b"\"") {
                    self.inner(into, depth, true);
                } else if !is_posix && self.take(b"\"") {
                    into.push(b'"');
                } else {
                    break;
                }
            }
        } else {
            self.inner(into, depth, false);
        }
    }

    /// Reads what means something inside of `"…"` too.
    fn inner(&mut self, into: &mut Vec<u8>, depth: usize, is_quoted: bool) {
        let Some((first, after)) = self.rest.split_first() else {
            return;
        };
        self.rest = after;
        let next = after.first().copied().unwrap_or(0);
        let is_powershell = self.rules == Rules::PowerShell;
        if self.rules >= Rules::Windows && *first == b'\\' {
            let slashes = 1 + run(after, |byte| byte == b'\\');
            self.rest = &after[slashes - 1..];
            let is_quote = self.rest.starts_with(b"\"");
            let halved = is_quote || self.rules == Rules::Doubled;
            let count = if halved { slashes / 2 } else { slashes };
            into.resize(into.len() + count, b'\\');
            if slashes % 2 == 1 && self.take(b"\"") {
                into.push(b'"');
            }
        } else if *first == b'$' && self.rules < Rules::Windows {
            self.dollar(into, depth);
        } else if *first != (if is_powershell { b'`' } else { b'\\' }) || after.is_empty() {
            into.push(*first);
        } else if after.trimmed_start().len() < after.len() - run(after, |byte| byte == b' ') {
            // A line goes on after the escape, also if a chat has put spaces behind it.
            self.up_to(b'\n');
        } else if is_powershell || !is_quoted || b"$`\"\\".contains(&next) {
            let letter = simple_escape(next).filter(|_| is_powershell);
            into.push(letter.unwrap_or(next));
            self.rest = &after[1..];
        } else {
            into.push(b'\\');
        }
    }

    /// Reads what follows `$`: a variable that was set before, or what `printf` and the like print.
    fn dollar(&mut self, into: &mut Vec<u8>, depth: usize) {
        if depth < MAX_DEPTH && self.take(b"(") {
            let words = self.words(depth + 1);
            let text = printed(&words).unwrap_or_default();
            into.extend_from_slice(text.trimmed_end());
            return;
        }
        let is_braced = self.rest.starts_with(b"{");
        let start = &self.rest[usize::from(is_braced)..];
        let (name, after) = start.split_at(run(start, is_letter));
        for (known, value) in &self.variables {
            if known == name && value.len() <= self.budget {
                self.budget -= value.len();
                into.extend_from_slice(value);
                self.rest = &after[usize::from(is_braced && after.starts_with(b"}"))..];
                return;
            }
        }
        into.push(b'$');
    }

    /// Remembers `NAME=value`.
    fn assign(&mut self, word: &[u8]) {
        let name = run(word, is_letter);
        if name > 0 && word.get(name) == Some(&b'=') && self.variables.len() < 64 {
            self.variables
                .insert(0, (word[..name].to_vec(), word[name + 1..].to_vec()));
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

/// How long a quoted text is; to the end, if the quote is not closed.
#[inline(never)]
pub(crate) fn quoted_length(text: &[u8], quote: u8, escape: u8) -> usize {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        count(1);
        if *byte == quote {
            return at;
        }
        at += 1 + usize::from(*byte == escape);
    }
    text.len()
}

/// What a command prints, if it is one that prints its last argument or its input.
pub(crate) fn printed(command: &[Word]) -> Option<Vec<u8>> {
    let mut kind: &[u8] = b"";
    let mut made = Vec::new();
    let mut flags = Vec::new();
    let mut is_format = true;
    for word in command {
        match word {
            Word::Text(text) if matches!(&text[..], b"printf" | b"echo" | b"cat") => kind = text,
            Word::Text(text) if text.starts_with(b"-") => flags = text.clone(),
            Word::Text(text) if text.len() > 1 && !kind.is_empty() => {
                // What `%s` stands for has no escapes.
                is_format &= made.is_empty();
                made = text.clone();
            }
            Word::Input(text) => made = text.clone(),
            _ => {}
        }
    }
    is_format &= kind == b"printf";
    if is_format || flags.contains(&b'e') {
        made = from_escapes(&made).unwrap_or(made);
    }
    if is_format {
        made = replace(&made, "%%→%").unwrap_or(made);
    } else if kind == b"echo" && !flags.contains(&b'n') {
        made.push(b'\n');
    }
    (!kind.is_empty()).then_some(made)
}

/// The line that cmd gives to the program: a caret takes the meaning from the next character, but not in
/// quotes.
fn without_carets(text: &[u8]) -> Vec<u8> {
    let mut line = Vec::with_capacity(text.len());
    let mut is_quoted = false;
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            (b'^', [b'\n', others @ ..]) => {
                // A line break that is meant follows the one that goes on.
                if others.starts_with(b"\n") {
                    line.push(b'\n');
                }
                rest = others.strip_prefix(b"\n").unwrap_or(others);
            }
            (b'^', [next, others @ ..]) => {
                if is_quoted {
                    line.push(b'^');
                }
                is_quoted &= *next != b'"';
                line.push(*next);
                rest = others;
            }
            (b'\n', _) => break, // the command ends with its line
            _ => {
                is_quoted ^= *first == b'"';
                line.push(*first);
            }
        }
    }
    line
}
