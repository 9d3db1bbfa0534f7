//! `schema.json` of the npm package: the rules of an event as JSON Schema 2020-12.

use super::catalogue::{Catalogue, Event, Form, Member, Object};
use anyhow::Result;
use serde_json::{Map, Value, json};

const COMMENT: &str = "Made by `cargo xtask generate` from src/event/catalogue.toml. It says what \
    the Rust reader's rules say, but for what JSON Schema cannot express: that a date is a real one \
    (here only the form of RFC 3339 is checked), that an IPv6 address in a URL is a real one, and \
    everything about the text of the document: duplicate member names, UTF-8, lone surrogates, the \
    range of numbers, depth. What is only a warning is valid: an unknown event type, an unknown \
    member, an id without its documented prefix.";

/// RFC 3339 section 5.6, without the lengths of months. A leap second ends an hour's last minute.
const TIMESTAMP: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]\
    ([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?\
    ([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";

/// RFC 3986 with the characters of RFC 3987: scheme, credentials, host, port, path and query,
/// fragment. The last group of characters is what neither allows anywhere.
fn url() -> String {
    let except = |more: &str| {
        format!(
            "([^%{more}\\u0000- \\u007f\"<>\\\\^`{{|}}\\u0080-\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|%[0-9A-Fa-f]{{2}})"
        )
    };
    let credentials = format!("({}*@)?", except("@\\[\\]/?#"));
    let host = format!("(\\[[0-9A-Fa-f:.]+\\]|{}+)", except("@\\[\\]/?#:"));
    let port =
        "(:0*([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?";
    let path = format!("([/?]{}*)?", except("\\[\\]#"));
    let fragment = format!("(#{}*)?", except("#"));
    format!("^[Hh][Tt][Tt][Pp][Ss]?://{credentials}{host}{port}{path}{fragment}$")
}

pub fn schema(catalogue: &Catalogue) -> Result<String> {
    let event = catalogue.object("Event")?;
    let mut schema = object(event, &|member| {
        let may_lack = |event: &Event| event.optional.contains(&member.name);
        member.required && !catalogue.events.iter().any(may_lack)
    });
    let mut definitions = Map::new();
    for object_of in &catalogue.objects {
        if object_of.name != event.name {
            let own = object(object_of, &|member| member.required);
            definitions.insert(object_of.name.clone(), own);
        }
    }
    let mut conditions: Vec<Value> = catalogue.events.iter().map(by_type).collect();
    conditions.extend(optional_members(catalogue));
    definitions.insert(
        "Timestamp".into(),
        json!({ "type": "string", "format": "date-time", "pattern": TIMESTAMP }),
    );
    definitions.insert("Url".into(), json!({ "type": "string", "pattern": url() }));
    let mut whole = Map::new();
    whole.insert(
        "$schema".into(),
        "https://json-schema.org/draft/2020-12/schema".into(),
    );
    whole.insert("$comment".into(), COMMENT.into());
    whole.insert("title".into(), "A Preswald webhook event".into());
    whole.append(
        schema
            .as_object_mut()
            .expect("an object's schema is an object"),
    );
    whole.insert("allOf".into(), conditions.into());
    whole.insert("$defs".into(), definitions.into());
    Ok(format!("{:#}\n", Value::Object(whole)))
}

/// The shape of `data.object`, if the event has this type.
fn by_type(event: &Event) -> Value {
    let reference = json!({ "$ref": format!("#/$defs/{}", event.object) });
    json!({
        "if": is_one_of(&[&event.name]),
        "then": {
            "title": event.name,
            "description": event.about,
            "properties": { "data": { "type": "object", "properties": { "object": reference } } }
        }
    })
}

/// A member that some event types may lack is required for all others.
fn optional_members(catalogue: &Catalogue) -> Vec<Value> {
    let mut names: Vec<&String> = Vec::new();
    for name in catalogue.events.iter().flat_map(|event| &event.optional) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let condition = |name: &&String| {
        let events = catalogue
            .events
            .iter()
            .filter(|event| event.optional.contains(name));
        let types: Vec<&str> = events.map(|event| event.name.as_str()).collect();
        json!({ "if": { "not": is_one_of(&types) }, "then": { "required": [name], "properties": { name.as_str(): true } } })
    };
    names.iter().map(condition).collect()
}

fn is_one_of(types: &[&str]) -> Value {
    json!({ "properties": { "type": { "enum": types } }, "required": ["type"] })
}

fn object(object: &Object, is_required: &dyn Fn(&Member) -> bool) -> Value {
    let required = object.members.iter().filter(|member| is_required(member));
    let required: Vec<&str> = required.map(|member| member.name.as_str()).collect();
    let properties: Map<String, Value> = object
        .members
        .iter()
        .map(|of| (of.name.clone(), member(of)))
        .collect();
    let mut schema = json!({ "description": object.about, "type": "object" });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    schema["properties"] = properties.into();
    schema
}

fn member(member: &Member) -> Value {
    let mut schema = json!({ "description": member.about });
    match (&member.object, member.form) {
        (Some(name), _) => schema["$ref"] = format!("#/$defs/{name}").into(),
        (None, Form::Object) => schema["type"] = "object".into(),
        (None, Form::Url) => schema["$ref"] = "#/$defs/Url".into(),
        (None, Form::Timestamp) => schema["$ref"] = "#/$defs/Timestamp".into(),
        (None, Form::String | Form::Id) => {
            schema["type"] = "string".into();
            if member.required {
                schema["minLength"] = 1.into();
            }
        }
    }
    if let (Some(example), true) = (&member.example, member.form != Form::Object) {
        schema["examples"] = json!([example]);
    }
    schema
}
