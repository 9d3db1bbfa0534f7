//! `cargo xtask generate`: the files that are made from the project's tables, and kept in git.

mod catalogue;
mod codes;
mod docs;
mod entries;
mod mistakes;
mod platforms;
mod rust;
mod schema;
mod template;
mod typescript;

use crate::files;
use anyhow::{Result, ensure};
use catalogue::{Catalogue, Form, Member};

/// A file of the project, and what must be in it.
type Generated = (&'static str, String);

pub fn run() -> Result<()> {
    write(&of_the_catalogue()?)?;
    // The crate's lists come from the crate, which the files above belong to.
    write(&of_the_codes()?)
}

/// Fails if a generated file is not what `run` would make.
pub fn check() -> Result<()> {
    let files = [of_the_catalogue()?, of_the_codes()?].concat();
    let stale: Vec<&str> = files
        .iter()
        .filter(|file| is_stale(file))
        .map(|(path, _)| *path)
        .collect();
    ensure!(
        stale.is_empty(),
        "out of date: {}. Run `cargo xtask generate`",
        stale.join(", ")
    );
    Ok(())
}

fn of_the_catalogue() -> Result<Vec<Generated>> {
    let catalogue = Catalogue::read()?;
    let mistakes = mistakes::read()?;
    Ok(vec![
        ("src/event/generated.rs", rust::tables(&catalogue)?),
        ("src/event/objects.rs", rust::objects(&catalogue)?),
        (
            "pkg-template/webhooks/src/events.ts",
            typescript::events(&catalogue)?,
        ),
        (
            "pkg-template/webhooks/schema.json",
            schema::schema(&catalogue)?,
        ),
        ("pkg-template/webhooks/entries.json", entries::list()?),
        ("src/diagnose/codes.rs", mistakes::codes(&mistakes)?),
        ("src/diagnose/mistakes/mod.rs", mistakes::list(&mistakes)?),
        ("docs/diagnose.md", mistakes::sections(&mistakes)?),
        ("docs/events.md", docs::events(&catalogue)?),
        ("docs/README.md", docs::overview()?),
        ("docs/rules.md", docs::rules()?),
        ("docs/platforms.md", platforms::page()?),
    ])
}

fn of_the_codes() -> Result<Vec<Generated>> {
    let lists = codes::Lists::read()?;
    Ok(vec![
        ("pkg-template/webhooks/src/codes.ts", codes::unions(&lists)?),
        (
            "pkg-template/webhooks/src/core/boundary.ts",
            codes::boundary(&lists.boundary)?,
        ),
        ("docs/codes.md", docs::codes(&lists)?),
    ])
}

fn write(files: &[Generated]) -> Result<()> {
    for (path, text) in files.iter().filter(|file| is_stale(file)) {
        files::write(&files::in_root(path), text)?;
        println!("made {path}");
    }
    Ok(())
}

fn is_stale((path, text): &Generated) -> bool {
    !files::read(&files::in_root(path)).is_ok_and(|kept| kept == *text)
}

/// What a description adds of the form.
fn form_in_words(member: &Member) -> String {
    match (member.form, &member.prefix) {
        (Form::Id, Some(prefix)) => format!(" It begins with `{prefix}`."),
        (Form::Url, _) => " An absolute URL, `https` or `http`.".into(),
        (Form::Timestamp, _) => " RFC 3339, as it was sent.".into(),
        _ => String::new(),
    }
}
