//! A Preswald webhook in warp. Run it, and post to it:
//!
//! ```sh
//! cargo add preswald-webhooks futures-util
//! cargo add warp --features server
//! cargo add tokio --features macros,rt-multi-thread,net
//! PRESWALD_WEBHOOK_SECRET=your-webhook-secret cargo run
//! ```

use futures_util::{Stream, TryStreamExt as _};
use preswald_webhooks::{DEFAULT_MAX_BYTES, Error, SIGNATURE_HEADER, Secret, Webhook};
use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use warp::http::{HeaderMap, Method, StatusCode, header};
use warp::reply::{Reply, Response};
use warp::{Buf, Filter};

async fn receive(
    webhook: Arc<Webhook>,
    method: Method,
    headers: HeaderMap,
    body: impl Stream<Item = Result<impl Buf, warp::Error>>,
) -> Result<Response, Infallible> {
    if method != Method::POST {
        let allow = warp::reply::with_header("", header::ALLOW, "POST");
        let answer = warp::reply::with_status(allow, StatusCode::METHOD_NOT_ALLOWED);
        return Ok(answer.into_response());
    }
    let Ok(body) = read(body).await else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let signatures = headers.get_all(SIGNATURE_HEADER);
    Ok(match webhook.verify(&body, signatures) {
        Ok(event) => {
            println!("{} {}", event.id, event.type_name());
            StatusCode::OK.into_response()
        }
        Err(error) => refuse(error),
    })
}

/// Reads the raw body, up to a little more than the webhook takes. `warp::body::bytes()` has no limit,
/// and `content_length_limit` refuses requests without a `Content-Length`.
async fn read(
    body: impl Stream<Item = Result<impl Buf, warp::Error>>,
) -> Result<Vec<u8>, warp::Error> {
    let (mut body, mut bytes) = (pin!(body), Vec::new());
    while let Some(mut chunk) = body.try_next().await? {
        while chunk.has_remaining() {
            let part = chunk.chunk();
            bytes.extend_from_slice(part);
            let length = part.len();
            chunk.advance(length);
        }
        if bytes.len() > DEFAULT_MAX_BYTES {
            break;
        }
    }
    Ok(bytes)
}

fn refuse(error: Error) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    warp::reply::with_status(warp::reply::json(&error), status).into_response()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    let webhook = Arc::new(Webhook::new(Secret::new(secret)?));
    let route = warp::path!("webhooks" / "preswald")
        .map(move || webhook.clone())
        // Not `warp::post()`: the rejection of another method has no header `Allow`.
        .and(warp::method())
        .and(warp::header::headers_cloned())
        .and(warp::body::stream())
        .and_then(receive);
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    let address = listener.local_addr()?;
    println!("listening on http://{address}/webhooks/preswald");
    warp::serve(route).incoming(listener).run().await;
    Ok(())
}
