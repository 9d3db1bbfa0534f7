//! `cargo xtask`: the one entry to build, try, test and measure this project.

mod bench;
mod build;
mod files;
mod format;
mod fuzz;
mod generate;
mod playground;
mod shell;
mod stamp;
mod test;
mod tools;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask build                   makes dist/: the npm package, its .tgz, and the playground
cargo xtask playground [--port N]   builds, and serves the playground on 127.0.0.1 (port 4173; 0 is any free one)
cargo xtask test [STEP...] [--all]  runs the tests, or only the steps whose names contain a STEP; with
                                    --all, all of them, and a step that cannot run here has failed
cargo xtask test --list             names the steps
cargo xtask format                  formats Rust, TypeScript, JavaScript and CSS
cargo xtask generate                writes the files that are made from the catalogue of events and the lists of codes
cargo xtask bench                   builds, and compares with the peers
cargo xtask fuzz [SECONDS]          fuzzes each target for so long (600); needs a nightly toolchain";

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
            build::all().map(|package| println!("made {}", files::shown(&package)))
        }
        "playground" => playground::run(rest),
        "test" => test::run(rest),
        "format" if rest.is_empty() => format::run(),
        "generate" if rest.is_empty() => generate::run(),
        "fuzz" if rest.len() < 2 => fuzz::run(rest),
        "bench" if rest.is_empty() => bench::run(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!(
            "cannot do `{}`. What there is:\n\n{HELP}",
            arguments.join(" ")
        ),
    }
}
