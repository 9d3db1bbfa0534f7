//! Does pieces of native work for `main.mjs`, which compares their times. A line in,
//! `<work> <count> <file>`, is a line out: the nanoseconds that it took `count` times.

mod written;

use preswald_webhooks::{Secret, Webhook, validate};
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

const SECRET: &str = "your-webhook-secret";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = Secret::new(SECRET)?;
    let webhook = Webhook::new(secret.clone());
    let standard = standardwebhooks::Webhook::from_bytes(SECRET.into())?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut words = line.splitn(3, ' ');
        let (Some(work), Some(count), Some(file)) = (words.next(), words.next(), words.next())
        else {
            return Err("expected: <work> <count> <file>".into());
        };
        let body = std::fs::read(file)?;
        let header = secret.sign(&body).to_string();
        let count = count.parse()?;
        let time = match work {
            "sign" => time(count, || secret.sign(black_box(&body))),
            "validate" => time(count, || validate(black_box(&body), false).is_valid()),
            "verify" => accepting(count, || {
                webhook.verify(black_box(&body), Some(&header)).is_ok()
            })?,
            "written" => accepting(count, || {
                written::verify(SECRET, black_box(&body), &header).is_ok()
            })?,
            #[cfg(feature = "octocrab")]
            "octocrab" => {
                let verifier = octocrab::models::webhook_events::WebhookVerifier::new(SECRET);
                accepting(count, || {
                    let verified = verifier.verify(&header, black_box(&body)).is_ok();
                    verified && serde_json::from_slice::<written::Event>(&body).is_ok()
                })?
            }
            "standardwebhooks" => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
                let signature = standard.sign("msg_1", now as i64, &body)?;
                let mut headers = http::HeaderMap::new();
                headers.insert("webhook-id", "msg_1".parse()?);
                headers.insert("webhook-timestamp", now.to_string().parse()?);
                headers.insert("webhook-signature", signature.parse()?);
                accepting(count, || {
                    let verified = standard.verify(black_box(&body), &headers).is_ok();
                    verified && serde_json::from_slice::<written::Event>(&body).is_ok()
                })?
            }
            _ => return Err("unknown work".into()),
        };
        println!("{time}");
        std::io::stdout().flush()?;
    }
    Ok(())
}

/// The time of work that accepts the document, or an error.
fn accepting(count: u32, work: impl Fn() -> bool) -> Result<u128, &'static str> {
    match work() {
        true => Ok(time(count, work)),
        false => Err("a contender refuses a good document"),
    }
}

fn time<T>(count: u32, work: impl Fn() -> T) -> u128 {
    let start = Instant::now();
    for _ in 0..count {
        black_box(work());
    }
    start.elapsed().as_nanos()
}
