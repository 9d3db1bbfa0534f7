//! The mistakes that `diagnose` knows: from the files in `src/diagnose/mistakes/` come the list of all
//! mistakes, the codes of causes, and their sections in `docs/diagnose.md`.
//!
//! Such a file begins with a sentence, a line `Order: N` (people meet a mistake with a smaller number
//! more often), and a section for each code that is the mistake's own.

use super::docs::page;
use super::template;
use crate::files;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::json;

const FOLDER: &str = "src/diagnose/mistakes";
const HEADER: &str = "Made by `cargo xtask generate` from the files in `src/diagnose/mistakes/`: change those, not this one.";

/// The parts of a delivery, in the order of the documentation.
const PARTS: [&str; 3] = ["header", "secret", "payload"];

/// A file of the folder.
#[derive(Serialize)]
pub struct Mistake {
    module: String,
    order: u32,
    codes: Vec<Code>,
}

/// A section of such a file.
#[derive(Serialize)]
struct Code {
    name: String,
    about: String,
    fix: String,
    /// All of the section, in Markdown.
    text: String,
}

/// The mistakes, in their order.
pub fn read() -> Result<Vec<Mistake>> {
    let mut mistakes = Vec::new();
    for path in files::all_in(&files::in_root(FOLDER))? {
        let module = path.file_stem().unwrap_or_default().to_string_lossy();
        if module != "mod" {
            let mistake = parse(&module, &files::read(&path)?);
            mistakes.push(mistake.with_context(|| format!("in {}", path.display()))?);
        }
    }
    mistakes.sort_by(|one, other| (one.order, &one.module).cmp(&(other.order, &other.module)));
    Ok(mistakes)
}

fn parse(module: &str, source: &str) -> Result<Mistake> {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
    let text = lines.collect::<Vec<_>>().join("\n");
    let mut sections = text.split("\n# `");
    let start = sections.next().unwrap_or_default();
    let order = line_after(start, "Order: ")?.parse()?;
    let codes = sections.map(|section| {
        let (name, text) = section
            .split_once("`\n")
            .context("a heading is not a code")?;
        let text = text.trim();
        for needed in ["Example: ", "Where it comes from: ", "```"] {
            line_after(text, needed).with_context(|| format!("in the section of `{name}`"))?;
        }
        Ok(Code {
            name: name.to_owned(),
            about: text.lines().next().unwrap_or_default().to_owned(),
            fix: line_after(text, "Fix: ")?.to_owned(),
            text: text.to_owned(),
        })
    });
    Ok(Mistake {
        module: module.to_owned(),
        order,
        codes: codes.collect::<Result<_>>()?,
    })
}

/// The rest of the first line that begins so.
fn line_after<'a>(text: &'a str, start: &str) -> Result<&'a str> {
    let mut lines = text.lines().filter_map(|line| line.strip_prefix(start));
    lines
        .next()
        .with_context(|| format!("no line begins with `{start}`"))
}

/// `src/diagnose/mistakes/mod.rs`.
pub fn list(mistakes: &[Mistake]) -> Result<String> {
    template::rust(
        include_str!("templates/mistakes.rs.jinja"),
        json!({ "header": HEADER, "mistakes": mistakes }),
    )
}

/// `src/diagnose/codes.rs`.
pub fn codes(mistakes: &[Mistake]) -> Result<String> {
    let parts = PARTS.map(|name| Part {
        name,
        codes: codes_of(mistakes, name).collect(),
    });
    let placed: usize = parts.iter().map(|part| part.codes.len()).sum();
    let count: usize = mistakes.iter().map(|mistake| mistake.codes.len()).sum();
    let mut all = mistakes.iter().flat_map(|mistake| &mistake.codes);
    ensure!(
        !all.any(|code| code.fix.contains('|')),
        "`|` separates fixes in the crate: a fix has none"
    );
    ensure!(
        placed == count,
        "a code does not begin with the name of a part"
    );
    template::render(
        include_str!("templates/cause_codes.rs.jinja"),
        json!({ "header": HEADER, "parts": parts }),
    )
}

/// A part of a delivery, and its codes.
#[derive(Serialize)]
struct Part<'a> {
    name: &'static str,
    codes: Vec<&'a Code>,
}

fn codes_of<'a>(mistakes: &'a [Mistake], part: &'a str) -> impl Iterator<Item = &'a Code> {
    let codes = mistakes.iter().flat_map(|mistake| &mistake.codes);
    codes.filter(move |code| code.name.split('_').next() == Some(part))
}

/// The sections of `docs/diagnose.md`.
pub fn sections(mistakes: &[Mistake]) -> Result<String> {
    let sections = PARTS.map(|part| {
        let sections = codes_of(mistakes, part)
            .map(|Code { name, text, .. }| format!("### `{name}`\n\n{text}\n"));
        (part, sections.collect::<Vec<_>>().join("\n"))
    });
    page("docs/diagnose.md", &sections)
}
