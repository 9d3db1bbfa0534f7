//! The codes of causes.
//!
//! Made by `cargo xtask generate` from the files in `src/diagnose/mistakes/`: change those, not this one.

use super::cause::{Part, cause_codes, text_of};

cause_codes! {
    /// The header has white space around or inside its value.
    HeaderWhitespace = "header_whitespace" in Header,
        "Remove the white space. A copied value often ends in a line break.";
    /// The header's value is in quotes.
    HeaderQuoted = "header_quoted" in Header,
        "Remove the quotes. Check where the value is logged, templated or passed to a shell.";
    /// The header's value contains the header's name.
    HeaderNameIncluded = "header_name_included" in Header,
        "Pass only the text after `X-Preswald-Signature:`.";
    /// The header has the digest in base64 or base32.
    HeaderBase64 = "header_base64" in Header,
        "Send the digest as 64 lower-case hex digits: `hexdigest()` in Python, `digest(\"hex\")` in Node.";
    /// The header has upper-case letters.
    HeaderUppercase = "header_uppercase" in Header,
        "Write the label and the digits in lower case.";
    /// The header has fewer or more digits than a signature.
    HeaderTruncated = "header_truncated" in Header,
        "Pass on the whole header. Check for a short database column, a cut log line, or a proxy.";
    /// The header has the digest as raw bytes, or its bytes in reverse order.
    HeaderBinary = "header_binary" in Header,
        "Send the digest as 64 lower-case hex digits: `hexdigest()` in Python, `digest(\"hex\")` in Node.";
    /// The header has no `sha256=` before the digest.
    HeaderPrefixMissing = "header_prefix_missing" in Header,
        "Send `sha256=` before the digits. Check that nothing splits the header at `=`.";
    /// The signature uses a hash function other than SHA-256, or is labelled so.
    HeaderAlgorithm = "header_algorithm" in Header,
        "Sign with HMAC-SHA-256, and label the signature `sha256=`.";
    /// The request has no signature header, or an empty one.
    HeaderMissing = "header_missing" in Header,
        "Read the header X-Preswald-Signature. Check that a proxy passes it on, and that the webhook has a secret.";
    /// The header has another form, such as that of another service.
    HeaderOtherProvider = "header_other_provider" in Header,
        "Read the header X-Preswald-Signature, and send only Preswald's events to this endpoint.";
    /// Other text stands before or after the signature.
    HeaderSurrounded = "header_surrounded" in Header,
        "Pass only `sha256=` and the 64 digits.";
    /// The header has several values, and one of them is right.
    HeaderSeveral = "header_several" in Header,
        "Send one signature header. Check for a proxy that adds a second one.";
    /// The secret and the payload are in each other's place.
    SecretSwapped = "secret_swapped" in Secret,
        "Swap the arguments: the secret is the key, and the payload is the message.";
    /// The signature is a plain hash instead of an HMAC.
    SecretUnkeyed = "secret_unkeyed" in Secret,
        "Sign with HMAC-SHA-256 and the secret as its key. Everybody can forge a plain hash.";
    /// One side's secret ends in a newline.
    SecretNewline = "secret_newline" in Secret,
        "Use the same secret on both sides. A file or `echo` adds a newline; `printf %s` does not.";
    /// One side's secret has invisible characters: a byte order mark, a zero-width character, a no-break space.
    SecretInvisible = "secret_invisible" in Secret,
        "Copy the secret as plain text. Save the file as UTF-8 without a byte order mark.";
    /// One side's secret has white space around it.
    SecretWhitespace = "secret_whitespace" in Secret,
        "Trim the secret where it is read, or store it without the white space.";
    /// One side's secret is percent-encoded, in another character set or in another letter case.
    SecretEncoded = "secret_encoded" in Secret,
        "Use the same bytes on both sides: UTF-8, no percent-encoding, letters in their original case.";
    /// One side's secret is in quotes, brackets or other punctuation.
    SecretQuoted = "secret_quoted" in Secret,
        "Use the secret without quotes. Docker's `--env-file` and some `.env` readers keep them.";
    /// One side's secret is a whole line `NAME=value`.
    SecretEnvLine = "secret_env_line" in Secret,
        "Use only the text after `NAME=`.";
    /// One side's secret has a prefix such as `whsec_`.
    SecretPrefix = "secret_prefix" in Secret,
        "Use the secret with its prefix on both sides, or without it on both sides.";
    /// One side's secret is a member of a JSON, YAML or INI document, or one of several in a list.
    SecretStructured = "secret_structured" in Secret,
        "Parse the document and use only the value of its member. A secret manager often returns JSON.";
    /// One side's secret is the base64 of the other's.
    SecretBase64 = "secret_base64" in Secret,
        "Use the secret as text on both sides. Neither decode nor encode it.";
    /// One side's secret is the hex digits of the other's.
    SecretHex = "secret_hex" in Secret,
        "Use the secret as text on both sides. Neither decode nor encode it.";
    /// One side's secret has escapes such as a literal `\n`.
    SecretEscapes = "secret_escapes" in Secret,
        "Use the same secret on both sides. One of them reads or writes escapes such as `\\n`, `\\/` or `&amp;`.";
    /// The signer's secret is only the start of the secret.
    SecretTruncated = "secret_truncated" in Secret,
        "Use the whole secret on both sides. Check for a short database column, and for `#` or `$` in an unquoted `.env` value.";
    /// The signer's secret is a placeholder such as `undefined`, because its variable was not set, or the secret given is one.
    SecretUnset = "secret_unset" in Secret,
        "Set the variable that holds the secret, and stop the program at its start when it is empty.";
    /// No hypothesis explains the mismatch.
    SecretWrong = "secret_wrong" in Secret,
        "Check in this order. 1: the payload is the raw body of this request, not a copy from a log or a parsed object. 2: the header is from the same request. 3: the secret is the one of this webhook and this environment, and not an older one. 4: no proxy or middleware rewrites the body.";
    /// One side's payload ends in a newline.
    PayloadFinalNewline = "payload_final_newline" in Payload,
        "Keep the end of the body as it was sent. Editors, `echo` and templates add a newline.";
    /// The payload has other line endings: LF, CRLF or CR.
    PayloadLineEndings = "payload_line_endings" in Payload,
        "Keep the line endings as they were sent. Check for text mode, `git`, editors and form fields.";
    /// One side's payload begins with a byte order mark.
    PayloadBom = "payload_bom" in Payload,
        "Send and sign UTF-8 without a byte order mark: `new UTF8Encoding(false)` in .NET, `utf-8` instead of `utf-8-sig` in Python.";
    /// One side's payload has white space around it.
    PayloadWhitespace = "payload_whitespace" in Payload,
        "Neither trim nor pad the payload.";
    /// Newlines were removed from the payload.
    PayloadNewlinesRemoved = "payload_newlines_removed" in Payload,
        "Send what you sign. `curl -d @file` removes newlines, `curl --data-binary @file` keeps them; terminals, editors and e-mail break long lines.";
    /// The same JSON, serialized in another way.
    PayloadReserialized = "payload_reserialized" in Payload,
        "Verify the raw body, before anything parses it (in Express, put `express.raw()` on its route before any `express.json()`). Sign exactly the bytes that you send.";
    /// One side has no payload at all.
    PayloadEmpty = "payload_empty" in Payload,
        "Read the body once, before anything else does. A stream that was read already is empty.";
    /// One side's payload is the text `[object Object]`.
    PayloadObjectObject = "payload_object_object" in Payload,
        "Pass the raw body, not a parsed object.";
    /// The payload's text is in another Unicode normalization form.
    PayloadNormalization = "payload_normalization" in Payload,
        "Do not normalize the text. Sign and verify the bytes that are sent.";
    /// The payload was written or read in another character set.
    PayloadCharset = "payload_charset" in Payload,
        "Handle the payload as bytes, or as UTF-8 everywhere. Check for Latin-1, `binary` and ASCII.";
    /// The payload is compressed.
    PayloadCompressed = "payload_compressed" in Payload,
        "Decompress the body before you verify it, or sign the bytes that are sent.";
    /// One side's payload is the base64, base32 or quoted-printable form of the other's.
    PayloadBase64 = "payload_base64" in Payload,
        "Sign and verify the payload itself. In AWS Lambda, decode a body that has `isBase64Encoded`.";
    /// One side's payload is the hex digits of the other's.
    PayloadHex = "payload_hex" in Payload,
        "Sign and verify the payload itself, not its hex digits.";
    /// One side's payload is a JSON string that holds the other's.
    PayloadDoubleEncoded = "payload_double_encoded" in Payload,
        "Serialize the event once. Do not pass text that is JSON already to a JSON serializer.";
    /// The signed payload is a member of the document given, or the document contains it.
    PayloadEnveloped = "payload_enveloped" in Payload,
        "Take the body out of its envelope first: `event.body` in AWS Lambda, `Message` in SNS, `detail` in EventBridge, `message.data` (base64) in Pub/Sub.";
    /// One side's payload is a form, or percent-encoded.
    PayloadForm = "payload_form" in Payload,
        "Send `application/json`, or sign and verify the whole form.";
    /// The same characters, with other escapes.
    PayloadEscapes = "payload_escapes" in Payload,
        "Sign and verify the raw bytes. Serializers differ in `\\/`, `\\u00e9` and `\\u0026`, and templates escape HTML.";
    /// Values were rewritten by something that knew their types: times, nulls, empty containers, numbers as strings.
    PayloadValues = "payload_values" in Payload,
        "Verify the raw body, before a typed model reads it. A model rewrites times, nulls and empty lists.";
    /// The signed payload is inside other text: multipart, chunk sizes, an HTTP message, a log line.
    PayloadFramed = "payload_framed" in Payload,
        "Verify only the body. Let the HTTP library remove headers, chunk sizes and multipart boundaries.";
    /// The payload was printed by a language or a log instead of serialized as JSON.
    PayloadPrinted = "payload_printed" in Payload,
        "Use the raw bytes, not a printed form of them: no `str()`, `repr()`, `toString()`, `inspect` or `echo`.";
    /// The signature covers an id, a time or another prefix together with the payload.
    PayloadPrefixed = "payload_prefixed" in Payload,
        "Sign only the raw body, without an id or a time as Stripe, Slack and Standard Webhooks have it.";
    /// The signature covers a hash of the payload.
    PayloadHashed = "payload_hashed" in Payload,
        "Sign the payload itself, not a hash or a signature of it.";
    /// The payload ends too early, or parts of it were replaced.
    PayloadTruncated = "payload_truncated" in Payload,
        "Read the body to its end. Check for a size limit, a fixed buffer, a log that redacts, or the first chunk alone.";
}
