//! `src/events.ts` of the npm package: the types of events, and the list of event types.

use super::catalogue::{Catalogue, Event, pascal};
use super::template;
use anyhow::Result;
use serde_json::json;

pub fn events(catalogue: &Catalogue) -> Result<String> {
    let name = |event: &Event| format!("{}Event", pascal(&event.name));
    template::render(
        include_str!("templates/events.ts.jinja"),
        json!({
            "event": catalogue.object("Event")?,
            "account": catalogue.object("Account")?,
            "data_objects": catalogue.data_objects()?,
            "events": catalogue.events,
            "names": catalogue.events.iter().map(name).collect::<Vec<_>>(),
        }),
    )
}
