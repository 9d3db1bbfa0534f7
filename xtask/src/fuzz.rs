//! `cargo xtask fuzz`: runs the fuzz targets of `tests/fuzz`, one after another.

use crate::{files, shell, tools};
use anyhow::{Context, Result};

const TARGETS: [&str; 5] = ["header", "reader", "check", "diagnose", "copies"];

const SECONDS: &str = "600";

pub fn run(arguments: &[String]) -> Result<()> {
    let seconds = arguments.first().map_or(SECONDS, String::as_str);
    let _: u32 = seconds
        .parse()
        .context("`fuzz` takes a number of seconds for each target")?;
    install()?;
    for target in TARGETS {
        println!("\n== {target}, for {seconds} seconds");
        // The inputs that it finds are kept in tests/fuzz/corpus, and the next run starts from them.
        let corpus = files::in_root(format!("tests/fuzz/corpus/{target}"));
        std::fs::create_dir_all(&corpus)?;
        shell::run(
            shell::command("cargo")
                .args([
                    "+nightly",
                    "fuzz",
                    "run",
                    "--fuzz-dir",
                    "tests/fuzz",
                    target,
                ])
                .arg(corpus)
                .arg(format!("tests/fuzz/seeds/{target}"))
                .args(["--", "-timeout=10", "-print_final_stats=1"])
                .arg(format!("-max_total_time={seconds}")),
        )?;
    }
    Ok(())
}

fn install() -> Result<()> {
    const NEEDED: &str =
        "fuzzing needs a nightly toolchain (rustup toolchain install nightly) and cargo-fuzz";
    shell::read(shell::command("cargo").args(["+nightly", "--version"])).context(NEEDED)?;
    if shell::find(&["cargo-fuzz"]).is_some() {
        return Ok(());
    }
    tools::say("downloading and building cargo-fuzz: cargo install cargo-fuzz");
    shell::run(shell::cargo().args(["install", "cargo-fuzz", "--quiet"])).context(NEEDED)
}
