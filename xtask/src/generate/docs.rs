//! The tables and lists in `docs/`. Each stands between two marks in a page that people write:
//! `<!-- generated: NAME -->` and `<!-- end -->`.

use super::catalogue::{Catalogue, Event, Field, Form};
use super::codes::{Code, List, Lists};
use crate::files;
use anyhow::{Context, Result};

/// The page, with these tables in place of what was between their marks.
pub fn page(path: &str, tables: &[(&str, String)]) -> Result<String> {
    let mut text = files::read(&files::in_root(path))?;
    for (name, table) in tables {
        let mark = format!("<!-- generated: {name} -->\n");
        let place = || {
            format!(
                "{path} has no place for `{name}`: `{}` and `<!-- end -->`",
                mark.trim()
            )
        };
        let start = text.find(&mark).with_context(place)? + mark.len();
        let end = start + text[start..].find("<!-- end -->").with_context(place)?;
        text.replace_range(start..end, &format!("\n{table}\n"));
    }
    Ok(text)
}

pub fn events(catalogue: &Catalogue) -> Result<String> {
    let mut types = row(&["type", "when"]) + "|---|---|\n";
    for event in &catalogue.events {
        types += &row(&[
            &format!("[`{}`](#{})", event.name, anchor(event)),
            &event.about,
        ]);
    }
    let mut members = String::new();
    for event in &catalogue.events {
        members += &format!("### `{}`\n\n{}", event.name, event.about);
        for name in &event.optional {
            members += &format!(" `{name}` may be missing.");
        }
        members += &format!("\n\n{}\n", table_of(&catalogue.data_fields(event)?));
    }
    page(
        "docs/events.md",
        &[
            ("event types", types),
            ("envelope", table_of(&catalogue.envelope()?)),
            ("data.object", members),
        ],
    )
}

/// GitHub's anchor of a heading.
fn anchor(event: &Event) -> String {
    event.name.replace('.', "")
}

fn table_of(fields: &[Field<'_>]) -> String {
    let mut table = row(&["member", "form", "required", ""]) + "|---|---|---|---|\n";
    for field in fields {
        let name = field.pointer.0.trim_start_matches('/').replace('/', ".");
        let form = match (field.member.form, &field.member.prefix) {
            (Form::Id, Some(prefix)) => format!("string, `{prefix}…`"),
            (Form::String | Form::Id, _) => "string".into(),
            (Form::Url, _) => "absolute `http` or `https` URL".into(),
            (Form::Timestamp, _) => "RFC 3339 timestamp".into(),
            (Form::Object, _) => "object".to_owned(),
        };
        let required = if field.member.required { "yes" } else { "no" };
        table += &row(&[&format!("`{name}`"), &form, required, &field.member.about]);
    }
    table
}

pub fn codes(lists: &Lists) -> Result<String> {
    type Column = (&'static str, fn(&Code) -> String);
    let status: Column = ("HTTP status", |code| {
        code.status
            .map(|status| status.to_string())
            .unwrap_or_default()
    });
    let about: Column = ("meaning", |code| code.about.clone().unwrap_or_default());
    let effect: Column = ("effect", |code| match code.effect.as_deref() {
        Some("warning") => "a warning".into(),
        effect => format!("`{}`", effect.unwrap_or_default()),
    });
    let severity: Column = ("severity", |code| code.severity.clone().unwrap_or_default());
    let part: Column = ("part", |code| code.part.clone().unwrap_or_default());
    let fix: Column = ("fix", |code| code.fix.clone().unwrap_or_default());
    let table = |list: &List, columns: &[Column]| {
        let names = columns.iter().map(|(name, _)| *name);
        let mut table = row(&[&["code"], &names.collect::<Vec<_>>()[..]].concat());
        table += &format!("|---{}|\n", "|---".repeat(columns.len()));
        for code in &list.codes {
            let name = match code.part {
                // A cause has a section of its own: the step `links` fails if it has not.
                Some(_) => format!("[`{0}`](diagnose.md#{0})", code.code),
                None => format!("`{}`", code.code),
            };
            let cells: Vec<String> = columns.iter().map(|(_, cell)| cell(code)).collect();
            let cells = [name.as_str()]
                .into_iter()
                .chain(cells.iter().map(String::as_str));
            table += &row(&cells.collect::<Vec<_>>());
        }
        format!("{}\n\n{table}", list.about)
    };
    page(
        "docs/codes.md",
        &[
            ("errors", table(&lists.errors, &[status, about])),
            ("header faults", table(&lists.header_faults, &[about])),
            ("issues", table(&lists.issues, &[effect, about])),
            (
                "endpoint issues",
                table(&lists.endpoints, &[severity, about]),
            ),
            ("causes", table(&lists.causes, &[part, fix])),
            ("steps", table(&lists.steps, &[about])),
            ("mistakes", table(&lists.mistakes, &[about])),
            ("failures", table(&lists.failures, &[about])),
            ("answers", table(&lists.answers, &[status, about])),
        ],
    )
}

/// What JSON parsers do differently with documents that the payload rule accepts.
pub fn rules() -> Result<String> {
    let differences = files::read(&files::in_root("tests/readers/differences.json"))?;
    let differences: serde_json::Value = serde_json::from_str(&differences)?;
    let mut table = row(&["parser", "document", "what the parser does"]) + "|---|---|---|\n";
    for difference in differences.as_array().context("a list of differences")? {
        let cell = |name: &str| difference[name].as_str().unwrap_or_default();
        let does = match cell("does") {
            "refuses" => "refuses the document",
            does => does,
        };
        table += &row(&[cell("parser"), cell("of"), does]);
    }
    page("docs/rules.md", &[("parsers", table)])
}

/// The overview, with the page of each platform.
pub fn overview() -> Result<String> {
    let pages = platform_pages()?.into_iter();
    let links: Vec<String> = pages
        .map(|(title, name)| format!("[{title}]({name})"))
        .collect();
    page("docs/README.md", &[("platforms", links.join(" · "))])
}

/// The title and the file of each platform's page, by title. Such a page explains how to get the raw body.
pub fn platform_pages() -> Result<Vec<(String, String)>> {
    let mut pages = Vec::new();
    for path in files::all_in(&files::in_root("docs"))? {
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = files::read(&path)?;
        let title = text.lines().next().and_then(|line| line.strip_prefix("# "));
        if let (Some(title), true) = (title, text.contains("**The raw body.**")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            pages.push((title.to_owned(), name.into_owned()));
        }
    }
    pages.sort_by_key(|(title, _)| title.to_lowercase());
    Ok(pages)
}

/// A row of a table in Markdown.
pub fn row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| cell.replace('|', "\\|"));
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}
