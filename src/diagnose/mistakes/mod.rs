//! What goes wrong with a header, a secret and a payload.

pub(super) mod envelope;
pub(super) mod header;
pub(super) mod payload;
pub(super) mod row;
pub(super) mod secret;
pub(super) mod values;
