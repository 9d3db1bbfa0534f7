//! A secret that was never set, or a placeholder for one.
//!
//! Order: 29
//!
//! # `secret_unset`
//!
//! The signer's secret is a placeholder such as `undefined`, because its variable was not set, or the secret given is one.
//!
//! Example: `undefined`, `None`, `changeme`, `${WEBHOOK_SECRET}`.
//!
//! Where it comes from: The variable is not set where the signer runs, or a template was not filled in. Everybody can sign with such a secret.
//!
//! Fix: Set the variable that holds the secret, and stop the program at its start when it is empty.
//!
//! ```js
//! if (!process.env.PRESWALD_WEBHOOK_SECRET) throw new Error("PRESWALD_WEBHOOK_SECRET is not set");
//! ```

use crate::diagnose::codecs::bytes::{list, run};
use crate::diagnose::mistake::*;

const UNSET: &str = "the signer's secret is a placeholder, as if its variable was not set";

pub(super) const ROWS: &[Row] = &[
    row(UNSET)
        .alone(Around(NOT_SET))
        .secret(Code::SecretUnset, 1),
    row(UNSET)
        .alone(Around(PLACEHOLDERS))
        .secret(Code::SecretUnset, 3),
];

/// What languages write for a variable that is not set. The empty text is not among them: an empty
/// key is never tried.
const NOT_SET: &str = "undefined|null|None|nil|<nil>";

/// What stands in the place of a secret that was never filled in.
const PLACEHOLDERS: &str = "\
NULL|Null|NaN|false|true|0|\"\"|''|[object Object]|Promise { <pending> }|[object Promise]|\
changeme|change-me|changeit|CHANGEME|CHANGE_ME|your-webhook-secret|your_webhook_secret|\
YOUR_WEBHOOK_SECRET|your-secret|your_secret|your-secret-key|secret|SECRET|mysecret|\
my-secret|webhook-secret|webhook_secret|password|test|example|placeholder|TODO|xxx|default|\
PRESWALD_WEBHOOK_SECRET|WEBHOOK_SECRET|PRESWALD_SECRET|$PRESWALD_WEBHOOK_SECRET|\
$WEBHOOK_SECRET|${PRESWALD_WEBHOOK_SECRET}|${WEBHOOK_SECRET}|$(WEBHOOK_SECRET)|\
**********|********|(sensitive value)|<sensitive>|SecretStr('**********')|{{WEBHOOK_SECRET}}|{{ WEBHOOK_SECRET }}|%WEBHOOK_SECRET%|\
process.env.PRESWALD_WEBHOOK_SECRET|process.env.WEBHOOK_SECRET|***|[REDACTED]";

/// How references to a secret begin.
const REFERENCES: &str = "\
${|$(|{{|arn:|process.env|os.environ|ENV[|env(|vault:|projects/|op://|ssm:|\
@Microsoft.KeyVault|/run/secrets/|file:|<your|***";

/// Whether a secret looks like a reference to a secret, or a placeholder for one.
pub(crate) fn is_placeholder(secret: &[u8]) -> bool {
    let text = secret.trim_ascii();
    let is_name = text.contains(&b'_')
        && run(text, |byte| byte.is_ascii_uppercase() || byte == b'_') == text.len();
    // The documentation's own secret is a real one in tests.
    (text != b"your-webhook-secret" && list(PLACEHOLDERS).contains(&text))
        || list(NOT_SET).contains(&text)
        || list(REFERENCES).iter().any(|start| text.starts_with(start))
        || is_name
        || text.is_empty()
        || matches!(text, [b'%', .., b'%'])
        // More than one tag is a document with the secret in it.
        || matches!(text, [b'<', name @ .., b'>'] if !name.contains(&b'<'))
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made("s3cr3t", "undefined"),
    Made("s3cr3t", "changeme"),
    Made("s3cr3t", "${WEBHOOK_SECRET}"),
];
