//! Links between the pages of the project, and from the promises of SECURITY.md to their tests.

use super::Outcome::{self, Passed};
use crate::{files, shell};
use anyhow::{Result, ensure};
use std::path::Path;

/// Fails if a page links to a file or a heading that does not exist. Links to the web are not followed.
pub fn run() -> Result<Outcome> {
    // A page that is not committed yet counts too.
    let files = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let pages = shell::read(shell::command("git").args(files).arg("*.md"))?;
    let mut broken = Vec::new();
    for page in pages.lines().map(files::in_root) {
        for link in links(&files::read(&page)?) {
            if !leads_somewhere(&page, &link)? {
                broken.push(format!("{}: {link}", files::shown(&page)));
            }
        }
    }
    ensure!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
    let unheld = unheld(&files::read(&files::in_root("SECURITY.md"))?)?;
    ensure!(
        unheld.is_empty(),
        "promises of SECURITY.md:\n{}",
        unheld.join("\n")
    );
    Ok(Passed)
}

/// The promises whose tests do not exist. A promise ends with "Held by" and paths, each with the name of a
/// test of that file in parentheses where the file has others.
fn unheld(page: &str) -> Result<Vec<String>> {
    let promises = page
        .split("\n## ")
        .find_map(|part| part.strip_prefix("What is promised"))
        .unwrap_or_default();
    let mut unheld = Vec::new();
    for promise in promises.lines().filter(|line| line.starts_with("- **")) {
        let name = promise.split("**").nth(1).unwrap_or_default();
        match promise.rsplit_once("Held by ") {
            None => unheld.push(format!("{name}: no test is named")),
            Some((_, tests)) => {
                for (path, test) in tests_in(tests) {
                    if !has_test(path, test)? {
                        unheld.push(format!("{name}: {path} has no {test}"));
                    }
                }
            }
        }
    }
    Ok(unheld)
}

/// The paths, and what stands in parentheses after each.
fn tests_in(text: &str) -> Vec<(&str, &str)> {
    let quoted: Vec<&str> = text.split('`').collect();
    let mut tests: Vec<(&str, &str)> = Vec::new();
    for pair in quoted.chunks_exact(2) {
        match (pair[0].ends_with('('), tests.last_mut()) {
            (true, Some(last)) => last.1 = pair[1],
            _ => tests.push((pair[1], "")),
        }
    }
    tests
}

fn has_test(path: &str, test: &str) -> Result<bool> {
    let file = files::in_root(path);
    Ok(file.is_dir() && test.is_empty() || file.is_file() && files::read(&file)?.contains(test))
}

/// The targets of `[text](target)`, without those that have a scheme.
fn links(text: &str) -> Vec<String> {
    let targets = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'));
    targets
        .map(|(target, _)| target.to_owned())
        .filter(|target| !target.contains("://"))
        .collect()
}

fn leads_somewhere(page: &Path, link: &str) -> Result<bool> {
    let (path, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = match path {
        "" => page.to_path_buf(),
        path => page.with_file_name(path),
    };
    if !target.exists() || heading.is_empty() {
        return Ok(target.exists());
    }
    let text = files::read(&target)?;
    let mut headings = text.lines().filter(|line| line.starts_with('#'));
    Ok(headings.any(|line| anchor(line) == heading))
}

/// GitHub's anchor of a heading.
fn anchor(heading: &str) -> String {
    let title = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = title
        .chars()
        .filter(|character| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_'));
    kept.collect::<String>().replace(' ', "-")
}
