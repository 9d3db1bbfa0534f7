//! `src/event/generated.rs`, the tables that the crate works with, and `src/event/objects.rs`, the
//! typed objects that people match on.

use super::catalogue::{Catalogue, Event, FILE, Field, Form, Member, Object, pascal, screaming};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fmt::Write;
use std::io::Write as _;
use std::process::Stdio;

const HEADER: &str =
    "Made by `cargo xtask generate` from catalogue.toml: change that file, not this one.";

pub fn tables(catalogue: &Catalogue) -> Result<String> {
    let mut file = format!(
        "//! The documented event types, their members and rules, as tables.\n//!\n//! {HEADER}\n\n\
         use super::rules::{{Form, Need, Rule}};\n\
         use crate::fixture::{{Fragment, Setting}};\n\
         use Form::{{Id, Object, Text, Timestamp, Url}};\n\
         use Need::{{Optional, Required}};\n\n"
    );
    event_types(catalogue, &mut file);
    fields(catalogue, &mut file)?;
    rules(catalogue, &mut file)?;
    test_events(catalogue, &mut file)?;
    order(catalogue, &mut file)?;
    formatted(&file)
}

fn event_types(catalogue: &Catalogue, file: &mut String) {
    *file += "/// A documented event type.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum EventType {\n";
    for event in &catalogue.events {
        let about = lower_first(&event.about);
        *file += &format!("/// `{}`: {about}\n{},\n", event.name, pascal(&event.name));
    }
    *file += "}\n\nimpl EventType {\n/// Every documented event type, in the order of the documentation.\npub const ALL: &'static [EventType] = &[";
    for event in &catalogue.events {
        *file += &format!("EventType::{},", pascal(&event.name));
    }
    *file += "];\n\n/// The name on the wire.\n///\n/// ```\n/// use preswald_webhooks::EventType;\n/// assert_eq!(EventType::AppDeployed.as_str(), \"app.deployed\");\n/// ```\npub fn as_str(self) -> &'static str {\nmatch self {\n";
    for event in &catalogue.events {
        *file += &format!("EventType::{} => {:?},\n", pascal(&event.name), event.name);
    }
    *file += "}\n}\n\npub(crate) fn from_bytes(name: &[u8]) -> Option<EventType> {\nmatch name {\n";
    for event in &catalogue.events {
        *file += &format!(
            "b{:?} => Some(EventType::{}),\n",
            event.name,
            pascal(&event.name)
        );
    }
    *file += "_ => None,\n}\n}\n}\n\n";
}

fn fields(catalogue: &Catalogue, file: &mut String) -> Result<()> {
    let fields = catalogue.fields()?;
    *file += "/// A documented member, or the event itself.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub(super) enum Field {\nEvent,\n";
    for field in &fields {
        *file += &format!("{},\n", field.pointer.variant());
    }
    let depth = fields.iter().map(|field| field.pointer.depth()).max();
    // One more for a container where the deepest field should be.
    let depth = depth.unwrap_or_default() + 1;
    *file += &format!(
        "}}\n\nimpl Field {{\npub const COUNT: usize = {};\n\n\
         /// How many containers a documented field can have around it, with one in its own place.\n\
         pub const DEPTH: usize = {depth};\n\n",
        fields.len() + 1
    );
    *file += "/// The member of that name in an object that is itself a documented field.\n#[inline]\npub fn member(self, name: &[u8]) -> Option<Field> {\nmatch (self, name) {\n";
    for field in &fields {
        *file += &format!(
            "(Field::{}, b{:?}) => Some(Field::{}),\n",
            field.parent.variant(),
            field.member.name,
            field.pointer.variant()
        );
    }
    *file += "_ => None,\n}\n}\n\n/// Its JSON Pointer.\npub fn pointer(self) -> &'static str {\nmatch self {\nField::Event => \"\",\n";
    for field in &fields {
        *file += &format!(
            "Field::{} => {:?},\n",
            field.pointer.variant(),
            field.pointer.0
        );
    }
    *file += "}\n}\n\n/// The object that it belongs in.\npub fn parent(self) -> Field {\nmatch self {\nField::Event => Field::Event,\n";
    for field in &fields {
        *file += &format!(
            "Field::{} => Field::{},\n",
            field.pointer.variant(),
            field.parent.variant()
        );
    }
    let mut closed = vec!["Field::Event".to_owned()];
    for field in fields
        .iter()
        .filter(|field| field.object.is_some_and(|object| object.closed))
    {
        closed.push(format!("Field::{}", field.pointer.variant()));
    }
    *file += &format!(
        "}}\n}}\n\n/// Whether a member of it that is not documented is worth a warning.\npub fn is_closed(self) -> bool {{\nmatches!(self, {})\n}}\n}}\n\n",
        closed.join(" | ")
    );
    Ok(())
}

