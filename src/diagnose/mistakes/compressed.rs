//! Compression that nothing has undone.
//!
//! Order: 11
//!
//! # `payload_compressed`
//!
//! The payload is compressed.
//!
//! Example: 1F 8B at the start.
//!
//! Where it comes from: `Content-Encoding: gzip` that nothing has decompressed. gzip, zlib and deflate are undone here; bzip2, zstd and xz are only recognized.
//!
//! Fix: Decompress the body before you verify it, or sign the bytes that are sent.
//!
//! ```js
//! gunzipSync(body);
//! ```

use crate::diagnose::codecs::compressed;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[row("compressed")
    .undo(One(compressed::inflated))
    .payload(Code::PayloadCompressed, 0)];

/// Compression itself has its tests in `codecs`.
#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
