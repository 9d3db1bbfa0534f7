//! Links between the pages of the project.

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
    Ok(Passed)
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