fn rules(catalogue: &Catalogue, file: &mut String) -> Result<()> {
    let envelope = catalogue.envelope()?;
    let optional = optional_members(catalogue);
    let is_in = |field: &Field<'_>, name: &str| {
        let pointer = format!("/{name}");
        field.pointer.0 == pointer || field.pointer.0.starts_with(&format!("{pointer}/"))
    };
    let always = envelope
        .iter()
        .filter(|field| !optional.iter().any(|name| is_in(field, name)));
    *file += "/// What every event must have.\nconst ENVELOPE: &[Rule] = &[(Field::Event, Required, Object),";
    always.for_each(|field| *file += &rule(field, true));
    *file += "];\n\n";
    for name in &optional {
        let fields: Vec<_> = envelope.iter().filter(|field| is_in(field, name)).collect();
        let table = screaming(&pascal(name));
        for (suffix, may_lack) in [("", false), ("_OPTIONAL", true)] {
            *file += &format!("const {table}{suffix}: &[Rule] = &[");
            for field in &fields {
                let is_itself = field.pointer.0 == format!("/{name}");
                *file += &rule(field, !(may_lack && is_itself));
            }
            *file += "];\n\n";
        }
    }
    let mut done = Vec::new();
    for event in catalogue.events.iter() {
        if !done.contains(&&event.object) {
            done.push(&event.object);
            *file += &format!("const {}: &[Rule] = &[", screaming(&event.object));
            let fields = catalogue.data_fields(event)?;
            fields.iter().for_each(|field| *file += &rule(field, true));
            *file += "];\n\n";
        }
    }
    *file += &format!(
        "/// The rules of an event type. The `data.object` of an unknown type is open.\n\
         pub(super) fn rules(event_type: Option<EventType>) -> [&'static [Rule]; {}] {{\nmatch event_type {{\n",
        optional.len() + 2
    );
    for event in &catalogue.events {
        *file += &format!(
            "Some(EventType::{}) => [ENVELOPE, {},",
            pascal(&event.name),
            screaming(&event.object)
        );
        for name in &optional {
            let suffix = if event.optional.contains(name) {
                "_OPTIONAL"
            } else {
                ""
            };
            *file += &format!("{}{suffix},", screaming(&pascal(name)));
        }
        *file += "],\n";
    }
    *file += "None => [ENVELOPE, &[],";
    for name in &optional {
        *file += &format!("{},", screaming(&pascal(name)));
    }
    *file += "],\n}\n}\n\n";
    Ok(())
}

/// The members of the envelope that some event type may lack.
fn optional_members(catalogue: &Catalogue) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in catalogue.events.iter().flat_map(|event| &event.optional) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn rule(field: &Field<'_>, may_be_required: bool) -> String {
    let need = match field.member.required && may_be_required {
        true => "Required",
        false => "Optional",
    };
    let form = match field.member.form {
        Form::String => "Text".into(),
        Form::Id => format!(
            "Id({:?})",
            field.member.prefix.as_deref().unwrap_or_default()
        ),
        Form::Url => "Url".into(),
        Form::Timestamp => "Timestamp".into(),
        Form::Object => "Object".to_owned(),
    };
    format!("(Field::{}, {need}, {form}),", field.pointer.variant())
}

/// The JSON text of test events, in parts: what can be set stands between what is fixed.
#[derive(Default)]
struct Parts {
    parts: String,
    json: String,
}

impl Parts {
    fn json(&mut self, json: &str) {
        self.json += json;
    }

    fn part(&mut self, part: &str) {
        self.flush();
        self.parts += &format!("{part},");
    }

