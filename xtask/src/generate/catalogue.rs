//! The catalogue of events, read from `src/event/catalogue.toml`, which says what each column means.

use crate::files;
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

pub const FILE: &str = "src/event/catalogue.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    #[serde(rename = "event")]
    pub events: Vec<Event>,
    #[serde(rename = "object")]
    pub objects: Vec<Object>,
}

/// An event type.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(rename(deserialize = "type"))]
    pub name: String,
    /// The shape of `data.object`.
    pub object: String,
    pub about: String,
    /// Members of the envelope that this type may lack.
    #[serde(default)]
    pub optional: Vec<String>,
}

/// The shape of a JSON object.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    pub name: String,
    pub about: String,
    #[serde(default)]
    pub closed: bool,
    pub members: Vec<Member>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub name: String,
    pub form: Form,
    pub prefix: Option<String>,
    pub object: Option<String>,
    #[serde(default)]
    pub required: bool,
    pub about: String,
    pub example: Option<String>,
    pub option: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    String,
    Id,
    Url,
    Timestamp,
    Object,
}

/// A member at its place in an event. Event types share the fields that have the same pointer.
pub struct Field<'a> {
    pub parent: Pointer,
    pub pointer: Pointer,
    pub member: &'a Member,
    /// The shape that it has, if it is an object of the catalogue.
    pub object: Option<&'a Object>,
}

/// Where a member stands: a JSON Pointer of names without `/` and `~`.
#[derive(Clone, PartialEq)]
pub struct Pointer(pub String);

impl Pointer {
    /// The whole event.
    pub fn root() -> Self {
        Pointer(String::new())
    }

    /// `data.object`, whose shape depends on the event type.
    pub fn data_object() -> Self {
        Pointer("/data/object".into())
    }

    fn member(&self, name: &str) -> Self {
        Pointer(format!("{}/{name}", self.0))
    }

    /// `DataObjectId`: the name of the field in Rust.
    pub fn variant(&self) -> String {
        match self.0.as_str() {
            "" => "Event".into(),
            pointer => pascal(pointer),
        }
    }

    /// How many objects lie around it.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }
}

impl Catalogue {
    pub fn read() -> Result<Self> {
        let text = files::read(&files::in_root(FILE))?;
        let catalogue: Catalogue = toml::from_str(&text).with_context(|| format!("in {FILE}"))?;
        catalogue.check().with_context(|| format!("in {FILE}"))?;
        Ok(catalogue)
    }

    fn check(&self) -> Result<()> {
        self.object("Event")?;
        for event in &self.events {
            self.object(&event.object)?;
        }
        for object in &self.objects {
            for member in &object.members {
                let place = format!("`{}` of `{}`", member.name, object.name);
                if let Some(name) = &member.object {
                    self.object(name)
                        .with_context(|| format!("in the member {place}"))?;
                }
                ensure!(
                    member.prefix.is_some() == (member.form == Form::Id),
                    "{place}: an id has a prefix, and nothing else has one"
                );
            }
        }
        Ok(())
    }

    pub fn object(&self, name: &str) -> Result<&Object> {
        let mut objects = self.objects.iter();
        objects
            .find(|object| object.name == name)
            .with_context(|| format!("there is no object `{name}`"))
    }

    /// The objects that `data.object` can be, with the objects inside them; each once.
    pub fn data_objects(&self) -> Result<Vec<&Object>> {
        let mut objects = Vec::new();
        for event in &self.events {
            self.collect(self.object(&event.object)?, &mut objects)?;
        }
        Ok(objects)
    }

    fn collect<'a>(&'a self, object: &'a Object, into: &mut Vec<&'a Object>) -> Result<()> {
        if into.iter().any(|known| known.name == object.name) {
            return Ok(());
        }
        into.push(object);
        for name in object.members.iter().filter_map(|m| m.object.as_ref()) {
            self.collect(self.object(name)?, into)?;
        }
        Ok(())
    }

    /// The members of the envelope, at any depth, without those of `data.object`.
    pub fn envelope(&self) -> Result<Vec<Field<'_>>> {
        self.fields_of(self.object("Event")?, &Pointer::root())
    }

    /// The members of `data.object`, at any depth, for one event type.
    pub fn data_fields<'a>(&'a self, event: &'a Event) -> Result<Vec<Field<'a>>> {
        self.fields_of(self.object(&event.object)?, &Pointer::data_object())
    }

    /// Every documented place once, parents first.
    pub fn fields(&self) -> Result<Vec<Field<'_>>> {
        let mut fields = self.envelope()?;
        for event in &self.events {
            for field in self.data_fields(event)? {
                if fields.iter().all(|known| known.pointer != field.pointer) {
                    fields.push(field);
                }
            }
        }
        Ok(fields)
    }

    fn fields_of<'a>(&'a self, within: &'a Object, parent: &Pointer) -> Result<Vec<Field<'a>>> {
        let mut fields = Vec::new();
        for member in &within.members {
            let pointer = parent.member(&member.name);
            let object = member.object.as_ref().map(|name| self.object(name));
            let object = object.transpose()?;
            let inner = object.map(|object| self.fields_of(object, &pointer));
            fields.push(Field {
                parent: parent.clone(),
                pointer,
                member,
                object,
            });
            fields.extend(inner.transpose()?.unwrap_or_default());
        }
        Ok(fields)
    }
}

impl Object {
    /// Its members' names.
    pub fn names(&self) -> Vec<String> {
        self.members
            .iter()
            .map(|member| member.name.clone())
            .collect()
    }
}

/// `app.created`, `app_created` and `/app/created` as `AppCreated`.
pub fn pascal(name: &str) -> String {
    let words = name.split(['.', '_', '/']);
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    words.filter(|word| !word.is_empty()).map(capital).collect()
}

/// `UserInteraction` as `USER_INTERACTION`.
pub fn screaming(name: &str) -> String {
    let mut screaming = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !screaming.is_empty() {
            screaming.push('_');
        }
        screaming.extend(char.to_uppercase());
    }
    screaming
}
