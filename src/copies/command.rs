//! Commands that send a request: curl, wget, HTTPie and what takes their options.

use super::codecs::bytes::{cut, join, run, without};
use super::codecs::encoding::percent;
use super::shell::{Word, printed, words};
use super::signature::is_signature;
use super::step::StepCode;
use super::{ExtractionStep, Found, Trim as _, is_in, say};
use crate::diagnose::serializers::escaping::quoted;
use crate::diagnose::serializers::notation::{Tree, path_of};

const PROGRAMS: &str = "curl|curlie|wget|http|https|xh|xhs";

/// Words that may stand before a program's name at the start of a line.
const BEFORE: &str = "time|sudo|env|command|printf|echo|cat|export|then|do|!|{";

const HEADER: &str = "-H|--header|--add-header";
/// Data without line breaks, if they are read.
const DATA: &str = "-d|--data|--data-ascii";
/// Data in which `@` means nothing.
const TEXT: &str = "--data-raw|--post-data|--body-data|--raw";
const FILE: &str = "-T|--upload-file|--post-file|--body-file";
const OTHER: &str = "--data-binary|--json|--data-urlencode";
/// A field of a multipart form. In the last, `@` means nothing.
const FIELD: &str = "-F|--form|--form-string";

/// What may be between the name and the value of HTTPie's items, the longest first.
const SEPARATORS: [&[u8]; 7] = [b":=@", b"=@", b":=", b"==", b":", b"=", b"@"];

/// So many items of HTTPie are read at most.
const MAX_ITEMS: usize = 500;

/// curl's short options with a value.
const WITH_VALUE: &[u8] = b"AbcCdDeEFHhKmoPQrTtuUwxXyYz";

/// The requests that the commands in a text send. Empty for a text without commands.
pub(crate) fn requests(text: &[u8]) -> Vec<Found> {
    let words = words(from_first_command(text));
    let mut found = Vec::new();
    // What the commands before a pipe have printed.
    let mut output: Option<Vec<u8>> = None;
    let mut rest = &words[..];
    while !rest.is_empty() {
        let mut length = 0;
        while matches!(rest.get(length), Some(Word::Text(_) | Word::Input(_))) {
            length += 1;
        }
        let (command, after) = rest.split_at(length);
        if let Some(text) = printed(command) {
            output.get_or_insert_default().extend_from_slice(&text);
        } else if !matches!(command, [] | [_]) {
            sent(command, output.take(), &mut found);
        }
        rest = after.get(1..).unwrap_or_default();
    }
    found
}

/// What may stand before a command in its line: the end of a prompt, or of what introduces it.
const MARKS: &[u8] = b"$#%>`:;|&(";

/// The text from the first command on.
fn from_first_command(text: &[u8]) -> &[u8] {
    let is_space = |byte: u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'`');
    let mut at = 0;
    let mut before = b'\n';
    while at < text.len() {
        let word = &text[at..at
            + run(&text[at..], |byte| {
                !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'`')
            })];
        let is_start = before == b'\n' || before >= 0x80 || MARKS.contains(&before);
        if is_start
            && !word.is_empty()
            && (is_in(PROGRAMS, program(word)) || is_in(BEFORE, word) || is_assignment(word))
        {
            return &text[at..];
        }
        before = word.last().copied().unwrap_or(before);
        at += word.len();
        while text.get(at).is_some_and(|byte| is_space(*byte)) {
            if !matches!(text[at], b' ' | b'\t' | b'\r') {
                before = text[at];
            }
            at += 1;
        }
    }
    b""
}

/// The name of the program that a word is the path of.
fn program(word: &[u8]) -> &[u8] {
    let start = word.iter().rposition(|byte| matches!(byte, b'/' | b'\\'));
    let name = &word[start.map_or(0, |at| at + 1)..];
    name.strip_suffix(b".exe").unwrap_or(name)
}

/// Whether an option's value is a header or data.
fn has_value(option: &[u8]) -> bool {
    [HEADER, DATA, TEXT, FILE, OTHER, FIELD]
        .iter()
        .any(|options| is_in(options, option))
}

fn is_assignment(word: &[u8]) -> bool {
    let name = run(word, |byte| byte == b'_' || byte.is_ascii_uppercase());
    name > 0 && word.get(name) == Some(&b'=')
}