    fn flush(&mut self) {
        if !self.json.is_empty() {
            self.parts += &format!("Fragment::Json({:?}),", self.json);
            self.json.clear();
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.parts
    }

    fn object(&mut self, catalogue: &Catalogue, object: &Object) -> Result<()> {
        self.json("{");
        for (at, member) in object.members.iter().enumerate() {
            self.json(if at == 0 { "" } else { "," });
            self.json(&format!("{:?}:", member.name));
            self.value(catalogue, object, member)?;
        }
        self.json("}");
        Ok(())
    }

    fn value(&mut self, catalogue: &Catalogue, within: &Object, member: &Member) -> Result<()> {
        if let Some(name) = &member.object {
            return self.object(catalogue, catalogue.object(name)?);
        }
        match (within.name.as_str(), member.name.as_str()) {
            ("Event", "type") => self.part("Fragment::Type"),
            ("EventData", "object") => self.part("Fragment::Object"),
            (object, name) => {
                let example = member.example.as_deref();
                let example =
                    example.with_context(|| format!("`{name}` of `{object}` has no example"))?;
                match (member.form, &member.option) {
                    (Form::Object, _) => self.json(example),
                    (Form::Url, Some(_)) => self.part(&format!("Fragment::AppUrl({example:?})")),
                    (_, Some(option)) => {
                        let setting = option[..1].to_uppercase() + &option[1..];
                        self.part(&format!("Fragment::Text(Setting::{setting}, {example:?})"));
                    }
                    (_, None) => self.json(&Value::from(example).to_string()),
                }
            }
        }
        Ok(())
    }
}

fn test_events(catalogue: &Catalogue, file: &mut String) -> Result<()> {
    let mut envelope = Parts::default();
    envelope.object(catalogue, catalogue.object("Event")?)?;
    *file += &format!(
        "/// A test event, around its `data.object`.\npub(crate) const TEST_EVENT: &[Fragment] = &[{}];\n\n",
        envelope.finish()
    );
    *file += "/// The `data.object` of a test event.\npub(crate) fn test_object(event_type: EventType) -> &'static [Fragment] {\nmatch event_type {\n";
    for event in &catalogue.events {
        let mut parts = Parts::default();
        parts.object(catalogue, catalogue.object(&event.object)?)?;
        *file += &format!(
            "EventType::{} => &[{}],\n",
            pascal(&event.name),
            parts.finish()
        );
    }
    *file += "}\n}\n\n";
    Ok(())
}

/// One order for the members of all objects, in which each object's own order is kept.
fn order(catalogue: &Catalogue, file: &mut String) -> Result<()> {
    let mut lists = vec![catalogue.object("Event")?.names()];
    for object in &catalogue.objects {
        lists.push(object.names());
        let is_open = |member: &&Member| member.form == Form::Object;
        let examples = object.members.iter().filter(is_open);
        for example in examples.filter_map(|member| member.example.as_ref()) {
            let example: serde_json::Map<String, Value> = serde_json::from_str(example)?;
            lists.push(example.keys().cloned().collect());
        }
    }
    *file += "/// The documented members' names, in one order that keeps the order of each object.\n#[cfg(feature = \"diagnose\")]\npub(crate) const DOCUMENTED_ORDER: &[&[u8]] = &[";
    merged(lists)?
        .iter()
        .for_each(|name| *file += &format!("b{name:?},"));
    *file += "];\n";
    Ok(())
}

/// All names of some lists, in an order that keeps the order of each list: a topological sort, in
/// which the lists come one after the other as far as possible.
fn merged(mut lists: Vec<Vec<String>>) -> Result<Vec<String>> {
    let mut order = Vec::new();
    while let Some(first) = lists.iter().find(|list| !list.is_empty()) {
        let is_free = |name: &&String| {
            !lists
                .iter()
                .any(|list| list.iter().skip(1).any(|later| later == *name))
        };
        let heads = lists.iter().filter_map(|list| list.first());
        let next = heads.clone().find(is_free).cloned();
        let next = next.with_context(|| {
            format!(
                "{FILE}: two objects have the same members in different orders, such as `{}`",
                first[0]
            )
        })?;
        lists
            .iter_mut()
            .for_each(|list| list.retain(|name| *name != next));
        order.push(next);
    }
    Ok(order)
}

pub fn objects(catalogue: &Catalogue) -> Result<String> {
    let mut file = format!(
        "//! The objects of an event, with types. What is not documented is in `rest`.\n//!\n//! {HEADER}\n\n\
         use super::EventType;\n\
         use super::deserialize::deserialize_object;\n\
         use serde::{{Deserialize, Deserializer, Serialize}};\n\
         use serde_json::{{Map, Value}};\n\n"
    );
    data(&catalogue.events, &mut file);
    let account = catalogue.object("Account")?;
    for object in [account].into_iter().chain(catalogue.data_objects()?) {
        structure(object, &mut file)?;
    }
    formatted(&file)
}

fn data(events: &[Event], file: &mut String) {
    *file += "/// `data.object`, by the event's type.\n#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub enum Data {\n";
    for event in events {
        let about = lower_first(&event.about);
        *file += &format!(
            "/// `{}`: {about}\n{}({}),\n",
            event.name,
            pascal(&event.name),
            event.object
        );
    }
    *file += "/// An event type that Preswald has added since. Its object is not checked.\nUnknown {\n/// The name of the event type.\ntype_name: String,\n/// `data.object`.\nobject: Map<String, Value>,\n},\n}\n\nimpl Data {\n\
              /// Reads `data.object` as its event type says.\n\
              pub(super) fn read<'de, D: Deserializer<'de>>(type_name: String, object: D) -> Result<Self, D::Error> {\nOk(match type_name.parse() {\n";
    for event in events {
        let variant = pascal(&event.name);
        *file += &format!(
            "Ok(EventType::{variant}) => Data::{variant}(Deserialize::deserialize(object)?),\n"
        );
    }
    *file += "Err(_) => Data::Unknown { type_name, object: Deserialize::deserialize(object)? },\n})\n}\n\n/// The name of the event type.\npub(super) fn type_name(&self) -> &str {\nmatch self {\n";
    for event in events {
        let variant = pascal(&event.name);
        *file += &format!("Data::{variant}(_) => EventType::{variant}.as_str(),\n");
    }
    *file += "Data::Unknown { type_name, .. } => type_name,\n}\n}\n}\n\n";
}

fn structure(object: &Object, file: &mut String) -> Result<()> {
    writeln!(
        file,
        "/// {}\n#[derive(Clone, Debug, PartialEq, Serialize)]\n#[non_exhaustive]\npub struct {} {{",
        object.about, object.name
    )?;
    for member in &object.members {
        let own = match (&member.object, member.form) {
            (Some(name), _) => name.clone(),
            (None, Form::Object) => "Map<String, Value>".into(),
            _ => "String".into(),
        };
        writeln!(file, "/// {}{}", member.about, super::form_in_words(member))?;
        match member.required {
            true => writeln!(file, "pub {}: {own},", field_name(&member.name))?,
            false => writeln!(
                file,
                "#[serde(skip_serializing_if = \"Option::is_none\")]\npub {}: Option<{own}>,",
                field_name(&member.name)
            )?,
        }
    }
    *file += "/// Members that are not documented.\n#[serde(flatten)]\npub rest: Map<String, Value>,\n}\n\n";
    writeln!(file, "deserialize_object!({} {{", object.name)?;
    for member in &object.members {
        let need = match member.required {
            true => "required",
            false => "optional",
        };
        let field = field_name(&member.name);
        writeln!(file, "{field} {:?} {need},", member.name)?;
    }
    *file += "});\n\n";
    Ok(())
}

/// A member's name as Rust takes it.
fn field_name(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "box", "const", "default", "do", "dyn", "enum", "extern", "final",
        "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
        "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try",
        "type", "union", "unsafe", "use", "virtual", "where", "while", "yield",
    ];
    match KEYWORDS.contains(&name) {
        true => format!("r#{name}"),
        false => name.into(),
    }
}

fn lower_first(sentence: &str) -> String {
    sentence[..1].to_lowercase() + &sentence[1..]
}

pub fn formatted(text: &str) -> Result<String> {
    let mut rustfmt = crate::shell::command("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run `rustfmt`: rustup component add rustfmt")?;
    let mut input = rustfmt.stdin.take().context("rustfmt has an input")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let output = rustfmt.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused:\n{text}");
    Ok(String::from_utf8(output.stdout)?)
}
