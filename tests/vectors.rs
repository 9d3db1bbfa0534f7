//! The corpus of `tests/vectors/`, natively. One test a file, and one over all that prints the
//! digest. Each failure names every case that fails.

#![cfg(not(target_arch = "wasm32"))]

#[path = "vectors/runner.rs"]
mod runner;

fn expect(names: &[&str]) {
    let run = runner::run(names);
    assert!(run.cases > 0);
    assert!(
        run.failures.is_empty(),
        "{} of {} cases fail:\n{}",
        run.failures.len(),
        run.cases,
        run.failures.join("\n")
    );
}

#[test]
fn hmac() {
    expect(&["hmac"]);
}

#[test]
fn signature() {
    expect(&["signature"]);
}

#[test]
fn json() {
    expect(&["json"]);
}

#[test]
fn event() {
    expect(&["event"]);
}

#[test]
fn check() {
    expect(&["check"]);
}

#[test]
fn peers() {
    expect(&["peers"]);
}

#[test]
fn endpoint() {
    expect(&["endpoint"]);
}

#[cfg(feature = "diagnose")]
#[test]
fn diagnose() {
    expect(&["diagnose"]);
}

#[cfg(feature = "diagnose")]
#[test]
fn digest() {
    let run = runner::run(&[]);
    let (cases, skipped) = (run.cases, run.string_only);
    let digest = run.digest();
    println!("corpus digest: {digest} ({cases} cases, {skipped} string-only skipped)");
    assert_eq!(digest, runner::DIGEST.trim());
}

/// The files are what `generate.py` makes. Skipped, and said so, where there is no Python.
#[test]
fn generated_files_are_up_to_date() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/generate.py");
    match std::process::Command::new("python3")
        .args([script, "--check"])
        .output()
    {
        Ok(output) => assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(_) => println!("no python3 here: the corpus was not compared with its generator"),
    }
}
