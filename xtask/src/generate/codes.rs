//! The codes: the crate's lists, and those of the npm package alone.

use super::template;
use crate::{files, shell};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

const PACKAGE_CODES: &str = "pkg-template/webhooks/codes.toml";

/// A list of codes, by the name of its type in TypeScript.
#[derive(Serialize)]
pub struct List {
    pub name: &'static str,
    /// What the docs say of the list.
    pub about: &'static str,
    pub codes: Vec<Code>,
}

/// A row of a list. Which columns it has depends on the list.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    pub code: String,
    pub status: Option<u16>,
    pub effect: Option<String>,
    pub severity: Option<String>,
    pub part: Option<String>,
    pub about: Option<String>,
    pub fix: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct CrateCodes {
    error_code: Vec<Code>,
    header_fault: Vec<Code>,
    issue_code: Vec<Code>,
    endpoint_code: Vec<Code>,
    cause_code: Vec<Code>,
    step_code: Vec<Code>,
    boundary: Vec<Constant>,
}

/// A number that both sides of the JavaScript boundary know.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    name: String,
    about: String,
    value: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackageCodes {
    error: Vec<Code>,
    mistake: Vec<Code>,
    failure: Vec<Code>,
    answer: Vec<Code>,
}

pub struct Lists {
    pub errors: List,
    pub header_faults: List,
    pub issues: List,
    pub endpoints: List,
    pub causes: List,
    pub steps: List,
    pub mistakes: List,
    pub failures: List,
    pub answers: List,
    pub boundary: Vec<Constant>,
}

impl Lists {
    pub fn read() -> Result<Self> {
        let mut cargo = shell::cargo();
        cargo.args(["run", "--quiet", "--package", "codes"]);
        let of_crate: CrateCodes = serde_json::from_str(&shell::read(&mut cargo)?)
            .context("the program `codes` did not print lists of codes")?;
        let of_package: PackageCodes =
            toml::from_str(&files::read(&files::in_root(PACKAGE_CODES))?)
                .with_context(|| format!("in {PACKAGE_CODES}"))?;
        let mut errors = of_crate.error_code;
        errors.extend(of_package.error);
        Ok(Lists {
            errors: List {
                name: "ErrorCode",
                about: "Why a delivery is refused: the `code` of a `WebhookError`.",
                codes: errors,
            },
            header_faults: List {
                name: "HeaderFault",
                about: "Which part of the header is malformed, as the message of `malformed_signature` says.",
                codes: of_crate.header_fault,
            },
            issues: List {
                name: "IssueCode",
                about: "What an issue of a payload is about: the `code` of an `Issue`.",
                codes: of_crate.issue_code,
            },
            endpoints: List {
                name: "EndpointIssueCode",
                about: "What an issue of an endpoint's configuration is about.",
                codes: of_crate.endpoint_code,
            },
            causes: List {
                name: "CauseCode",
                about: "Why a signature does not match: the `code` of a `Cause`.",
                codes: of_crate.cause_code,
            },
            steps: List {
                name: "StepCode",
                about: "How a delivery was found in a copy: the `code` of an `ExtractionStep`.",
                codes: of_crate.step_code,
            },
            mistakes: List {
                name: "MistakeCode",
                about: "A mistake in the program that calls us: the `code` of a `TypeError`.",
                codes: of_package.mistake,
            },
            failures: List {
                name: "FailureCode",
                about: "Something that the library needs does not work here: the `code` of an `Error`.",
                codes: of_package.failure,
            },
            answers: List {
                name: "AnswerCode",
                about: "What a handler answers besides the codes of a `WebhookError`.",
                codes: of_package.answer,
            },
            boundary: of_crate.boundary,
        })
    }
}

/// `src/codes.ts` of the npm package.
pub fn unions(lists: &Lists) -> Result<String> {
    let lists = [
        &lists.errors,
        &lists.issues,
        &lists.endpoints,
        &lists.causes,
        &lists.steps,
        &lists.mistakes,
        &lists.failures,
        &lists.answers,
    ];
    template::render(
        include_str!("templates/codes.ts.jinja"),
        json!({ "lists": lists }),
    )
}

/// `src/core/boundary.ts` of the npm package.
pub fn boundary(constants: &[Constant]) -> Result<String> {
    template::render(
        include_str!("templates/boundary.ts.jinja"),
        json!({ "constants": constants }),
    )
}
