//! What a diagnosis can name: the codes, and what to do about each.

use core::fmt;

/// Where a cause lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// In the value of the signature header.
    Header,
    /// In the secret.
    Secret,
    /// In the payload.
    Payload,
}

impl Part {
    /// The name in reports: `"header"`, `"secret"` or `"payload"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Header => "header",
            Part::Secret => "secret",
            Part::Payload => "payload",
        }
    }
}

/// One reason why a signature does not match, or one of several that do it together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cause {
    /// What it is, by a fixed name.
    pub code: CauseCode,
    /// Where it lies.
    pub part: Part,
    /// What the signature covers, and what was given. It takes no side: which of both is
    /// wrong cannot be seen from here.
    pub message: String,
    /// What to change.
    pub fix: &'static str,
}

/// A cause in the making: while it is searched for, nothing is allocated for it.
#[derive(Clone, Copy)]
pub(crate) struct Told {
    pub code: CauseCode,
    /// The message is all of these in a row.
    pub message: [&'static str; 6],
}

impl Told {
    pub fn new(code: CauseCode, message: &'static str) -> Self {
        Told {
            code,
            message: [message, "", "", "", "", ""],
        }
    }

    pub fn cause(self) -> Cause {
        Cause {
            code: self.code,
            part: self.code.part(),
            message: self.message.concat(),
            fix: self.code.fix(),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.code, self.message, self.fix)
    }
}

/// Makes the enum, its wire names, parts and fixes in one place, so that none can be forgotten.
macro_rules! cause_codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal in $part:ident, $fix:literal;)*) => {
        /// What a cause is. The names of [`as_str`](CauseCode::as_str) are fixed.
        ///
        /// ```
        /// use preswald_webhooks::{CauseCode, Part};
        /// assert_eq!(CauseCode::PayloadBom.as_str(), "payload_bom");
        /// assert_eq!(CauseCode::PayloadBom.part(), Part::Payload);
        /// assert!(CauseCode::PayloadBom.fix().contains("byte order mark"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum CauseCode {
            $($(#[$doc])* $variant,)*
        }

        impl CauseCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [CauseCode] = &[$(CauseCode::$variant,)*];

            /// The name that stands in reports, logs and tests of every language.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(CauseCode::$variant => $name,)*
                }
            }

            /// Where such a cause lies.
            pub fn part(self) -> Part {
                match self {
                    $(CauseCode::$variant => Part::$part,)*
                }
            }

            /// What to change.
            pub fn fix(self) -> &'static str {
                match self {
                    $(CauseCode::$variant => $fix,)*
                }
            }
        }
    };
}

