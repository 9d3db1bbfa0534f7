//! `diagnose` from the outside, a file for each question:
//!
//! | file | question |
//! |---|---|
//! | `deliveries` | Does it find what was changed in random documents? |
//! | `controls` | Does it prove nothing of what nothing explains? |
//! | `tools` | Does it find what real tools make of a body, a secret or a header? |
//! | `bounds` | Does it end within its bounds, and show nothing secret? |
//! | `page` | Does the documentation have every code? |

#![cfg(not(target_arch = "wasm32"))]

mod bounds;
mod controls;
mod deliveries;
mod documents;
mod page;
mod tools;

/// The sorted codes of all causes.
fn codes(diagnosis: &preswald_webhooks::Diagnosis) -> Vec<&'static str> {
    let causes = diagnosis.causes.iter();
    let mut codes: Vec<&str> = causes.map(|cause| cause.code.as_str()).collect();
    codes.sort_unstable();
    codes
}
