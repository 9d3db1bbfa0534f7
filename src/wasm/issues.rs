//! Issues and their positions, as JavaScript gets them.

use super::value::Value;
use crate::issue::{Issue, Position};

pub(super) fn issues(issues: &[Issue]) -> Value<'_> {
    Value::List(issues.iter().map(issue).collect())
}

fn issue(issue: &Issue) -> Value<'_> {
    Value::Object(vec![
        ("severity", Value::Text(issue.severity.as_str())),
        ("code", Value::Text(issue.code.as_str())),
        ("path", Value::Text(&issue.path)),
        ("message", Value::Text(&issue.message)),
        ("start", position(issue.start)),
        ("end", position(issue.end)),
    ])
}

fn position(position: Position) -> Value<'static> {
    Value::Object(vec![
        ("offset", Value::Number(position.offset as u32)),
        ("index", Value::Number(position.index as u32)),
        ("line", Value::Number(position.line as u32)),
        ("column", Value::Number(position.column as u32)),
    ])
}