cause_codes! {
    /// The header does not begin with `sha256=`.
    HeaderPrefixMissing = "header_prefix_missing" in Header,
        "Send `sha256=` and the digits; nothing on the way may split the header at `=`.";
    /// Upper-case letters where there are lower-case ones.
    HeaderUppercase = "header_uppercase" in Header,
        "Write label and digits in lower case.";
    /// White space around or in the header's value.
    HeaderWhitespace = "header_whitespace" in Header,
        "Pass the value on without the white space: a copied one often has a line break.";
    /// Quotes around the header's value.
    HeaderQuoted = "header_quoted" in Header,
        "Remove the quotes: look where the value is logged, templated or put into a shell.";
    /// The header's name is part of its value.
    HeaderNameIncluded = "header_name_included" in Header,
        "Give only what comes behind `X-Preswald-Signature:`.";
    /// Base64 where there are hexadecimal digits.
    HeaderBase64 = "header_base64" in Header,
        "Send the digest as 64 lower-case hexadecimal digits: `hexdigest()`, `digest(\"hex\")`.";
    /// Another hash than SHA-256, or the label of another.
    HeaderAlgorithm = "header_algorithm" in Header,
        "Sign with HMAC-SHA-256, and label it `sha256=`.";
    /// Too few digits, or none.
    HeaderTruncated = "header_truncated" in Header,
        "Pass on the whole header, once: look for a short field, a cut log line, or a proxy.";
    /// The header is of another form, such as that of another service.
    HeaderOtherProvider = "header_other_provider" in Header,
        "Read X-Preswald-Signature, and send only Preswald's events to this endpoint.";
    /// White space around the secret.
    SecretWhitespace = "secret_whitespace" in Secret,
        "Use one secret on both sides: trim it, or store it without the white space.";
    /// A newline at the end of the secret.
    SecretNewline = "secret_newline" in Secret,
        "Use one secret on both sides: a file or `echo` adds a newline, `printf %s` does not.";
    /// Quotes around the secret.
    SecretQuoted = "secret_quoted" in Secret,
        "Use the secret without quotes: Docker's `--env-file` and some `.env` readers keep them.";
    /// The secret as a line `NAME=value`.
    SecretEnvLine = "secret_env_line" in Secret,
        "Use only what comes behind `NAME=`.";
    /// A prefix such as `whsec_`.
    SecretPrefix = "secret_prefix" in Secret,
        "Use the secret with its prefix, or without it, on both sides.";
    /// The secret decoded from base64, or encoded as base64.
    SecretBase64 = "secret_base64" in Secret,
        "Take the secret as text on both sides, neither decoded from base64 nor encoded.";
    /// The secret decoded from hexadecimal digits, or encoded as such.
    SecretHex = "secret_hex" in Secret,
        "Take the secret as text on both sides, neither decoded from hexadecimal digits nor encoded.";
    /// Escapes such as a literal `\n` in the secret.
    SecretEscapes = "secret_escapes" in Secret,
        "Use one secret on both sides: one of them reads `\\n` as a line break.";
    /// Secret and payload in each other's place.
    SecretSwapped = "secret_swapped" in Secret,
        "Swap the arguments: the secret is the key, the payload the message.";
    /// A plain hash instead of an HMAC.
    SecretUnkeyed = "secret_unkeyed" in Secret,
        "Sign with HMAC-SHA-256, keyed with the secret: a plain hash is no HMAC.";
    /// Nothing else explains it: the secret is probably another.
    SecretWrong = "secret_wrong" in Secret,
        "Compare the secret with the one that the webhook was created with: look for another environment, or a changed secret. If it is the same, the payload was changed in an unknown way.";
    /// The same JSON, written otherwise.
    PayloadReserialized = "payload_reserialized" in Payload,
        "Verify the raw bytes of the request, before anything parses them (in Express, `express.raw()` on its route before any `express.json()`); sign the very bytes that you send.";
    /// A newline at the end of the payload.
    PayloadFinalNewline = "payload_final_newline" in Payload,
        "Keep the end as it was sent: editors, `echo` and templates add a newline, a trim removes one.";
    /// LF, CRLF or CR.
    PayloadLineEndings = "payload_line_endings" in Payload,
        "Keep line endings as they were sent: look for text mode, `git`, editors and form fields.";
    /// Newlines that were taken out.
    PayloadNewlinesRemoved = "payload_newlines_removed" in Payload,
        "Send what you sign: `curl -d @file` removes newlines, `curl --data-binary @file` keeps them.";
    /// White space around the payload.
    PayloadWhitespace = "payload_whitespace" in Payload,
        "Neither trim nor pad the payload.";
    /// A byte order mark before the payload.
    PayloadBom = "payload_bom" in Payload,
        "Send and sign UTF-8 without a byte order mark: `new UTF8Encoding(false)`, `utf-8` for `utf-8-sig`.";
    /// The text in another character set, or read as if it were.
    PayloadCharset = "payload_charset" in Payload,
        "Take the payload as bytes, or as UTF-8 everywhere: look for Latin-1, `binary` and ASCII.";
    /// Unicode's composed or decomposed form.
    PayloadNormalization = "payload_normalization" in Payload,
        "Do not normalize the text: verify and sign the bytes that are sent.";
    /// Base64 of the payload.
    PayloadBase64 = "payload_base64" in Payload,
        "Sign and verify the payload itself; in AWS Lambda decode a body with `isBase64Encoded`.";
    /// The payload as hexadecimal digits.
    PayloadHex = "payload_hex" in Payload,
        "Sign and verify the payload itself, not its digits.";
    /// The payload as a form, or percent-encoded.
    PayloadForm = "payload_form" in Payload,
        "Send `application/json`, or sign and verify the whole form.";
    /// The payload as a JSON string.
    PayloadDoubleEncoded = "payload_double_encoded" in Payload,
        "Encode the event once: give no text that is JSON already to a JSON encoder.";
    /// The same characters, escaped otherwise.
    PayloadEscapes = "payload_escapes" in Payload,
        "Verify and sign the raw bytes: encoders differ in `\\/`, `\\u00e9` and `\\u0026`, templates escape HTML.";
    /// Nothing at all in the payload's place.
    PayloadEmpty = "payload_empty" in Payload,
        "Read the body once, before anything else: a stream that was read is empty.";
    /// `[object Object]` in the payload's place.
    PayloadObjectObject = "payload_object_object" in Payload,
        "Give the raw body, not a parsed object.";
    /// The payload ends too early.
    PayloadTruncated = "payload_truncated" in Payload,
        "Read the body to its end: look for a limit, a fixed buffer, or the first chunk alone.";
    /// The payload is compressed.
    PayloadCompressed = "payload_compressed" in Payload,
        "Decompress the body before it is verified, or sign the bytes that are sent.";
}

impl fmt::Display for CauseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
