//! Runs other programs. A failure names the command as a person would type it.

use crate::files;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A command that runs in the project's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(files::root());
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command and shows its output.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_run(command))?;
    match status.success() {
        true => Ok(()),
        false => bail!("`{}` failed ({status})", line(command)),
    }
}

/// Runs a command and returns its standard output. If it fails, the error holds all of its output.
pub fn read(command: &mut Command) -> Result<String> {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().with_context(|| cannot_run(command))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if !status.success() {
        let stderr = String::from_utf8_lossy(&stderr);
        bail!("`{}` failed ({status})\n{stdout}{stderr}", line(command));
    }
    Ok(stdout)
}

/// Runs a cargo command that builds, and returns the file that `artifact` finds in the last of
/// cargo's messages that has one.
pub fn build(cargo: &mut Command, artifact: fn(&Value) -> Option<PathBuf>) -> Result<PathBuf> {
    cargo.arg("--message-format=json-render-diagnostics");
    let messages = read(cargo.stderr(Stdio::inherit()))?;
    let mut artifacts = messages
        .lines()
        .filter_map(|message| artifact(&serde_json::from_str(message).ok()?));
    let last = artifacts.next_back();
    last.with_context(|| format!("`{}` did not say what it built", line(cargo)))
}

/// The program that a message of cargo says it built.
pub fn executable(message: &Value) -> Option<PathBuf> {
    message["executable"].as_str().map(PathBuf::from)
}

/// The path of the first of these programs that is on PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let file = |name: &&str| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        places
            .iter()
            .map(|place| place.join(&name))
            .find(|file| file.is_file())
    };
    names.iter().find_map(file)
}

fn cannot_run(command: &Command) -> String {
    format!(
        "cannot run `{}`: is it installed and on PATH?",
        command.get_program().display()
    )
}

/// A command as a person would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = [name].into_iter().chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
