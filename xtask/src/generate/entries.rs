//! `entries.json`: what people can import from the npm package.
//!
//! The template names the entries with a core. Each adapter and each store is one more: a file that says
//! `@packageDocumentation`.

use super::template;
use crate::files;
use anyhow::Result;
use serde::Serialize;
use serde_json::json;

const SOURCES: &str = "pkg-template/webhooks/src";
const FOLDERS: [&str; 2] = ["adapters", "stores"];
const MARK: &str = "@packageDocumentation";

#[derive(Serialize)]
struct Entry {
    name: String,
    source: String,
    exports: Vec<String>,
}

/// The list, one entry a line.
pub fn list() -> Result<String> {
    let sources = files::in_root(SOURCES);
    let mut entries = Vec::new();
    for folder in FOLDERS {
        for file in files::all_in(&sources.join(folder))? {
            let text = files::read(&file)?;
            if text.contains(MARK) {
                let name = file.file_stem().unwrap_or_default().to_string_lossy();
                entries.push(Entry {
                    source: format!("{folder}/{name}.ts"),
                    name: name.into_owned(),
                    exports: exports(&text),
                });
            }
        }
    }
    template::render(
        include_str!("templates/entries.json.jinja"),
        json!({ "entries": entries }),
    )
}

/// The names of the functions and classes that a file exports, sorted.
fn exports(text: &str) -> Vec<String> {
    const DECLARATIONS: [&str; 3] = [
        "export function ",
        "export async function ",
        "export class ",
    ];
    let name = |line: &str| {
        let rest = DECLARATIONS
            .iter()
            .find_map(|declaration| line.strip_prefix(declaration))?;
        let is_over = |sign: char| !sign.is_alphanumeric() && sign != '_';
        rest.split(is_over).next().map(str::to_owned)
    };
    let mut names: Vec<String> = text.lines().filter_map(name).collect();
    names.sort_unstable();
    names
}
