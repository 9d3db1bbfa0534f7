//! Handlers, their stores and adapters, and the examples that use them.

use super::Outcome::{self, Passed, Skipped};
use crate::{build, shell, tools};
use anyhow::Result;

/// What a handler answers, and how often it calls its listener.
pub fn answers() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/handler")?)?;
    Ok(Passed)
}

/// Every example answers the same cases, on its own platform.
pub fn examples() -> Result<Outcome> {
    build::all()?;
    tools::npm_packages("tests/packages/deno", "Deno (40 MB)")?;
    tools::npm_packages("tests/packages/bun", "Bun (40 MB)")?;
    shell::run(&mut super::node_tests("tests/examples")?)?;
    Ok(Passed)
}

/// The store in Durable Objects, in workerd.
pub fn durable_objects() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/durable-objects")?)?;
    Ok(Passed)
}

/// The store in Redis, over a real server.
pub fn redis() -> Result<Outcome> {
    with_redis("tests/redis")
}

/// A hundred senders without end: reading stops, and memory stays flat.
pub fn oversized() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/oversized")?)?;
    Ok(Passed)
}

/// Ten thousand deliveries, two kills and a restart of Redis: nothing is lost, nothing done twice.
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
    build::all()?;
    tools::npm_packages("tests/dynamodb", "dynalite and the AWS SDK (30 MB)")?;
    shell::run(&mut super::node_tests("tests/dynamodb")?)?;
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
