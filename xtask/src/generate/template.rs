//! Templates of generated files: each looks like the file that it makes. They are in `templates/`.

use super::catalogue::{Member, pascal};
use anyhow::{Context, Result, ensure};
use minijinja::value::ViaDeserialize;
use minijinja::{Environment, UndefinedBehavior, Value};
use std::io::Write as _;
use std::process::Stdio;

/// The text that a template and its values make.
pub fn render(template: &str, values: serde_json::Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.add_filter("pascal", |name: String| pascal(&name));
    environment.add_filter("lower_first", |sentence: String| lower_first(&sentence));
    environment.add_filter("quoted", |text: String| format!("{text:?}"));
    environment.add_filter("field_name", |name: String| field_name(&name));
    environment.add_filter("described", described);
    environment.add_filter("union", union);
    environment
        .render_str(template, Value::from_serialize(values))
        .context("a template of xtask/src/generate/templates/ fails")
}

/// The same for Rust, as rustfmt lays it out.
pub fn rust(template: &str, values: serde_json::Value) -> Result<String> {
    formatted(&render(template, values)?)
}

fn formatted(text: &str) -> Result<String> {
    let mut rustfmt = crate::shell::command("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run `rustfmt`: rustup component add rustfmt")?;
    let mut input = rustfmt.stdin.take().context("rustfmt has an input")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let output = rustfmt.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused:\n{text}");
    Ok(String::from_utf8(output.stdout)?)
}

fn lower_first(sentence: &str) -> String {
    sentence[..1].to_lowercase() + &sentence[1..]
}

/// A member's description, with what its form adds.
fn described(member: ViaDeserialize<Member>) -> String {
    member.about.clone() + &super::form_in_words(&member)
}

/// The members of a TypeScript union, on one line where the formatter of TypeScript does so.
fn union(members: Vec<String>, name: String) -> String {
    let on_one_line = format!(" {}", members.join(" | "));
    if "export type  =;".len() + name.len() + on_one_line.len() <= 140 {
        on_one_line
    } else {
        format!("\n  | {}", members.join("\n  | "))
    }
}

/// A member's name as Rust takes it.
fn field_name(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "box", "const", "default", "do", "dyn", "enum", "extern", "final",
        "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
        "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try",
        "type", "union", "unsafe", "use", "virtual", "where", "while", "yield",
    ];
    if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.into()
    }
}