/// The requests that a command sends: several with `--next`.
fn sent(command: &[Word], mut input: Option<Vec<u8>>, found: &mut Vec<Found>) {
    let mut texts = Vec::new();
    for word in command {
        match word {
            Word::Text(text) => texts.push(&text[..]),
            Word::Input(text) => input = Some(text.clone()),
            _ => {}
        }
    }
    let Some(at) = texts.iter().position(|word| is_in(PROGRAMS, program(word))) else {
        return;
    };
    // HTTPie has a method and an address, then its items.
    let is_items = matches!(program(texts[at]).first(), Some(b'h' | b'x'));
    let mut places = 0;
    let mut items = Items::default();
    let mut request = Found::of(StepCode::Command);
    let mut rest = &texts[at + 1..];
    while let Some((word, after)) = rest.split_first() {
        rest = after;
        let (option, mut given) = option_of(word, is_items);
        if is_items && (option == b"--form" || option == b"-" && word.contains(&b'f')) {
            items.is_form = true;
            continue;
        }
        if option == b"--next" {
            found.push(core::mem::replace(
                &mut request,
                Found::of(StepCode::Command),
            ));
        }
        if let Some((next, after)) = rest.split_first()
            && given.is_none()
            && has_value(option)
        {
            given = Some(*next);
            rest = after;
        }
        let Some(value) = given else {
            continue;
        };
        let is_text = is_in(TEXT, option);
        let file = if is_in(FILE, option) {
            Some(value)
        } else {
            value.strip_prefix(b"@").filter(|_| !is_text)
        };
        if option.is_empty() {
            places += usize::from(!word.iter().all(u8::is_ascii_uppercase));
        }
        if option.is_empty() && is_items && places > 1 {
            items.add(value, &mut request);
        } else if is_in(HEADER, option) {
            if let Some((name, value)) = cut(value, b':')
                && is_signature(name.trimmed())
            {
                request.signatures.push(value.trimmed().to_vec());
            }
        } else if !has_value(option) {
        } else if is_in(FIELD, option) {
            add_field(&mut request, value, option == b"--form-string");
        } else if let Some(name) = file {
            match input
                .take()
                .filter(|_| matches!(name, b"-" | b"/dev/stdin"))
            {
                Some(text) => add_stream(&mut request, text, is_in(DATA, option)),
                None => request
                    .steps
                    .push(ExtractionStep::about(StepCode::BodyFile, name)),
            }
        } else if option == b"--data-urlencode" {
            let (name, value) = cut(value, b'=').unwrap_or((b"", value));
            let equals: &[u8] = if name.is_empty() { b"" } else { b"=" };
            add(
                &mut request,
                &join(&[name, equals, &percent(value, ("-._~", "%20"))]),
            );
        } else {
            add(&mut request, value);
        }
    }
    items.end(&mut request);
    if let Some(text) = input.filter(|_| is_items && request.body.is_none()) {
        add_stream(&mut request, text, false);
    }
    found.push(request);
}

/// The items after HTTPie's address: `name:value` is a header, `name=value` and `name:=1` a member of the body.
#[derive(Default)]
struct Items {
    is_form: bool,
    count: usize,
    members: Tree,
}

impl Items {
    fn add(&mut self, item: &[u8], request: &mut Found) {
        let Some(at) = item
            .iter()
            .position(|byte| matches!(byte, b':' | b'=' | b'@'))
        else {
            return;
        };
        let (name, rest) = item.split_at(at);
        let is_it = |separator: &&&[u8]| rest.starts_with(separator);
        let separator = SEPARATORS.iter().find(is_it).copied().unwrap_or(b":");
        let value = &rest[separator.len()..];
        match separator {
            b":" if is_signature(name.trimmed()) => {
                request.signatures.push(value.trimmed().to_vec());
            }
            b":" | b"==" => {}
            b"=" | b":=" if self.is_form => {
                let [name, value] = [name, value].map(|part| percent(part, ("-._~", "+")));
                add(request, &join(&[&name, b"=", &value]));
            }
            b"=" => self.member(name, &quoted(value)),
            b":=" => self.member(name, value),
            _ => request
                .steps
                .push(ExtractionStep::about(StepCode::BodyFile, value)),
        }
    }

    fn member(&mut self, name: &[u8], token: &[u8]) {
        if self.count < MAX_ITEMS {
            self.members.add(&path_of(name, b'['), token);
            self.count += 1;
        }
    }

    /// HTTPie serializes the members as Python does.
    fn end(&self, request: &mut Found) {
        if self.count > 0 && request.body.is_none() {
            let mut body = Vec::new();
            self.members.write(&mut body);
            request.body = Some(body);
            say(&mut request.steps, StepCode::BodyParsed);
        }
    }
}

/// The first field of a multipart form; the boundary around it is not in a command.
fn add_field(request: &mut Found, field: &[u8], is_text: bool) {
    let (_, value) = cut(field, b'=').unwrap_or((b"", field));
    let end = value.iter().rposition(|byte| *byte == b';').filter(|at| {
        !is_text
            && [&b";type="[..], b";headers="]
                .iter()
                .any(|more| value[*at..].starts_with(more))
    });
    let value = &value[..end.unwrap_or(value.len())];
    match value {
        [b'@' | b'<', name @ ..] if !is_text => request
            .steps
            .push(ExtractionStep::about(StepCode::BodyFile, name)),
        _ if request.body.is_none() => {
            request.body = Some(value.to_vec());
            say(&mut request.steps, StepCode::BodyField);
        }
        _ => {}
    }
}

/// curl joins several data with `&`.
fn add(request: &mut Found, data: &[u8]) {
    let body = match request.body.take() {
        Some(body) => join(&[&body, b"&", data]),
        None => data.to_vec(),
    };
    request.body = Some(body);
}

/// Data that `echo` or a here-document gives ends with a line break.
fn add_stream(request: &mut Found, mut text: Vec<u8>, is_joined: bool) {
    if is_joined {
        text = without(&text, |byte| matches!(byte, b'\r' | b'\n'));
    } else if text.last() == Some(&b'\n') {
        text.pop();
        say(&mut request.steps, StepCode::BodyStream);
    }
    add(request, &text);
}

/// An option, which is empty for another word, and its value if it is in the same word: `--data=x`, `-dx`, `-sXPOST`.
fn option_of(word: &[u8], is_items: bool) -> (&[u8], Option<&[u8]>) {
    if !word.starts_with(b"-") {
        return (b"", Some(word));
    }
    if word.starts_with(b"--") {
        return cut(word, b'=').map_or((word, None), |(option, value)| (option, Some(value)));
    }
    // Short options without a value may stand before the one that has it.
    let at = 1 + run(&word[1..], |byte| {
        byte.is_ascii_alphabetic() && !WITH_VALUE.contains(&byte)
    });
    let value = word.get(at + 1..).filter(|value| !value.is_empty());
    let option: &[u8] = match word.get(at) {
        Some(b'H') => b"-H",
        Some(b'd') => b"-d",
        Some(b'T') => b"-T",
        Some(b'F') => b"-F",
        _ => return (b"-", None),
    };
    if is_items {
        (b"-", None)
    } else {
        (option, value)
    }
}
