//! A Preswald webhook in poem. Run it, and post to it:
//!
//! ```sh
//! cargo add preswald-webhooks poem
//! cargo add tokio --features macros,rt-multi-thread
//! PRESWALD_WEBHOOK_SECRET=your-webhook-secret cargo run
//! ```

use poem::error::{MethodNotAllowedError, ReadBodyError};
use poem::http::{HeaderMap, StatusCode, header};
use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::{Data, Json};
use poem::{Body, EndpointExt as _, IntoResponse as _, Response, Route, Server};
use preswald_webhooks::{DEFAULT_MAX_BYTES, Error, SIGNATURE_HEADER, Secret, Webhook};
use std::sync::Arc;

/// `Body` is the raw body; a `Json` extractor would have parsed what must be verified first.
#[poem::handler]
async fn receive(webhook: Data<&Arc<Webhook>>, headers: &HeaderMap, body: Body) -> Response {
    // poem has no limit of its own for the size of a body.
    let body = match body.into_bytes_limit(DEFAULT_MAX_BYTES).await {
        Ok(body) => body,
        Err(ReadBodyError::PayloadTooLarge) => {
            let max_bytes = DEFAULT_MAX_BYTES;
            return refuse(Error::PayloadTooLarge { max_bytes });
        }
        Err(_) => return StatusCode::BAD_REQUEST.into(),
    };
    match webhook.verify(&body, headers.get_all(SIGNATURE_HEADER)) {
        Ok(event) => {
            println!("{} {}", event.id, event.type_name());
            StatusCode::OK.into()
        }
        Err(error) => refuse(error),
    }
}

fn refuse(error: Error) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    Json(error).with_status(status).into_response()
}

/// poem answers 405 without the header `Allow`.
async fn not_post(_: MethodNotAllowedError) -> Response {
    StatusCode::METHOD_NOT_ALLOWED
        .with_header(header::ALLOW, "POST")
        .into_response()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    let webhook = Arc::new(Webhook::new(Secret::new(secret)?));
    let app = Route::new()
        .at("/webhooks/preswald", poem::post(receive))
        .catch_error(not_post)
        .data(webhook);
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"));
    let acceptor = listener.into_acceptor().await?;
    for address in acceptor.local_addr() {
        let address = address.as_socket_addr().ok_or("not an Internet address")?;
        println!("listening on http://{address}/webhooks/preswald");
    }
    Server::new_with_acceptor(acceptor).run(app).await?;
    Ok(())
}
