//! The numbers that both languages know. `cargo xtask generate` makes
//! `pkg-template/webhooks/src/core/boundary.ts` of them, for which it compiles this file alone.

/// Makes the constants, and the list that is generated from.
macro_rules! constants {
    ($($(#[doc = $about:literal])+ $NAME:ident: $Type:ty = $value:expr;)+) => {
        $($(#[doc = $about])+ pub(crate) const $NAME: $Type = $value;)+

        /// The name, the description and the value of each.
        pub(crate) const ALL: &[(&str, &str, i64)] =
            &[$((stringify!($NAME), concat!($($about),+), $NAME as i64),)+];
    };
}

constants! {
    /// Bodies of up to this many bytes share one area that is never freed.
    BODY_ROOM: usize = 1 << 16;
    /// A header's value of more bytes is cut here. No valid one is nearly as long.
    HEADER_ROOM: usize = 1 << 12;
    /// The room before a body, in bytes: for the block that HMAC hashes before it, then for the host's hash of both.
    BLOCK: usize = 64;
    /// The largest body that the core can read, in bytes: 1 GiB.
    LARGEST_BODY: usize = 1 << 30;
    /// The length of each secret is written before it in so many bytes, the lowest first.
    SECRET_LENGTH_BYTES: usize = 4;
    /// Stands for the length of a header that is missing, or that has several values.
    NO_HEADER: i32 = -1;
    /// Stands for the index of the secret for which the host has hashed the body, if it has not.
    NOT_HASHED: i32 = -1;
    /// `check` and `verifySignature` return it instead of a secret's index: the delivery is refused.
    REFUSED: i32 = -1;
    /// The same, because no signature matches.
    MISMATCH: i32 = -2;
    /// `check` adds it to the secret's index if there are warnings.
    WARNED: i32 = 1 << 16;
    /// `validatePayload` returns it: there are no issues.
    CLEAN: u32 = 0;
    /// `validatePayload` returns it: all issues are warnings.
    VALID: u32 = 1;
    /// `validatePayload` returns it: some issue is an error.
    INVALID: u32 = 2;
    /// `toLatin1` returns it: the body has characters that Latin-1 does not have.
    NOT_LATIN1: i32 = -1;
}
