//! `src/event/generated.rs`, the tables that the crate works with, and `src/event/objects.rs`, the
//! typed objects that people match on.

use super::catalogue::{Catalogue, FILE, Field, Form, Member, Object, pascal, screaming};
use super::template;
use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::{Value, json};

const HEADER: &str =
    "Made by `cargo xtask generate` from catalogue.toml: change that file, not this one.";

pub fn tables(catalogue: &Catalogue) -> Result<String> {
    let fields = catalogue.fields()?;
    let depth = fields.iter().map(|field| field.pointer.depth()).max();
    let optional = optional_members(catalogue);
    let test_objects = catalogue.events.iter().map(|event| {
        let object = catalogue.object(&event.object)?;
        Fragments::of(catalogue, object)
    });
    let rules_of_events = catalogue
        .events
        .iter()
        .map(|event| rules_of(&event.object, &optional, &event.optional));
    template::rust(
        include_str!("templates/generated.rs.jinja"),
        json!({
            "header": HEADER,
            "events": catalogue.events,
            "fields": fields.iter().map(FieldRow::from).collect::<Vec<_>>(),
            // One more for a container where the deepest field should be.
            "depth": depth.unwrap_or_default() + 1,
            "rules": rules(catalogue, &optional)?,
            "rules_of": rules_of_events.collect::<Vec<_>>(),
            "rules_of_unknown": rules_of("", &optional, &[]),
            "test_event": Fragments::of(catalogue, catalogue.object("Event")?)?,
            "test_objects": test_objects.collect::<Result<Vec<_>>>()?,
            "order": order(catalogue)?,
        }),
    )
}

pub fn objects(catalogue: &Catalogue) -> Result<String> {
    let mut objects = vec![catalogue.object("Account")?];
    objects.extend(catalogue.data_objects()?);
    template::rust(
        include_str!("templates/objects.rs.jinja"),
        json!({ "header": HEADER, "events": catalogue.events, "objects": objects }),
    )
}

#[derive(Serialize)]
struct FieldRow<'a> {
    variant: String,
    parent: String,
    name: &'a str,
    pointer: &'a str,
    is_closed: bool,
}

impl<'a> From<&'a Field<'a>> for FieldRow<'a> {
    fn from(field: &'a Field<'a>) -> Self {
        FieldRow {
            variant: field.pointer.variant(),
            parent: field.parent.variant(),
            name: &field.member.name,
            pointer: &field.pointer.0,
            is_closed: field.object.is_some_and(|object| object.closed),
        }
    }
}

/// A table of rules, and its name.
#[derive(Serialize)]
struct Rules {
    about: Option<&'static str>,
    name: String,
    rules: Vec<Rule>,
}

/// What a field must be.
#[derive(Serialize)]
struct Rule {
    field: String,
    need: &'static str,
    form: String,
}

impl Rule {
    fn new(field: &Field<'_>, may_lack: bool) -> Self {
        Rule {
            field: field.pointer.variant(),
            need: if field.member.required && !may_lack {
                "Required"
            } else {
                "Optional"
            },
            form: match (field.member.form, &field.member.prefix) {
                (Form::Id, prefix) => format!("Id({:?})", prefix.as_deref().unwrap_or_default()),
                (Form::String, _) => "Text".into(),
                (Form::Url, _) => "Url".into(),
                (Form::Timestamp, _) => "Timestamp".into(),
                (Form::Object, _) => "Object".into(),
            },
        }
    }
}

