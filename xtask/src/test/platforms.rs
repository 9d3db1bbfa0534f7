//! The table of platforms: what the tests of platforms have kept in `target/platforms`, collected in
//! `tests/platforms.json`, from which `cargo xtask generate` makes the table in the documentation.

use super::Outcome::{self, Passed, Skipped};
use crate::{files, generate};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};
use std::path::PathBuf;

const COLLECTED: &str = "tests/platforms.json";

fn kept() -> PathBuf {
    files::in_root("target/platforms")
}

/// Forgets the results of earlier runs.
pub fn forget() -> Result<()> {
    files::fresh_folder(&kept())
}

/// Fails if a platform gave another result than the table says. Corrects the table, and adds to it the
/// platforms that it does not have yet. A platform that was not tested in this run keeps its result.
pub fn collect() -> Result<Outcome> {
    let results = files::all_in(&kept())?;
    if results.is_empty() {
        return Ok(Skipped("no platform was tested in this run".into()));
    }
    let before = collected()?;
    let mut table = before.clone();
    for file in &results {
        let result: Map<String, Value> = serde_json::from_str(&files::read(file)?)
            .with_context(|| format!("{} is not a result", files::shown(file)))?;
        // A page's result has no platform: it says how the page's snippets compile.
        let name = result
            .get("platform")
            .or(result.get("page"))
            .and_then(Value::as_str);
        let name = name.with_context(|| format!("{} has no name", files::shown(file)))?;
        table.insert(name.to_owned(), Value::Object(result));
    }
    println!("{} results, {} in the table", results.len(), table.len());
    let is_other = |(name, result): (&String, &Value)| table.get(name) != Some(result);
    let changed = before.iter().any(is_other);
    if table != before {
        println!(
            "{COLLECTED} and docs/platforms.md were out of date, and are corrected now: commit them"
        );
        table.sort_keys();
        let text = format!("{:#}\n", Value::Object(table));
        files::write(&files::in_root(COLLECTED), text)?;
        generate::run()?;
    }
    ensure!(
        !changed,
        "a platform gave another result than {COLLECTED} says: look at the difference"
    );
    Ok(Passed)
}

/// The results by name.
pub fn collected() -> Result<Map<String, Value>> {
    serde_json::from_str(&files::read(&files::in_root(COLLECTED))?)
        .with_context(|| format!("{COLLECTED} is not a table of results"))
}
