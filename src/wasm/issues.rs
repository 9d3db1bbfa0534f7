//! Issues and their positions, as JavaScript gets them.

use super::told::Told;
use crate::issue::{Issue, Position};

pub(super) fn issues(issues: &[Issue]) -> Told<'_> {
    Told::List(issues.iter().map(issue).collect())
}

fn issue(issue: &Issue) -> Told<'_> {
    Told::Object(vec![
        ("severity", Told::Text(issue.severity.as_str())),
        ("code", Told::Text(issue.code.as_str())),
        ("path", Told::Text(&issue.path)),
        ("message", Told::Text(&issue.message)),
        ("start", position(issue.start)),
        ("end", position(issue.end)),
    ])
}

fn position(position: Position) -> Told<'static> {
    Told::Object(vec![
        ("offset", Told::Number(position.offset as u32)),
        ("index", Told::Number(position.index as u32)),
        ("line", Told::Number(position.line as u32)),
        ("column", Told::Number(position.column as u32)),
    ])
}
