//! The parsers, and how each is run.

use super::{canonical, serde_reads};
use serde_json::Value;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

pub struct Parser {
    /// The name, as the documentation shows it.
    pub name: &'static str,
    /// Whether it is compared in every run: it needs nothing but what the project needs anyway.
    pub usual: bool,
    run: Run,
}

enum Run {
    /// In this process: the value, or why it is refused.
    Here(fn(&[u8]) -> Result<Value, String>),
    /// By a program that reads hexadecimal digits.
    Program(fn() -> Command),
    /// By one that writes what it has read as JSON again.
    Json(fn() -> Command),
    /// By jq, which does so too, and reads JSON strings.
    Jq,
}

use Run::{Here, Jq, Json, Program};

const fn parser(name: &'static str, usual: bool, run: Run) -> Parser {
    Parser { name, usual, run }
}

pub const PARSERS: [Parser; 13] = [
    parser(
        "JavaScript `JSON.parse`",
        true,
        Program(|| with("node", &["node.mjs"])),
    ),
    parser(
        "Python `json`",
        true,
        Program(|| with("python3", &["python.py"])),
    ),
    parser(
        "Rust `serde_json`",
        true,
        Here(|document| serde_reads(document).ok_or("refused".into())),
    ),
    parser("Rust `simd-json`", true, Here(simd)),
    parser(
        "Go `encoding/json`",
        false,
        Program(|| compiled("go", &["build", "-o"], "go.go", &[])),
    ),
    parser("Java Jackson", false, Program(jackson)),
    parser(
        "PHP `json_decode`",
        false,
        Program(|| with("php", &["php.php"])),
    ),
    parser(
        "Ruby `JSON.parse`",
        false,
        Program(|| with("ruby", &["ruby.rb"])),
    ),
    parser(
        "C++ simdjson",
        false,
        Program(|| compiled("g++", &["-O1", "-o"], "simdjson.cpp", &["-lsimdjson"])),
    ),
    parser(
        "SQLite `json_tree`",
        false,
        Program(|| with("python3", &["sqlite.py"])),
    ),
    parser("jq", false, Jq),
    parser(
        "PostgreSQL `jsonb`",
        false,
        Json(|| over_server("postgres.mjs", "POSTGRES")),
    ),
    parser(
        "MariaDB `JSON_NORMALIZE`",
        false,
        Json(|| over_server("mariadb.mjs", "MARIADB")),
    ),
];

impl Parser {
    /// The line of each document.
    pub fn read(&self, documents: &[Vec<u8>]) -> Vec<String> {
        match self.run {
            Here(read) => documents
                .iter()
                .map(|document| {
                    read(document).map_or_else(|why| format!("!{why}"), |value| canonical(&value))
                })
                .collect(),
            Program(command) => lines_of(command(), documents.iter().map(hex::encode)),
            Json(command) => {
                let lines = lines_of(command(), documents.iter().map(hex::encode));
                lines.into_iter().map(line_of_json).collect()
            }
            Jq => {
                let text = |document: &Vec<u8>| {
                    serde_json::to_string(str::from_utf8(document).expect("accepted"))
                        .expect("a string")
                };
                let command = with("jq", &["-r", "-f", "jq.jq"]);
                let lines = lines_of(command, documents.iter().map(text));
                lines.into_iter().map(line_of_json).collect()
            }
        }
    }
}

/// The line of a document that was written again. One that was refused stays as it is.
fn line_of_json(line: String) -> String {
    match serde_reads(line.as_bytes()) {
        Some(value) if !line.starts_with('!') => canonical(&value),
        _ => line,
    }
}

fn simd(document: &[u8]) -> Result<Value, String> {
    simd_json::from_slice(&mut document.to_vec()).map_err(|error| error.to_string())
}

/// A command that runs in the folder of the programs.
fn with(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command.current_dir(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/readers/programs"
    ));
    command
}

/// A program that starts a server: the one that a variable names, else the one on PATH.
fn over_server(program: &str, variable: &str) -> Command {
    let mut command = with("node", &[program]);
    if let Some(server) = std::env::var_os(variable) {
        command.env("SERVER", server);
    }
    command
}

/// Compiles a program, and returns the command that runs it.
fn compiled(compiler: &str, options: &[&str], source: &str, libraries: &[&str]) -> Command {
    let binary = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(compiler);
    let mut command = with(compiler, options);
    command.arg(&binary).arg(source).args(libraries);
    command.env("GO111MODULE", "off");
    let status = command
        .status()
        .unwrap_or_else(|error| panic!("this test needs {compiler}: {error}"));
    assert!(status.success(), "{compiler} does not compile {source}");
    with(binary.to_str().expect("a path in UTF-8"), &[])
}

/// Where Debian puts Jackson, unless `JACKSON` says where its three archives are.
fn jackson() -> Command {
    let folder = std::env::var("JACKSON").unwrap_or_else(|_| "/usr/share/java".into());
    let archives =
        ["databind", "core", "annotations"].map(|part| format!("{folder}/jackson-{part}.jar"));
    with("java", &["-cp", &archives.join(":"), "Jackson.java"])
}

/// What a program writes for these lines.
fn lines_of(mut command: Command, lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<String> = lines.collect();
    let wanted = lines.len();
    let shown = command.get_program().to_string_lossy().into_owned();
    let mut program = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("this test needs {shown} on PATH: {error}"));
    let mut input = program.stdin.take().expect("it is piped");
    // A thread of its own: the program may answer before it has read everything.
    let writing = std::thread::spawn(move || input.write_all((lines.join("\n") + "\n").as_bytes()));
    let output = program.wait_with_output().expect("it can be waited for");
    let written = writing.join().expect("writing does not panic");
    written.expect("it reads its input");
    assert!(output.status.success(), "{shown} failed: {}", output.status);
    let text = String::from_utf8_lossy(&output.stdout);
    let seen: Vec<String> = text.lines().map(str::to_owned).collect();
    assert_eq!(
        seen.len(),
        wanted,
        "{shown} writes a line for each document"
    );
    seen
}
