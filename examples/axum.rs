//! A Preswald webhook in axum. Run it, and post to it:
//!
//! ```sh
//! PRESWALD_WEBHOOK_SECRET=your-webhook-secret cargo run --example axum
//! ```

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use preswald_webhooks::{DEFAULT_MAX_BYTES, Data, Error, SIGNATURE_HEADER, Secret, Webhook};
use std::sync::Arc;

/// `Bytes` is the raw body; a `Json` extractor would have parsed what must be verified first.
async fn receive(State(webhook): State<Arc<Webhook>>, headers: HeaderMap, body: Bytes) -> Response {
    match webhook.verify(&body, headers.get_all(SIGNATURE_HEADER)) {
        Ok(event) => {
            match &event.data {
                Data::AppDeployed(app) => println!("{} {} is live", event.id, app.deployment.url),
                _ => println!("{} {}", event.id, event.type_name()),
            }
            StatusCode::OK.into_response()
        }
        Err(error) => refuse(error),
    }
}

fn refuse(error: Error) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    (status, Json(error)).into_response()
}

/// The route, which other routes may be merged with.
pub fn router(webhook: Webhook) -> Router {
    Router::new()
        .route("/webhooks/preswald", post(receive))
        // One byte more than the webhook takes, so that it is the one to refuse.
        .layer(DefaultBodyLimit::max(DEFAULT_MAX_BYTES + 1))
        .with_state(Arc::new(webhook))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    let webhook = Webhook::new(Secret::new(secret)?);
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!(
        "listening on http://{}/webhooks/preswald",
        listener.local_addr()?
    );
    axum::serve(listener, router(webhook)).await?;
    Ok(())
}
