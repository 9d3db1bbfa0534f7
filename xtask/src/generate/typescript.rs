//! `src/events.ts` of the npm package: the types of events, and the list of event types.

use super::catalogue::{Catalogue, Event, Form, Member, Object, pascal};
use anyhow::Result;

const HEADER: &str = "// Made by `cargo xtask generate` from src/event/catalogue.toml: change that file, not this one.\n\n";

pub fn events(catalogue: &Catalogue) -> Result<String> {
    let mut file = HEADER.to_owned();
    file += "/** A JSON value. */\nexport type Json = string | number | boolean | null | Json[] | { [name: string]: Json };\n\n";
    interface(catalogue.object("Account")?, &mut file);
    let event = catalogue.object("Event")?;
    file += &format!(
        "/** {} */\ninterface Envelope<Type extends string, Object> {{\n",
        event.about
    );
    for member in &event.members {
        envelope_member(member, "Type", "Object", &mut file);
    }
    file += "}\n\n";
    for object in catalogue.data_objects()? {
        interface(object, &mut file);
    }
    for event in &catalogue.events {
        event_type(event, &mut file);
    }
    let names: Vec<String> = catalogue.events.iter().map(event_name).collect();
    file += &union("An event of a documented type.", "KnownEvent", &names);
    file += "\n";
    file += "/** The name of a documented event type. */\nexport type KnownEventType = KnownEvent[\"type\"];\n\n";
    let names = catalogue
        .events
        .iter()
        .map(|event| format!("  {:?},\n", event.name));
    file += &format!(
        "/** The documented event types, in the order of the documentation. */\n\
         export const EVENT_TYPES: readonly KnownEventType[] = /* @__PURE__ */ Object.freeze([\n{}] as const);\n\n",
        names.collect::<String>()
    );
    file += UNKNOWN_EVENT_TYPE;
    file += "/** An event of a type that Preswald has added since. Its `data.object` is not checked. */\nexport interface UnknownEvent {\n";
    for member in &event.members {
        envelope_member(
            member,
            "UnknownEventType",
            "{ [name: string]: Json }",
            &mut file,
        );
    }
    file += "}\n\n";
    file += WEBHOOK_EVENT;
    Ok(file)
}

/// A union, laid out as the formatter of TypeScript does it.
pub fn union(about: &str, name: &str, members: &[String]) -> String {
    let on_one_line = format!("export type {name} = {};", members.join(" | "));
    let union = match on_one_line.len() <= 140 {
        true => on_one_line,
        false => format!("export type {name} =\n  | {};", members.join("\n  | ")),
    };
    format!("/** {about} */\n{union}\n")
}

const UNKNOWN_EVENT_TYPE: &str = r#"/**
 * For the compiler only. A member of an enum is a string, but no `case "app.deployed"` equals it, so an
 * event still narrows. With a plain or branded `string` in the union, TypeScript narrows nothing.
 */
declare enum AnyOther {
  type = "any other type",
}

/** The name of an event type that is not documented. It is a string: `const type: string = event.type`. */
export type UnknownEventType = AnyOther.type;

"#;

const WEBHOOK_EVENT: &str = r#"/**
 * A verified event. `switch (event.type)` narrows it:
 *
 * ```ts
 * switch (event.type) {
 *   case "app.deployed":
 *     console.log(event.data.object.deployment.url);
 * }
 * ```
 */
export type WebhookEvent = KnownEvent | UnknownEvent;

/** The event of an event type. */
export type EventOf<Type extends KnownEventType> = Extract<KnownEvent, { type: Type }>;
"#;

fn event_name(event: &Event) -> String {
    format!("{}Event", pascal(&event.name))
}

fn event_type(event: &Event, file: &mut String) {
    let envelope = format!("Envelope<{:?}, {}>", event.name, event.object);
    let (lacking, of) = match event.optional.as_slice() {
        [] => (String::new(), envelope),
        optional => {
            let quoted: Vec<_> = optional.iter().map(|name| format!("{name:?}")).collect();
            let marked = optional.iter().map(|name| {
                format!(
                    "\n  {name}?: Envelope<{:?}, {}>[{name:?}];",
                    event.name, event.object
                )
            });
            (
                format!(" It may lack `{}`.", optional.join("`, `")),
                format!(
                    "Omit<{envelope}, {}> & {{{}\n}}",
                    quoted.join(" | "),
                    marked.collect::<String>()
                ),
            )
        }
    };
    *file += &format!(
        "/** `{}`: {}{lacking} */\nexport type {} = {of};\n\n",
        event.name,
        lower_first(&event.about),
        event_name(event)
    );
}

fn envelope_member(member: &Member, of_type: &str, of_object: &str, file: &mut String) {
    let own = match (member.name.as_str(), &member.object) {
        ("type", _) => of_type.to_owned(),
        ("data", _) => format!("{{ object: {of_object} }}"),
        (_, Some(object)) => object.clone(),
        (_, None) => "string".into(),
    };
    *file += &format!(
        "  /** {} */\n  {}: {own};\n",
        described(member),
        member.name
    );
}

fn interface(object: &Object, file: &mut String) {
    *file += &format!(
        "/** {} */\nexport interface {} {{\n",
        object.about, object.name
    );
    for member in &object.members {
        let own = match (&member.object, member.form) {
            (Some(name), _) => name.clone(),
            (None, Form::Object) => "{ [name: string]: Json }".into(),
            _ => "string".into(),
        };
        let optional = if member.required { "" } else { "?" };
        *file += &format!(
            "  /** {} */\n  {}{optional}: {own};\n",
            described(member),
            member.name
        );
    }
    if !object.closed {
        *file += "  [member: string]: unknown;\n";
    }
    *file += "}\n\n";
}

fn described(member: &Member) -> String {
    format!("{}{}", member.about, super::form_in_words(member))
}

fn lower_first(sentence: &str) -> String {
    sentence[..1].to_lowercase() + &sentence[1..]
}
