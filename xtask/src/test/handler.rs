//! Tests of handlers, adapters and examples.

use super::Outcome::{self, Passed};
use crate::{build, files, shell, tools};
use anyhow::Result;

/// The answers of a handler, and how often it calls its listener.
pub fn answers() -> Result<Outcome> {
    super::run_tests_in("tests/handler")
}

/// Every example, on its own platform, must answer the same cases.
pub fn examples() -> Result<Outcome> {
    tools::npm_packages("tests/packages/deno", "Deno (40 MB)")?;
    tools::npm_packages("tests/packages/bun", "Bun (40 MB)")?;
    super::run_tests_in("tests/examples")
}

/// Every snippet of the documentation compiles as pasted, and those that can run are run.
pub fn snippets() -> Result<Outcome> {
    tools::npm_packages("tests/packages/deno", "Deno (40 MB)")?;
    tools::npm_packages("tests/packages/bun", "Bun (40 MB)")?;
    tools::npm_packages(
        "tests/snippets",
        "what the documentation's snippets import: frameworks, clients and their types (300 MB)",
    )?;
    super::run_tests_in("tests/snippets")
}

/// The recipes of CONTRIBUTING.md, walked in a copy of the repository, which builds for itself.
pub fn recipes() -> Result<Outcome> {
    shell::run(&mut super::node_tests("tests/recipes")?)?;
    Ok(Passed)
}

/// Koa, NestJS, h3, restify, hapi, React Router, Azure Functions, middy, serverless-http and test runners.
pub fn frameworks() -> Result<Outcome> {
    in_framework(
        "node",
        "Koa, NestJS, h3, React Router, Azure Functions, middy, serverless-http, restify, hapi, mocks, Jest and Vitest (195 MB)",
    )
}

/// Applications of frameworks that build them first, as they are built and served in production.
pub fn applications() -> Result<Outcome> {
    for (framework, what) in [
        ("sveltekit", "SvelteKit and Vercel's edge runtime (56 MB)"),
        ("nitro", "Nitro 2 and 3 (110 MB)"),
        ("vercel", "Vercel's functions (90 MB)"),
        ("firebase", "Firebase's functions (85 MB)"),
        (
            "cloudflare",
            "Wrangler, and frameworks that build for Cloudflare Workers (620 MB)",
        ),
        (
            "cloudflare-newest",
            "Nuxt, React Router, TanStack Start, Astro, Wrangler and Node 24 (1100 MB)",
        ),
        (
            "sveltekit-cloudflare-4",
            "SvelteKit and Wrangler of early 2025 (200 MB)",
        ),
        (
            "opennext-15",
            "Next.js 15, OpenNext, Wrangler and Node 24 (860 MB)",
        ),
        (
            "opennext",
            "Next.js, OpenNext, Wrangler and Node 24 (800 MB)",
        ),
    ] {
        in_framework(framework, what)?;
    }
    Ok(Passed)
}

/// Fresh applications of create-next-app 15 and 16, with the routes that the documentation shows.
/// They get the packages that the registry has today.
pub fn fresh_nexts() -> Result<Outcome> {
    in_framework("create-next-app", "create-next-app 15 and 16 (4 MB)")
}

fn in_framework(name: &str, what: &str) -> Result<Outcome> {
    let folder = format!("tests/frameworks/{name}");
    tools::npm_packages(&folder, what)?;
    super::run_tests_in(&folder)
}

/// `next build` and `next start` of an application with routes in each of Next.js' runtimes.
pub fn next() -> Result<Outcome> {
    in_next("16")
}

/// The same in Next.js 15 and 14.
pub fn older_nexts() -> Result<Outcome> {
    in_next("15")?;
    in_next("14")
}

fn in_next(version: &str) -> Result<Outcome> {
    in_framework(
        &format!("next-{version}"),
        &format!("Next.js {version} (340 MB)"),
    )
}

/// Senders that never stop, send tiny chunks, or never end: what a server keeps for each is bounded.
pub fn memory() -> Result<Outcome> {
    super::run_tests_in("tests/memory")
}

/// The same with larger bodies and more connections.
pub fn memory_long() -> Result<Outcome> {
    build::all()?;
    let mut tests = super::node_tests("tests/memory")?;
    shell::run(tests.env("MAX_BYTES", "1048576").env("CONNECTIONS", "25"))?;
    Ok(Passed)
}

/// Random schedules of three workers over a store, with a clock and a network of our own.
pub fn model() -> Result<Outcome> {
    super::run_tests_in("tests/model")
}

/// Every fault of a table, at every call of a delivery to a store's server in memory, and several at once.
pub fn transcripts() -> Result<Outcome> {
    super::run_tests_in("tests/transcripts")
}

/// The random schedules of both, a hundred thousand times each.
pub fn schedules() -> Result<Outcome> {
    build::all()?;
    super::npm_packages()?;
    let mut node = shell::command("node");
    // At least two files at once, on two processors too.
    node.args(["--test", "--test-concurrency=2"]);
    for folder in ["tests/model", "tests/transcripts"] {
        node.args(super::tests_in(&files::in_root(folder))?);
    }
    shell::run(node.env("RUNS", "100000"))?;
    Ok(Passed)
}
