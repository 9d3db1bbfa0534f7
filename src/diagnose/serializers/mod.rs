//! How languages and tools write JSON and other notations, and how a document is read to be written in
//! another way. They know nothing of what is searched for.

pub(crate) mod document;
pub(crate) mod escaping;
pub(super) mod form;
pub(super) mod layout;
pub(crate) mod notation;
pub(super) mod number;
pub(super) mod order;
pub(crate) mod printed;
pub(super) mod rewrite;
