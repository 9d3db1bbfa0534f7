//! JSON that was parsed and serialized again.
//!
//! Order: 6
//!
//! # `payload_reserialized`
//!
//! The same JSON, serialized in another way.
//!
//! Example: `{"a": 1}` instead of `{"a":1}`; members sorted; `15000` instead of `15000.0`.
//!
//! Where it comes from: `JSON.stringify(req.body)`, `json.dumps(request.json)`, `json_encode($request->all())`, PostgreSQL's `jsonb`, Go's `map[string]any`.
//!
//! Fix: Verify the raw body, before anything parses it (in Express, put `express.raw()` on its route before any `express.json()`). Sign exactly the bytes that you send.
//!
//! ```js
//! app.post("/webhooks/preswald", express.raw({ type: "*/*" }), nodeHandler(receive));
//! ```

use crate::diagnose::cause::Observation;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[row("").write().payload(Code::PayloadReserialized, 0)];

/// What the search reports of the same JSON in another way, by the phrases of its layout, order,
/// texts and numbers. Other escapes alone have a code of their own.
pub(crate) fn observation([layout, order, text, number]: [&'static str; 4]) -> Observation {
    let code = if layout.is_empty() && order.is_empty() && number.is_empty() {
        Code::PayloadEscapes
    } else {
        Code::PayloadReserialized
    };
    let start = "the signature covers the same JSON";
    let end = "; the payload given is serialized in another way";
    Observation {
        code,
        fix: "",
        message: [start, layout, order, text, number, end],
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
