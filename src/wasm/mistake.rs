//! Wrong calls, which the shell throws as `TypeError`s.

use super::to_js;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The `TypeError` that the shell throws.
pub(super) fn mistake(code: &str, message: &str) -> JsValue {
    #[derive(Serialize)]
    struct Mistake<'a> {
        code: &'a str,
        message: &'a str,
    }
    to_js(&Mistake { code, message })
}

/// The mistake of passing a body that is neither text nor bytes.
#[wasm_bindgen(js_name = bodyMistake, unchecked_return_type = "unknown")]
pub fn body_mistake(parsed: bool) -> JsValue {
    if parsed {
        mistake("body_already_parsed", BODY_ALREADY_PARSED)
    } else {
        mistake(
            "invalid_argument",
            "the body must be the raw body of the request, as a string, a Uint8Array or an \
         ArrayBuffer (if it is a promise, await it)",
        )
    }
}

const BODY_ALREADY_PARSED: &str = "\
the body has been parsed already: a signature covers the bytes that were sent, which cannot be \
made from the object again. Get the raw body instead. \
Express: express.raw({ type: \"*/*\" }) on this route, before any express.json(). \
Fastify: addContentTypeParser(\"application/json\", { parseAs: \"buffer\" }, (request, body, done) => done(null, body)). \
Next.js: await request.text() in a route handler; `export const config = { api: { bodyParser: false } }` in a pages API route. \
Lambda: event.body, decoded with Buffer.from(event.body, \"base64\") if event.isBase64Encoded. \
Workers: await request.arrayBuffer(), before any request.json().";
