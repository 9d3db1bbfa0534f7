//! A Preswald webhook in Rocket. Run it, and post to it:
//!
//! ```sh
//! cargo add preswald-webhooks
//! cargo add rocket --features json
//! PRESWALD_WEBHOOK_SECRET=your-webhook-secret cargo run
//! ```

use preswald_webhooks::{DEFAULT_MAX_BYTES, Error, SIGNATURE_HEADER, Secret, Webhook};
use rocket::data::{Data, ToByteUnit as _};
use rocket::fairing::AdHoc;
use rocket::http::{Header, Method, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::route::{self, Route};
use rocket::serde::json::Json;
use rocket::{Config, State};

/// The values of the signature header.
struct Signatures<'r>(Vec<&'r str>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Signatures<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Signatures(request.headers().get(SIGNATURE_HEADER).collect()))
    }
}

type Refusal = (Status, Json<Error>);

/// `Data` is the raw body; a `Json` guard would have parsed what must be verified first.
#[rocket::post("/webhooks/preswald", data = "<body>")]
async fn receive(
    webhook: &State<Webhook>,
    signatures: Signatures<'_>,
    body: Data<'_>,
) -> Result<Status, Refusal> {
    // One byte more than the webhook takes, so that it is the one to refuse.
    let body = body.open((DEFAULT_MAX_BYTES + 1).bytes());
    let Ok(body) = body.into_bytes().await else {
        return Ok(Status::BadRequest);
    };
    let event = webhook.verify(&body, signatures.0).map_err(refuse)?;
    println!("{} {}", event.id, event.type_name());
    Ok(Status::Ok)
}

fn refuse(error: Error) -> Refusal {
    (Status::new(error.status()), Json(error))
}

#[derive(rocket::Responder)]
#[response(status = 405)]
struct NotPost((), Header<'static>);

/// Rocket answers 404 for a method that has no route.
fn not_post<'r>(request: &'r Request<'_>, _: Data<'r>) -> route::BoxFuture<'r> {
    let answer = NotPost((), Header::new("Allow", "POST"));
    let outcome = route::Outcome::from(request, answer);
    Box::pin(async { outcome })
}

#[rocket::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    let webhook = Webhook::new(Secret::new(secret)?);
    let port: u16 = std::env::var("PORT").map_or(Ok(3000), |port| port.parse())?;
    let config = Config::figment()
        .merge(("port", port))
        .merge(("log_level", "critical"));
    let others = [Method::Get, Method::Put, Method::Patch, Method::Delete];
    let others = others.map(|method| Route::new(method, "/webhooks/preswald", not_post));
    rocket::custom(config)
        .manage(webhook)
        .mount("/", rocket::routes![receive])
        .mount("/", others.to_vec())
        .attach(AdHoc::on_liftoff("address", |rocket| {
            Box::pin(async {
                let port = rocket.config().port;
                println!("listening on http://127.0.0.1:{port}/webhooks/preswald");
            })
        }))
        .launch()
        .await?;
    Ok(())
}
