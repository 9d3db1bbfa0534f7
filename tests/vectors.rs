//! The corpus of `tests/vectors/`, natively. It runs once; there is a test for each file, and one for the
//! digest. Each failure names every case that fails. The step `corpus` compares the files with their generator.

#![cfg(not(target_arch = "wasm32"))]

#[path = "vectors/runner.rs"]
mod runner;

use std::sync::LazyLock;

static RUN: LazyLock<runner::Run> = LazyLock::new(runner::run);

fn expect(file: &str) {
    let of_file = |failure: &&String| failure.starts_with(&format!("{file}/"));
    let failures: Vec<_> = RUN.failures.iter().filter(of_file).cloned().collect();
    assert!(RUN.files.contains(&file));
    assert!(
        failures.is_empty(),
        "{} cases of {file} fail:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn hmac() {
    expect("hmac");
}

#[test]
fn signature() {
    expect("signature");
}

#[test]
fn json() {
    expect("json");
}

#[test]
fn event() {
    expect("event");
}

#[test]
fn check() {
    expect("check");
}

#[test]
fn peers() {
    expect("peers");
}

#[test]
fn endpoint() {
    expect("endpoint");
}

#[cfg(feature = "diagnose")]
#[test]
fn diagnose() {
    expect("diagnose");
}

#[cfg(feature = "diagnose")]
#[test]
fn digest() {
    let (cases, skipped) = (RUN.cases, RUN.string_only);
    let digest = RUN.digest();
    println!("corpus digest: {digest} ({cases} cases, {skipped} string-only skipped)");
    assert_eq!(digest, runner::DIGEST.trim());
}
