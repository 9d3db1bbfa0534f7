//! `cargo xtask playground`: builds the playground and serves it on this machine.

use crate::{build, shell, tools};
use anyhow::{Context, Result, bail};
use std::process::Command;

const DEFAULT_PORT: u16 = 4173;

pub fn run(arguments: &[String]) -> Result<()> {
    let port = port(arguments)?;
    build::all()?;
    tools::node()?;
    become_program(
        shell::command("node")
            .arg("www/serve.mjs")
            .arg(port.to_string()),
    )
}

fn port(arguments: &[String]) -> Result<u16> {
    let words: Vec<&str> = arguments
        .iter()
        .flat_map(|argument| argument.splitn(2, '='))
        .collect();
    match words[..] {
        [] => Ok(DEFAULT_PORT),
        ["--port", port] => port
            .parse()
            .with_context(|| format!("`{port}` is not a port: use a number from 0 to 65535")),
        _ => bail!(
            "`playground` takes only `--port N`, not `{}`",
            arguments.join(" ")
        ),
    }
}

/// The server takes this process's place, so that whoever ends this process ends the server.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot run `node`")
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    shell::run(command)
}
