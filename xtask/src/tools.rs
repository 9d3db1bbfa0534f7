//! What the project needs besides Rust and Node. Each is installed when it is first needed, and
//! each says what it downloads.

use crate::stamp::Stamp;
use crate::{files, shell};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const OLDEST_NODE: u32 = 20;

/// The standard library for wasm.
pub fn wasm_target() -> Result<()> {
    let libraries = shell::read(shell::command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say(
        "downloading Rust's standard library for wasm (20 MB): rustup target add wasm32-unknown-unknown",
    );
    shell::run(shell::command("rustup").args(["target", "add", WASM_TARGET]))
        .context("the wasm target is needed: install Rust with rustup (https://rustup.rs), or add the target by your own means")
}

/// Node, and that it is new enough.
pub fn node() -> Result<()> {
    const NEEDED: &str = "Node.js 20 or newer with npm is needed: install it from https://nodejs.org, and see that `node` and `npm` are on PATH";
    let version = shell::read(shell::command("node").arg("--version")).context(NEEDED)?;
    let major: Option<u32> = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok());
    match major {
        Some(major) if major < OLDEST_NODE => bail!("{NEEDED} (this is {})", version.trim()),
        _ => Ok(()),
    }
}

/// npm, on any system.
pub fn npm() -> Command {
    shell::command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// The packages that a folder's package-lock.json names.
pub fn npm_packages(folder: &str, what: &str) -> Result<()> {
    node()?;
    let folder = files::in_root(folder);
    let lock = folder.join("package-lock.json");
    let modules = folder.join("node_modules");
    let installed = Stamp::new(modules.join(".xtask-stamp"));
    installed
        .of_file(&folder.join("package.json"))?
        .of_file(&lock)?
        .or_make(|| {
            say(&format!(
                "downloading {what} with npm, into {}",
                files::shown(&modules)
            ));
            // No script need run: what is needed of a package is in its files.
            shell::read(npm().args(["ci", "--ignore-scripts"]).current_dir(&folder)).with_context(
                || format!("{what} could not be installed: is the npm registry at hand?"),
            )?;
            Ok(())
        })
}

/// A program of an npm package: it runs with the Node at hand.
pub fn npm_program(folder: &str, program: &str) -> Command {
    let mut command = shell::command("node");
    command.arg(files::in_root(folder).join("node_modules").join(program));
    command
}

/// A browser, and the program that drives it.
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Chromium and its driver: those at hand, else Debian's.
pub fn chromium() -> Result<Chromium> {
    if let Some(chromium) = installed_chromium() {
        return Ok(chromium);
    }
    const NEEDED: &str = "the tests need Chromium (or Chrome) and chromedriver: install both so that they are on PATH, or set CHROME and CHROMEDRIVER to where they are";
    debian_packages(
        &["chromium", "chromium-driver"],
        "Chromium and its driver (100 MB)",
    )
    .context(NEEDED)?;
    installed_chromium().context(NEEDED)
}

/// A Redis server: the one at hand, else Debian's.
pub fn redis_server() -> Result<PathBuf> {
    const NAMES: [&str; 2] = ["redis-server", "valkey-server"];
    if let Some(server) = shell::find(&NAMES) {
        return Ok(server);
    }
    const NEEDED: &str = "redis-server is not on PATH";
    debian_packages(&["redis-server"], "Redis (2 MB)").context(NEEDED)?;
    shell::find(&NAMES).context(NEEDED)
}

/// Installs packages where this can be done without asking: as root, on Debian and its kin.
fn debian_packages(packages: &[&str], what: &str) -> Result<()> {
    if !is_root() || shell::find(&["apt-get"]).is_none() {
        bail!("it could only be installed by root, with apt-get");
    }
    say(&format!(
        "downloading {what}: apt-get install {}",
        packages.join(" ")
    ));
    shell::read(shell::command("apt-get").arg("update"))?;
    shell::read(
        shell::command("apt-get")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    Ok(())
}

fn installed_chromium() -> Option<Chromium> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    Some(Chromium {
        browser: at_hand("CHROME", &names)?,
        driver: at_hand("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// Firefox: the one at hand, else Debian's.
pub fn firefox() -> Result<PathBuf> {
    const NEEDED: &str =
        "this test needs Firefox: install it so that it is on PATH, or set FIREFOX to where it is";
    let installed = || at_hand("FIREFOX", &["firefox", "firefox-esr"]);
    if let Some(firefox) = installed() {
        return Ok(firefox);
    }
    debian_packages(&["firefox-esr"], "Firefox (80 MB)").context(NEEDED)?;
    installed().context(NEEDED)
}

/// Where a variable says that a program is, or PATH.
fn at_hand(variable: &str, names: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .or_else(|| shell::find(names))
}

fn is_root() -> bool {
    shell::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

pub fn say(what: &str) {
    eprintln!("xtask: {what}");
}
