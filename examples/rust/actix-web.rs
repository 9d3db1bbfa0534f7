//! A Preswald webhook in actix-web. Run it, and post to it:
//!
//! ```sh
//! cargo add preswald-webhooks actix-web
//! PRESWALD_WEBHOOK_SECRET=your-webhook-secret cargo run
//! ```

use actix_web::http::StatusCode;
use actix_web::web::{self, Bytes, Data, PayloadConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use preswald_webhooks::{DEFAULT_MAX_BYTES, Error, SIGNATURE_HEADER, Secret, Webhook};

/// `Bytes` is the raw body; a `Json` extractor would have parsed what must be verified first.
async fn receive(webhook: Data<Webhook>, request: HttpRequest, body: Bytes) -> HttpResponse {
    match webhook.verify(&body, request.headers().get_all(SIGNATURE_HEADER)) {
        Ok(event) => {
            println!("{} {}", event.id, event.type_name());
            HttpResponse::Ok().finish()
        }
        Err(error) => refuse(error),
    }
}

fn refuse(error: Error) -> HttpResponse {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    HttpResponse::build(status).json(error)
}

#[actix_web::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    // Outside of the closure, which is called once for each thread: `Data` shares one webhook.
    let webhook = Data::new(Webhook::new(Secret::new(secret)?));
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let server = HttpServer::new(move || {
        let route = web::resource("/webhooks/preswald")
            // One byte more than the webhook takes, so that it is the one to refuse.
            .app_data(PayloadConfig::new(DEFAULT_MAX_BYTES + 1))
            .route(web::post().to(receive));
        App::new().app_data(webhook.clone()).service(route)
    })
    .bind(format!("127.0.0.1:{port}"))?;
    for address in server.addrs() {
        println!("listening on http://{address}/webhooks/preswald");
    }
    server.run().await?;
    Ok(())
}
