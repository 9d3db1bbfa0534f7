//! A Preswald webhook in an AWS Lambda function, behind API Gateway, a function URL or a load balancer:
//!
//! ```sh
//! cargo add preswald-webhooks lambda_http serde_json
//! cargo add tokio --features macros,rt-multi-thread
//! cargo lambda build --release
//! ```

use lambda_http::http::{Method, StatusCode, header};
use lambda_http::{Body, Request, Response, service_fn};
use preswald_webhooks::{SIGNATURE_HEADER, Secret, Webhook};

/// lambda_http has decoded the Base64 of the body already, so these are the bytes that were signed.
async fn receive(
    webhook: &Webhook,
    request: Request,
) -> Result<Response<Body>, lambda_http::Error> {
    if request.method() != Method::POST {
        let answer = Response::builder()
            .status(StatusCode::METHOD_NOT_ALLOWED)
            .header(header::ALLOW, "POST");
        return Ok(answer.body(Body::Empty)?);
    }
    let signatures = request.headers().get_all(SIGNATURE_HEADER);
    match webhook.verify(request.body(), signatures) {
        Ok(event) => {
            println!("{} {}", event.id, event.type_name());
            Ok(Response::new(Body::Empty))
        }
        Err(error) => {
            let answer = Response::builder()
                .status(error.status())
                .header(header::CONTENT_TYPE, "application/json");
            Ok(answer.body(serde_json::to_string(&error)?.into())?)
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), lambda_http::Error> {
    let secret = std::env::var("PRESWALD_WEBHOOK_SECRET")?;
    // Made once for each instance of the function, not once for each request.
    let webhook = Webhook::new(Secret::new(secret)?);
    lambda_http::run(service_fn(|request| receive(&webhook, request))).await
}
