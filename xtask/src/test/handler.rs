//! Tests of handlers, stores, adapters and examples.

use super::Outcome::{self, Passed, Skipped};
use crate::{build, shell, tools};
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

/// Koa, NestJS, h3, React Router, Azure Functions, middy, serverless-http and test runners.
pub fn frameworks() -> Result<Outcome> {
    in_framework(
        "node",
        "Koa, NestJS, h3, React Router, Azure Functions, middy, serverless-http, Jest and Vitest (170 MB)",
    )
}

/// Applications of frameworks that build them first, as they are built and served in production.
pub fn applications() -> Result<Outcome> {
    for (framework, what) in [
        ("sveltekit", "SvelteKit (35 MB)"),
        ("nitro", "Nitro 2 and 3 (110 MB)"),
        ("vercel", "Vercel's functions (90 MB)"),
        ("firebase", "Firebase's functions (85 MB)"),
    ] {
        in_framework(framework, what)?;
    }
    Ok(Passed)
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

/// The store in Durable Objects, in workerd.
pub fn durable_objects() -> Result<Outcome> {
    super::run_tests_in("tests/durable-objects")
}

/// The store in Redis, over a real server.
pub fn redis() -> Result<Outcome> {
    with_redis("tests/redis")
}

/// A hundred senders that never stop sending: reading stops, and memory stays flat.
pub fn oversized() -> Result<Outcome> {
    super::run_tests_in("tests/oversized")
}

/// Ten thousand deliveries, two killed processes and a restart of Redis: every event is processed once.
pub fn storm() -> Result<Outcome> {
    with_redis("tests/storm")
}

/// The store in PostgreSQL and exactly-once listeners, over a real server, with a few kills.
pub fn postgres() -> Result<Outcome> {
    with_postgres(&[])
}

/// 2,000 events to an exactly-once listener, whose process is killed 50 times.
pub fn postgres_kills() -> Result<Outcome> {
    with_postgres(&[("EVENTS", "2000"), ("KILLS", "50")])
}

fn with_postgres(environment: &[(&str, &str)]) -> Result<Outcome> {
    let programs = match tools::postgres_programs() {
        Ok(programs) => programs,
        Err(why) => return Ok(Skipped(format!("{why:#}"))),
    };
    build::all()?;
    tools::npm_packages("tests/postgres", "PostgreSQL's clients and PGlite (30 MB)")?;
    let mut tests = super::node_tests("tests/postgres")?;
    tests.env("POSTGRES_PROGRAMS", programs);
    shell::run(tests.envs(environment.iter().copied()))?;
    Ok(Passed)
}

/// The store in DynamoDB, over a DynamoDB that runs here.
pub fn dynamodb() -> Result<Outcome> {
    tools::npm_packages("tests/dynamodb", "dynalite and the AWS SDK (30 MB)")?;
    super::run_tests_in("tests/dynamodb")
}

/// Random schedules of three workers over a store, with a clock and a network of our own.
pub fn model() -> Result<Outcome> {
    with_runs("3000")
}

/// The same, a hundred thousand times.
pub fn model_long() -> Result<Outcome> {
    with_runs("100000")
}

fn with_runs(runs: &str) -> Result<Outcome> {
    build::all()?;
    shell::run(super::node_tests("tests/model")?.env("RUNS", runs))?;
    Ok(Passed)
}

fn with_redis(folder: &str) -> Result<Outcome> {
    let server = match tools::redis_server() {
        Ok(server) => server,
        Err(why) => return Ok(Skipped(format!("{why:#}"))),
    };
    build::all()?;
    tools::npm_packages("tests/redis", "Redis clients (15 MB)")?;
    shell::run(super::node_tests(folder)?.env("REDIS_SERVER", server))?;
    Ok(Passed)
}
