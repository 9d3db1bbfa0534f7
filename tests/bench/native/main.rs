//! Does pieces of native work for `run.mjs`, which takes the time's ratios. A line in,
//! `<work> <count> <file>`, is a line out: the nanoseconds that it took `count` times.

use preswald_webhooks::{Secret, validate};
use serde::de::IgnoredAny;
use serde_json::Value;
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = Secret::new("your-webhook-secret").map_err(|error| error.to_string())?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut words = line.splitn(3, ' ');
        let (Some(work), Some(count), Some(file)) = (words.next(), words.next(), words.next())
        else {
            return Err("expected: <work> <count> <file>".into());
        };
        let body = std::fs::read(file)?;
        let count = count.parse()?;
        let time = match work {
            "sign" => time(count, || secret.sign(black_box(&body))),
            "validate" => time(count, || validate(black_box(&body), false).is_valid()),
            "value" => time(count, || {
                serde_json::from_slice::<Value>(black_box(&body)).is_ok()
            }),
            "ignore" => time(count, || {
                serde_json::from_slice::<IgnoredAny>(black_box(&body)).is_ok()
            }),
            _ => return Err("unknown work".into()),
        };
        println!("{time}");
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn time<T>(count: u32, work: impl Fn() -> T) -> u128 {
    let start = Instant::now();
    for _ in 0..count {
        black_box(work());
    }
    start.elapsed().as_nanos()
}
