// cargo add preswald-webhooks
use preswald_webhooks::{Secret, Webhook};
use std::io::Read;

/// Verifies the raw body on stdin: `rust X-PRESWALD-SIGNATURE < body`. Verify before you parse.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    let webhook = Webhook::new(Secret::new(secret)?);

    let signature = std::env::args().nth(1);
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;

    let event = webhook.verify(&body, signature.as_deref())?;
    println!("{} {}", event.type_name(), event.id);
    Ok(())
}
