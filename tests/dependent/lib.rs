//! Whatever the target, a webhook is verified and checked, with and without a limit of age.

use preswald_webhooks::{Delivery, Error, Event, Secret, Timestamp, Webhook};
use std::time::Duration;

/// A webhook that asks no clock.
pub fn webhook(secret: &str) -> Option<Webhook> {
    Some(Webhook::new(Secret::new(secret).ok()?))
}

/// A webhook that asks this clock.
pub fn timed(secret: &str, clock: fn() -> Timestamp) -> Option<Webhook> {
    Some(webhook(secret)?.max_age_by(Duration::from_secs(300), clock))
}

/// The event.
pub fn verify(webhook: &Webhook, body: &[u8], header: Option<&str>) -> Result<Event, Error> {
    webhook.verify(body, header)
}

/// The delivery.
pub fn check<'a>(
    webhook: &Webhook,
    body: &'a [u8],
    header: Option<&str>,
) -> Result<Delivery<'a>, Error> {
    webhook.check(body, header)
}