/// Those of the envelope, of its members that an event type may lack, and of each `data.object`.
fn rules(catalogue: &Catalogue, optional: &[String]) -> Result<Vec<Rules>> {
    let envelope = catalogue.envelope()?;
    let is_itself = |field: &Field<'_>, name: &str| field.pointer.0 == format!("/{name}");
    let is_in = |field: &Field<'_>, name: &str| {
        is_itself(field, name) || field.pointer.0.starts_with(&format!("/{name}/"))
    };
    let mut always = vec![Rule {
        field: "Event".into(),
        need: "Required",
        form: "Object".into(),
    }];
    for field in &envelope {
        if !optional.iter().any(|name| is_in(field, name)) {
            always.push(Rule::new(field, false));
        }
    }
    let mut tables = vec![Rules {
        about: Some("What every event must have."),
        name: "ENVELOPE".into(),
        rules: always,
    }];
    for name in optional {
        for may_lack in [false, true] {
            let fields = envelope.iter().filter(|field| is_in(field, name));
            let rule = |field| Rule::new(field, may_lack && is_itself(field, name));
            tables.push(Rules {
                about: None,
                name: table_of(name, may_lack),
                rules: fields.map(rule).collect(),
            });
        }
    }
    for event in &catalogue.events {
        let name = screaming(&event.object);
        if tables.iter().all(|table| table.name != name) {
            let fields = catalogue.data_fields(event)?;
            tables.push(Rules {
                about: None,
                name,
                rules: fields.iter().map(|field| Rule::new(field, false)).collect(),
            });
        }
    }
    Ok(tables)
}

/// The tables for an event with this `data.object`, which is open if it has no name. It may lack `lacking`.
fn rules_of(object: &str, optional: &[String], lacking: &[String]) -> Vec<String> {
    let own = if object.is_empty() {
        "&[]".into()
    } else {
        screaming(object)
    };
    let tables = optional
        .iter()
        .map(|name| table_of(name, lacking.contains(name)));
    ["ENVELOPE".into(), own].into_iter().chain(tables).collect()
}

/// The name of the table of a member of the envelope.
fn table_of(member: &str, may_lack: bool) -> String {
    let suffix = if may_lack { "_OPTIONAL" } else { "" };
    screaming(&pascal(member)) + suffix
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

/// The JSON text of a test event, as variants of `Fragment`: what can be set stands between what is fixed.
#[derive(Default)]
struct Fragments {
    done: Vec<String>,
    json: String,
}

impl Fragments {
    fn of(catalogue: &Catalogue, object: &Object) -> Result<Vec<String>> {
        let mut fragments = Fragments::default();
        fragments.object(catalogue, object)?;
        fragments.flush();
        Ok(fragments.done)
    }

    fn push(&mut self, fragment: String) {
        self.flush();
        self.done.push(fragment);
    }

    fn flush(&mut self) {
        let json = std::mem::take(&mut self.json);
        if !json.is_empty() {
            self.done.push(format!("Json({json:?})"));
        }
    }

    fn object(&mut self, catalogue: &Catalogue, object: &Object) -> Result<()> {
        self.json += "{";
        for (at, member) in object.members.iter().enumerate() {
            self.json += if at == 0 { "" } else { "," };
            self.json += &format!("{:?}:", member.name);
            self.value(catalogue, object, member)?;
        }
        self.json += "}";
        Ok(())
    }

    fn value(&mut self, catalogue: &Catalogue, within: &Object, member: &Member) -> Result<()> {
        if let Some(name) = &member.object {
            return self.object(catalogue, catalogue.object(name)?);
        }
        match (within.name.as_str(), member.name.as_str()) {
            ("Event", "type") => self.push("Type".into()),
            ("EventData", "object") => self.push("Object".into()),
            (object, name) => {
                let example = member.example.as_deref();
                let example =
                    example.with_context(|| format!("`{name}` of `{object}` has no example"))?;
                match (member.form, &member.option) {
                    (Form::Object, _) => self.json += example,
                    (Form::Url, Some(_)) => self.push(format!("AppUrl({example:?})")),
                    (_, Some(option)) => {
                        let setting = option[..1].to_uppercase() + &option[1..];
                        self.push(format!("Text(Setting::{setting}, {example:?})"));
                    }
                    (_, None) => self.json += &Value::from(example).to_string(),
                }
            }
        }
        Ok(())
    }
}

/// The names of all members, in one order in which each object's own order is kept.
fn order(catalogue: &Catalogue) -> Result<Vec<String>> {
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
    merged(lists)
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
