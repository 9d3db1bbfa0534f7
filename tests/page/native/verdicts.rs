//! Reads deliveries as lines of JSON, with payload and secret in hex, and prints the crate's verdict on each.

use preswald_webhooks::{Secret, Webhook, validate};
use serde_json::{Value, json};
use std::error::Error;
use std::io::stdin;

fn main() -> Result<(), Box<dyn Error>> {
    for line in stdin().lines() {
        println!("{}", verdict(&serde_json::from_str(&line?)?)?);
    }
    Ok(())
}

fn verdict(delivery: &Value) -> Result<Value, Box<dyn Error>> {
    let text = |name: &str| delivery[name].as_str().ok_or("a member is missing");
    let payload = hex::decode(text("payload")?)?;
    let webhook = Webhook::new(Secret::new(hex::decode(text("secret")?)?)?);
    let code = match webhook.check(&payload, Some(text("header")?)) {
        Ok(_) => "verified",
        Err(error) => error.code().as_str(),
    };
    let report = validate(&payload, false);
    let issues: Vec<Value> = report
        .issues
        .iter()
        .map(|issue| json!([issue.code.as_str(), issue.path, issue.start.offset]))
        .collect();
    Ok(json!({ "code": code, "issues": issues }))
}
