//! `cargo xtask`: every command of this project.

mod bench;
mod build;
mod files;
mod format;
mod fuzz;
mod generate;
mod playground;
mod release;
mod shell;
mod stamp;
mod test;
mod tools;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask playground [--port N]   builds everything, and serves the playground on 127.0.0.1
                                    (port 4173 by default; 0 for any free port)
cargo xtask test [STEP...]          runs the tests, or only the steps whose names contain a STEP
cargo xtask test --all              runs the slow steps too; a step that cannot run here fails
cargo xtask test --list             prints the names of the steps
cargo xtask store NAME              builds, and runs the tests of one store: a folder of tests/stores
cargo xtask build                   builds dist/: the npm packages, their .tgz files and the playground
cargo xtask format                  formats Rust, TypeScript, JavaScript and CSS
cargo xtask generate                makes the files that come from the catalogue and the lists of codes
cargo xtask bench                   builds, and compares with other libraries
cargo xtask fuzz [SECONDS]          runs each fuzz target for this time (600 by default); needs nightly Rust
cargo xtask release --dry-run       checks that a release is complete and reproducible; publishes nothing";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Err(error) = run(&arguments) {
        eprintln!("error: {error:#}");
        std::process::exit(1);
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    match command {
        "build" if rest.is_empty() => {
            build::all().map(|package| println!("built {}", files::shown(&package)))
        }
        "playground" => playground::run(rest),
        "test" => test::run(rest),
        "store" => test::store(rest),
        test::mutants::RUNNER => test::mutants::test_boundary(rest),
        "format" if rest.is_empty() => format::run(),
        "generate" if rest.is_empty() => generate::run(),
        "fuzz" if rest.len() < 2 => fuzz::run(rest),
        "release" => release::run(rest),
        "bench" if rest.is_empty() => bench::run(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!(
            "unknown command `{}`. The commands are:\n\n{HELP}",
            arguments.join(" ")
        ),
    }
}
