//! The table of platforms, made of what the tests have kept in `tests/platforms.json`.

use super::docs;
use crate::test::platforms::collected;
use anyhow::Result;
use serde_json::{Map, Value};

/// The columns that hold an answer, and the answer that the handler itself gives there.
const ANSWERS: [(&str, &str); 5] = [
    ("200", "200"),
    ("non-ASCII", "200"),
    ("401", "401 signature_mismatch"),
    ("405", "405 method_not_allowed POST"),
    ("413", "413 payload_too_large"),
];

const LANGUAGES: [(&str, &str); 2] = [
    ("javascript", "JavaScript"),
    ("typescript", "strict TypeScript"),
];

const NOT_RUN: &str = "not run";

pub fn page() -> Result<String> {
    let results = collected()?;
    let heads = ["platform", "tested with"].into_iter();
    let heads = heads
        .chain(LANGUAGES.map(|(_, head)| head))
        .chain(ANSWERS.map(|(head, _)| head));
    let heads: Vec<&str> = heads.collect();
    let mut table = docs::row(&heads) + &format!("|{}\n", "---|".repeat(heads.len()));
    for row in rows(&results)? {
        table += &docs::row(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    docs::page("docs/platforms.md", &[("results", table)])
}

/// A row for each platform that was tested, and one for each page whose platform was not.
fn rows(results: &Map<String, Value>) -> Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    for (title, page) in docs::platform_pages()? {
        let of_page = results.values().filter(|result| result["page"] == *page);
        let platforms: Vec<&Value> = of_page
            .filter(|result| result.get("platform").is_some())
            .collect();
        for platform in &platforms {
            let name = platform["platform"].as_str().unwrap_or_default();
            rows.push(row(name, &page, Some(platform), results));
        }
        if platforms.is_empty() {
            rows.push(row(&title, &page, None, results));
        }
    }
    Ok(rows)
}

fn row(
    name: &str,
    page: &str,
    platform: Option<&Value>,
    results: &Map<String, Value>,
) -> Vec<String> {
    let mut cells = vec![format!("[{name}]({page})"), versions(platform)];
    for (language, _) in LANGUAGES {
        let of_page = results.get(page);
        let compiles = of_page.and_then(|result| result[language].as_str());
        let ran = platform.is_some_and(|platform| platform["pasted"] == *language);
        let result = if ran { Some("runs") } else { compiles };
        cells.push(result.unwrap_or(NOT_RUN).to_owned());
    }
    for (column, own) in ANSWERS {
        let answer = platform.and_then(|platform| platform["answers"][column].as_str());
        cells.push(match answer {
            None => NOT_RUN.to_owned(),
            Some(answer) if answer == own => "yes".to_owned(),
            Some(answer) => format!("{answer}, from the platform"),
        });
    }
    cells
}

/// The packages that the result belongs to, with their versions.
fn versions(platform: Option<&Value>) -> String {
    let versions = platform.and_then(|platform| platform["versions"].as_object());
    let versions = versions
        .into_iter()
        .flatten()
        .map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default()));
    versions.collect::<Vec<_>>().join(", ")
}
