//! How a typed object is deserialized. Serde's own `flatten` would read each value twice.

/// Implements `Deserialize` for a struct of documented members and a map `rest` of the others. Each
/// line has the field, the member's name, and whether it is required.
macro_rules! deserialize_object {
    ($type:ident { $($field:ident $name:literal $need:ident,)* }) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum Name {
                    $($field,)*
                    Undocumented(String),
                }

                impl<'de> serde::Deserialize<'de> for Name {
                    fn deserialize<D: serde::Deserializer<'de>>(
                        deserializer: D,
                    ) -> Result<Self, D::Error> {
                        struct NameVisitor;
                        impl serde::de::Visitor<'_> for NameVisitor {
                            type Value = Name;

                            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                                f.write_str("a member name")
                            }

                            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                                Ok(match name {
                                    $($name => Name::$field,)*
                                    _ => Name::Undocumented(name.to_owned()),
                                })
                            }
                        }
                        deserializer.deserialize_str(NameVisitor)
                    }
                }

                struct ObjectVisitor;
                impl<'de> serde::de::Visitor<'de> for ObjectVisitor {
                    type Value = $type;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(
                        self,
                        mut members: A,
                    ) -> Result<$type, A::Error> {
                        $(let mut $field = None;)*
                        let mut rest = serde_json::Map::new();
                        while let Some(member_name) = members.next_key()? {
                            match member_name {
                                $(Name::$field => $field = Some(members.next_value()?),)*
                                Name::Undocumented(name) => {
                                    rest.insert(name, members.next_value()?);
                                }
                            }
                        }
                        Ok($type {
                            $($field: $crate::event::deserialize::$need($field, $name)?,)*
                            rest,
                        })
                    }
                }
                deserializer.deserialize_map(ObjectVisitor)
            }
        }
    };
}
pub(super) use deserialize_object;

/// The value of a required member.
pub(super) fn required<T, E: serde::de::Error>(
    value: Option<T>,
    name: &'static str,
) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(name))
}

/// The value of an optional member.
pub(super) fn optional<T, E>(value: Option<Option<T>>, _: &'static str) -> Result<Option<T>, E> {
    Ok(value.flatten())
}
