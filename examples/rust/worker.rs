//! A Preswald webhook in a Cloudflare Worker, with workers-rs:
//!
//! ```sh
//! cargo add worker futures-util
//! cargo add preswald-webhooks --features js
//! npx wrangler secret put PRESWALD_WEBHOOK_SECRET
//! npx wrangler deploy
//! ```

use futures_util::TryStreamExt as _;
use preswald_webhooks::{DEFAULT_MAX_BYTES, SIGNATURE_HEADER, Secret, Webhook};
use std::sync::OnceLock;
use worker::{Context, Env, Headers, Method, Request, Response, Result, event};

/// One webhook for all requests of an isolate.
fn webhook(env: &Env) -> Result<&'static Webhook> {
    static WEBHOOK: OnceLock<Webhook> = OnceLock::new();
    if let Some(webhook) = WEBHOOK.get() {
        return Ok(webhook);
    }
    let secret = env.secret("PRESWALD_WEBHOOK_SECRET")?.to_string();
    let secret = Secret::new(secret).map_err(|error| error.to_string())?;
    Ok(WEBHOOK.get_or_init(|| Webhook::new(secret)))
}

#[event(fetch)]
async fn fetch(mut request: Request, env: Env, _: Context) -> Result<Response> {
    if request.method() != Method::Post {
        let headers = Headers::new();
        headers.set("Allow", "POST")?;
        return Ok(Response::empty()?.with_status(405).with_headers(headers));
    }
    let signature = request.headers().get(SIGNATURE_HEADER)?;
    let body = read(&mut request).await?;
    match webhook(&env)?.verify(&body, signature) {
        Ok(event) => {
            worker::console_log!("{} {}", event.id, event.type_name());
            Response::empty()
        }
        Err(error) => Ok(Response::from_json(&error)?.with_status(error.status())),
    }
}

/// Reads the raw body, up to a little more than the webhook takes.
async fn read(request: &mut Request) -> Result<Vec<u8>> {
    let (mut chunks, mut body) = (request.stream()?, Vec::new());
    while let Some(chunk) = chunks.try_next().await? {
        body.extend_from_slice(&chunk);
        if body.len() > DEFAULT_MAX_BYTES {
            break;
        }
    }
    Ok(body)
}
