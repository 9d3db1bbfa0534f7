//! Preswald webhooks.
