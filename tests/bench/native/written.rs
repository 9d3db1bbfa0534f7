//! What people write by hand: HMAC by the `hmac` crate, and typed events by `serde_json`.

use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::Value;
use sha2::Sha256;

/// An event. Its fields are never read here.
#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Event {
    id: String,
    created: String,
    #[serde(flatten)]
    data: Data,
    account: Option<Account>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "data")]
#[allow(dead_code)]
enum Data {
    #[serde(rename = "app.created", alias = "app.updated", alias = "app.deleted")]
    App(Object<App>),
    #[serde(rename = "app.deployed")]
    Deployed(Object<DeployedApp>),
    #[serde(rename = "data.processed")]
    Processed(Object<Value>),
    #[serde(rename = "user.interaction")]
    Interaction(Object<Interaction>),
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Object<T> {
    object: T,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct App {
    id: String,
    title: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct DeployedApp {
    id: String,
    title: String,
    deployment: Deployment,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Deployment {
    id: String,
    url: String,
    status: String,
    deployed_at: String,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Interaction {
    app_id: String,
    user_id: String,
    interaction_type: String,
    chart_id: Option<String>,
    data_point: Option<Value>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Account {
    id: String,
    name: String,
}

pub struct Refused;

/// Checks the signature, and reads the event. It has no other rules.
pub fn verify(secret: &str, body: &[u8], header: &str) -> Result<Event, Refused> {
    let digits = header.strip_prefix("sha256=").ok_or(Refused)?;
    let tag = hex::decode(digits).map_err(|_| Refused)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| Refused)?;
    mac.update(body);
    mac.verify_slice(&tag).map_err(|_| Refused)?;
    serde_json::from_slice(body).map_err(|_| Refused)
}
