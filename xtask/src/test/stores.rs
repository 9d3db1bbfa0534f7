//! Tests of the stores. Each folder of `tests/stores` tests one. Its `package.json`, if it has one,
//! says what the tests need: packages of npm, and a server.

use super::Outcome::{self, Passed, Skipped};
use crate::{build, files, shell, tools};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

/// The part of a `package.json` that is read here.
#[derive(Deserialize)]
struct Needs {
    description: String,
    server: Option<Server>,
}

/// A server that is no package of npm.
#[derive(Deserialize)]
struct Server {
    /// The names of its program; the first that is installed is taken.
    programs: Vec<String>,
    /// Debian's packages, with spaces between them, which are installed if there is no such program.
    debian: String,
}

/// The contract of stores and each store's own tests, over real servers.
pub fn all() -> Result<Outcome> {
    build::all()?;
    let mut folders: Vec<PathBuf> = fs::read_dir(files::in_root("tests/stores"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    let (mut tests, mut missing) = (Vec::new(), Vec::new());
    for folder in folders {
        let shown = files::shown(&folder);
        match command(&shown, &shown, &[])? {
            Ok(command) => tests.push((shown, command)),
            Err(why) => missing.push(format!("{shown}: {why}")),
        }
    }
    run_at_once(tests)?;
    match missing.is_empty() {
        true => Ok(Passed),
        false => Ok(Skipped(missing.join("; "))),
    }
}

/// How many folders are tested at once. The tests of stores wait for most of their time, until leases have ended.
const AT_ONCE: usize = 2;

/// Runs the commands with these names, and prints the output of each in one piece when it ends.
fn run_at_once(commands: Vec<(String, Command)>) -> Result<()> {
    let waiting = Mutex::new(commands.into_iter());
    let failures = Mutex::new(Vec::new());
    let next = || waiting.lock().ok()?.next();
    let work = || {
        while let Some((name, mut command)) = next() {
            match shell::read(&mut command) {
                Ok(output) => println!("{name}\n{output}"),
                Err(error) => {
                    println!("{name}\n{error:#}");
                    failures.lock().expect("no thread panics").push(name);
                }
            }
        }
    };
    thread::scope(|threads| {
        for _ in 0..AT_ONCE {
            threads.spawn(work);
        }
    });
    let failures = failures.into_inner().expect("no thread panics");
    ensure!(failures.is_empty(), "failed: {}", failures.join(", "));
    Ok(())
}

/// The tests of one store.
pub fn one(name: &str) -> Result<Outcome> {
    let folder = format!("tests/stores/{name}");
    ensure!(
        files::in_root(&folder).is_dir(),
        "there is no folder {folder}"
    );
    build::all()?;
    run(&folder, &folder, &[])
}

/// 2,000 events to an exactly-once listener, whose process is killed 50 times.
pub fn postgres_kills() -> Result<Outcome> {
    build::all()?;
    const FOLDER: &str = "tests/stores/postgres";
    run(FOLDER, FOLDER, &[("EVENTS", "2000"), ("KILLS", "50")])
}

/// Ten thousand deliveries, two killed processes and a restart of Redis: every event is processed once.
pub fn storm() -> Result<Outcome> {
    build::all()?;
    run("tests/storm", "tests/stores/redis", &[])
}

/// Runs the tests of a folder with the packages and the server of a store.
fn run(tests: &str, store: &str, environment: &[(&str, &str)]) -> Result<Outcome> {
    match command(tests, store, environment)? {
        Ok(mut command) => shell::run(&mut command).map(|()| Passed),
        Err(why) => Ok(Skipped(why)),
    }
}

/// Installs what the tests of a folder need, and returns the command that runs them, or why they cannot run here.
fn command(
    tests: &str,
    store: &str,
    environment: &[(&str, &str)],
) -> Result<std::result::Result<Command, String>> {
    let mut tests = super::node_tests(tests)?;
    // The clients are compiled too.
    super::package::type_packages()?;
    tests.envs(environment.iter().copied());
    if let Some(Needs {
        description,
        server,
    }) = needs_of(&files::in_root(store))?
    {
        tools::npm_packages(store, &description)?;
        if let Some(Server { programs, debian }) = server {
            let names: Vec<&str> = programs.iter().map(String::as_str).collect();
            match tools::server(&names, &debian) {
                Ok(program) => tests.env("SERVER", program),
                Err(why) => return Ok(Err(format!("{why:#}"))),
            };
        }
    }
    Ok(Ok(tests))
}

fn needs_of(store: &Path) -> Result<Option<Needs>> {
    let path = store.join("package.json");
    if !path.exists() {
        return Ok(None);
    }
    let needs = serde_json::from_str(&files::read(&path)?);
    Ok(Some(needs.with_context(|| files::shown(&path))?))
}
