//! What was done to find a delivery in what was copied: one list of codes, each with its sentence.

use crate::codes::codes;

codes! {
    /// A step that [`extract_deliveries`](crate::extract_deliveries) took.
    pub enum StepCode;
    /// Whether a person should know of it before they trust what was found.
    pub fn is_note -> bool;

    /// UTF-16 was decoded.
    Utf16 = "utf16", false;
    /// A terminal's colours were removed.
    Colours = "colours", false;
    /// HTML entities were decoded.
    Entities = "entities", false;
    /// Quoted-printable was decoded.
    QuotedPrintable = "quoted_printable", false;
    /// The text was taken out of code fences.
    Fence = "fence", false;
    /// Prompts were removed.
    Prompts = "prompts", false;
    /// Quote marks were removed.
    QuoteMarks = "quote_marks", false;
    /// The request was taken out of a client's log.
    Verbose = "verbose", false;
    /// The same beginning of all lines was removed.
    LinePrefix = "line_prefix", false;
    /// CSV was decoded.
    Csv = "csv", false;
    /// Escapes were decoded.
    Escapes = "escapes", false;
    /// A dump's bytes were put together.
    Dump = "dump", false;
    /// Hexadecimal digits or base64 were decoded.
    Encoded = "encoded", false;
    /// The command was read as its shell reads it.
    Command = "command", false;
    /// An HTTP message was read.
    Message = "message", false;
    /// An object was read.
    Object = "object", false;
    /// The request was in a text inside of the document.
    Inside = "inside", false;
    /// The body's base64 was decoded.
    BodyBase64 = "body_base64", false;
    /// The body was a list of bytes.
    BodyBytes = "body_bytes", false;
    /// The body was copied as an object. Its bytes may differ from those that were sent.
    BodyParsed = "body_parsed", true;
    /// The command sends a form. Its first field was taken; the bytes that are sent have the form around it.
    BodyField = "body_field", true;
    /// Chunk sizes were removed.
    BodyChunked = "body_chunked", false;
    /// Text around the body was left out.
    BodyCut = "body_cut", true;
    /// The body has other bytes than its Content-Length counts.
    BodyLength = "body_length", true;
    /// The body's line breaks are CR LF, as its Content-Length counts them.
    BodyLineBreaks = "body_line_breaks", true;
    /// The body has a final line break, as its Content-Length counts it.
    BodyFinalNewline = "body_final_newline", true;
    /// The body's line breaks were removed, because something has wrapped it.
    BodyWrapped = "body_wrapped", true;
    /// The final line break that `echo`, `print` or a here-document adds was left out. curl sends it with `--data-binary`.
    BodyStream = "body_stream", true;
    /// The body is in a file.
    BodyFile = "body_file", true;
    /// The copy has headers, but no body.
    NoBody = "no_body", true;
    /// The copy has no X-Preswald-Signature header.
    NoSignature = "no_signature", true;
    /// The copy has several X-Preswald-Signature headers.
    SeveralSignatures = "several_signatures", true;
    /// U+FFFD stands for a lone surrogate, which has no UTF-8.
    LoneSurrogate = "lone_surrogate", true;
    /// The payload was taken as it stands.
    AsItStands = "as_it_stands", true;
}
