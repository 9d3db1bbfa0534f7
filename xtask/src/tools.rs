//! Tools that the project needs besides Rust and Node. Each is installed when it is first needed,
//! after a line that says what is downloaded.

use crate::stamp::Stamp;
use crate::{files, shell};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const OLDEST_NODE: u32 = 20;

/// Installs Rust's standard library for wasm, if it is missing.
pub fn wasm_target() -> Result<()> {
    target(WASM_TARGET)
}

/// Installs Rust's standard library for a target, if it is missing.
pub fn target(name: &str) -> Result<()> {
    let libraries =
        shell::read(shell::command("rustc").args(["--print", "target-libdir", "--target", name]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say(&format!(
        "downloading Rust's standard library for wasm (20 MB): rustup target add {name}"
    ));
    shell::run(shell::command("rustup").args(["target", "add", name]))
        .with_context(|| format!("the target {name} is missing: install Rust with rustup (https://rustup.rs), or install the target as your distribution does"))
}

/// Installs a version of Rust with the wasm target beside the one that is used, if it is missing.
pub fn rust(version: &str) -> Result<()> {
    say(&format!(
        "downloading Rust {version}, if it is missing (150 MB): rustup toolchain install {version}"
    ));
    let install = ["toolchain", "install", version, "--profile", "minimal"];
    let quietly = ["--no-self-update", "--target", WASM_TARGET];
    shell::read(shell::command("rustup").args(install).args(quietly)).map(drop)
}

/// Fails if Node is missing or too old.
pub fn node() -> Result<()> {
    const NEEDED: &str = "Node.js 20 or newer with npm is needed: install it from https://nodejs.org, so that `node` and `npm` are on PATH";
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

/// Waits until no other process of this project installs anything. The lock ends with the file.
fn locked() -> Result<File> {
    let path = files::in_root("target/install.lock");
    files::write(&path, "")?;
    let file = File::open(&path)?;
    fs4::FileExt::lock(&file).context("cannot lock target/install.lock")?;
    Ok(file)
}

/// A command that runs npm, on any system.
pub fn npm() -> Command {
    shell::command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Installs the packages that a folder's package-lock.json names.
pub fn npm_packages(folder: &str, what: &str) -> Result<()> {
    node()?;
    let folder = files::in_root(folder);
    let lock = folder.join("package-lock.json");
    let modules = folder.join("node_modules");
    let _alone = locked()?;
    let installed = Stamp::new(modules.join(".xtask-stamp"));
    installed
        .of_file(&folder.join("package.json"))?
        .of_file(&lock)?
        .or_make(&modules, || {
            say(&format!(
                "downloading {what} with npm, into {}",
                files::shown(&modules)
            ));
            // Install scripts do not run: no package here needs one.
            shell::read(npm().args(["ci", "--ignore-scripts"]).current_dir(&folder)).with_context(
                || format!("{what} could not be installed: can npm reach its registry?"),
            )?;
            Ok(())
        })
}

/// A command that runs a program of an installed npm package.
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

/// Chromium and its driver: the installed ones, else Debian's packages.
pub fn chromium() -> Result<Chromium> {
    if let Some(chromium) = installed_chromium() {
        return Ok(chromium);
    }
    const NEEDED: &str = "the tests need Chromium (or Chrome) and chromedriver: install both so that they are on PATH, or set CHROME and CHROMEDRIVER to their paths";
    debian_packages(
        &["chromium", "chromium-driver"],
        "Chromium and its driver (100 MB)",
    )
    .context(NEEDED)?;
    installed_chromium().context(NEEDED)
}

/// A small program that most systems have: the installed one, else Debian's package of this name.
pub fn program(name: &str) -> Result<()> {
    match shell::find(&[name]) {
        Some(_) => Ok(()),
        None => debian_packages(&[name], name).with_context(|| format!("{name} is not on PATH")),
    }
}

/// The languages whose JSON parsers are compared: the installed ones, else Debian's packages.
pub fn json_parsers() -> Result<()> {
    const JACKSON: &str = "/usr/share/java/jackson-databind.jar";
    const SIMDJSON: &str = "/usr/include/simdjson.h";
    let jackson = std::env::var_os("JACKSON").is_some() || Path::new(JACKSON).is_file();
    let needed = [
        ("php-cli", shell::find(&["php"]).is_some()),
        ("ruby", shell::find(&["ruby"]).is_some()),
        ("golang-go", shell::find(&["go"]).is_some()),
        ("jq", shell::find(&["jq"]).is_some()),
        ("g++", shell::find(&["g++"]).is_some()),
        ("libsimdjson-dev", Path::new(SIMDJSON).is_file()),
        // The headless runtime alone has no compiler, which a program of one source file needs.
        ("default-jdk-headless", shell::find(&["javac"]).is_some()),
        ("libjackson2-databind-java", jackson),
        ("python3", shell::find(&["python3"]).is_some()),
    ];
    let missing = needed.iter().filter(|(_, is_there)| !is_there);
    let missing: Vec<&str> = missing.map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    debian_packages(&missing, "languages with JSON parsers (up to 600 MB)")
        .with_context(|| format!("missing: {}", missing.join(", ")))
}

/// What completion in bash needs: the installed one, else Debian's package.
pub fn bash_completion() -> Result<()> {
    if Path::new("/usr/share/bash-completion/bash_completion").is_file() {
        return Ok(());
    }
    debian_packages(&["bash-completion"], "bash-completion (1 MB)")
        .context("bash-completion is not in /usr/share")
}

/// The program of a server, by one of its names: the installed one, else that of Debian's package.
pub fn server(names: &[&str], package: &str) -> Result<PathBuf> {
    let installed = || shell::find(names).or_else(|| versioned(names, package));
    if let Some(program) = installed() {
        return Ok(program);
    }
    let needed = || format!("{} is not installed", names.join(" or "));
    let packages: Vec<&str> = package.split(' ').collect();
    debian_packages(&packages, package).with_context(needed)?;
    installed().with_context(needed)
}

/// Debian has a folder for each version of some servers, such as PostgreSQL, which is not on PATH.
fn versioned(names: &[&str], package: &str) -> Option<PathBuf> {
    let versions = std::fs::read_dir(Path::new("/usr/lib").join(package)).ok()?;
    let program = |version: std::fs::DirEntry| {
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        let mut programs = names
            .iter()
            .map(|name| version.path().join("bin").join(name));
        Some((number, programs.find(|program| program.is_file())?))
    };
    let newest = versions.flatten().filter_map(program).max();
    newest.map(|(_, program)| program)
}

/// Installs Debian packages, if this process is root and `apt-get` is there.
fn debian_packages(packages: &[&str], what: &str) -> Result<()> {
    if !is_root() || shell::find(&["apt-get"]).is_none() {
        bail!("xtask installs it only as root, with apt-get");
    }
    let _alone = locked()?;
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
        browser: installed("CHROME", &names)?,
        driver: installed("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// Firefox: the installed one, else Debian's package.
pub fn firefox() -> Result<PathBuf> {
    const NEEDED: &str =
        "this test needs Firefox: install it so that it is on PATH, or set FIREFOX to its path";
    let firefox = || installed("FIREFOX", &["firefox", "firefox-esr"]);
    if let Some(firefox) = firefox() {
        return Ok(firefox);
    }
    debian_packages(&["firefox-esr"], "Firefox (80 MB)").context(NEEDED)?;
    firefox().context(NEEDED)
}

/// The path of a program: the value of an environment variable, else the first name on PATH.
fn installed(variable: &str, names: &[&str]) -> Option<PathBuf> {
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
