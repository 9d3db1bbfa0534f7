//! The orders in which parsers and serializers keep the members of JSON objects.

use crate::diagnose::codecs::bytes::{self, number, sorted};
use crate::event::DOCUMENTED_ORDER;

/// An order of members.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Order {
    /// As in the payload.
    Unchanged,
    /// By the bytes of the names: Go, Python's `sort_keys`, PostgreSQL, most tree maps.
    Bytes,
    /// As the documentation has them.
    Documented,
    /// Integers first, in ascending order, as JavaScript has it for its objects.
    IntegersFirst,
    /// By UTF-16 code units: Java's and .NET's ordinal order, RFC 8785.
    Utf16,
    /// By length, then by bytes: PostgreSQL's jsonb, MySQL.
    Length,
    /// Java's `HashMap`, which org.json and others use.
    JavaHash,
    /// By letters without regard to case.
    Letters,
    /// Lua's tables.
    LuaTable,
    /// In reverse.
    Reversed,
    /// By bytes in the outermost object only: `ksort` in PHP, a `TreeMap` of parsed JSON in Java.
    OutermostByBytes,
    /// By bytes in all but the outermost object: a Go struct with maps in it.
    InnerByBytes,
}

/// The orders with their rarity and the end of the sentence "the signature covers the same
/// JSON…". The payload's own comes first.
pub(crate) const ORDERS: &[(Order, u8, &str)] = &[
    (Order::Unchanged, 0, ""),
    (Order::Bytes, 0, ", with its members sorted by name"),
    (
        Order::Documented,
        0,
        ", with its members in the order of the documentation",
    ),
    (
        Order::IntegersFirst,
        1,
        ", with integer member names first, as JavaScript has them",
    ),
    (
        Order::Utf16,
        1,
        ", with its members sorted by UTF-16 code units",
    ),
    (
        Order::Length,
        1,
        ", with its members sorted by the length of their names, then by name",
    ),
    (
        Order::JavaHash,
        1,
        ", with its members in the order of a Java HashMap",
    ),
    (
        Order::LuaTable,
        2,
        ", with its members in the order of a Lua table",
    ),
    (
        Order::Letters,
        2,
        ", with its members sorted by name without regard to case",
    ),
    (
        Order::OutermostByBytes,
        1,
        ", with the members of the outermost object sorted by name",
    ),
    (
        Order::InnerByBytes,
        1,
        ", with the members of all inner objects sorted by name",
    ),
    (Order::Reversed, 3, ", with its members in reverse order"),
];

impl Order {
    /// The order in the outermost object, or in all others.
    pub fn at(self, is_outermost: bool) -> Self {
        match self {
            Order::OutermostByBytes | Order::InnerByBytes => {
                if is_outermost == (self == Order::OutermostByBytes) {
                    Order::Bytes
                } else {
                    Order::Unchanged
                }
            }
            other => other,
        }
    }

    /// The places of an object's members in this order. `names` have no escapes.
    pub fn of(self, names: &[Vec<u8>]) -> Vec<usize> {
        if self == Order::LuaTable {
            return lua_table(names);
        }
        let mut keys = Vec::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            keys.push(match self {
                Order::Unchanged | Order::LuaTable => (0, Vec::new()),
                Order::Bytes | Order::OutermostByBytes | Order::InnerByBytes => (0, name.clone()),
                Order::Documented => {
                    let known = DOCUMENTED_ORDER.iter().position(|known| **known == **name);
                    (known.unwrap_or(usize::MAX), Vec::new())
                }
                Order::IntegersFirst => (array_index(name), Vec::new()),
                Order::Utf16 => (0, utf16(name)),
                Order::Length => (name.len(), name.clone()),
                Order::JavaHash => (java_bucket(name, names.len()), Vec::new()),
                Order::Letters => (0, name.to_ascii_lowercase()),
                Order::Reversed => (names.len() - place, Vec::new()),
            });
        }
        sorted(&keys)
    }
}

/// The value of a name that JavaScript takes for an index: a decimal without leading zeros. The
/// largest number for other names.
fn array_index(name: &[u8]) -> usize {
    let is_canonical = name == b"0" || !name.starts_with(b"0");
    number(name, 10)
        .filter(|index| is_canonical && *index < u32::MAX)
        .map_or(usize::MAX, |index| index as usize)
}

/// The UTF-16 code units of a text, as bytes that sort in the same way.
fn utf16(name: &[u8]) -> Vec<u8> {
    let mut units = Vec::with_capacity(name.len() * 2);
    let mut rest = name;
    while !rest.is_empty() {
        let (code, length) = bytes::decode(rest);
        bytes::utf16(code, true, &mut units);
        rest = rest.get(length..).unwrap_or_default();
    }
    units
}

/// The bucket of a name in a `HashMap` that grew to hold so many, as OpenJDK computes it. The
/// members of a bucket keep the order in which they were added.
fn java_bucket(name: &[u8], count: usize) -> usize {
    let mut hash = 0u32;
    for unit in utf16(name).chunks(2) {
        let unit = unit
            .iter()
            .fold(0, |unit, byte| unit << 8 | u32::from(*byte));
        hash = hash.wrapping_mul(31).wrapping_add(unit);
    }
    let mut buckets = 16;
    while count * 4 > buckets * 3 {
        buckets *= 2;
    }
    (hash ^ hash >> 16) as usize & (buckets - 1)
}

/// The order of a traversal of a Lua 5.1 table, to which the names were added one by one: the
/// hash, the choice of a free slot on a collision, and the growth are those of its `ltable.c`.
fn lua_table(names: &[Vec<u8>]) -> Vec<usize> {
    let mut hashes = Vec::with_capacity(names.len());
    for name in names {
        hashes.push(lua_hash(name) as usize);
    }
    let mut table = LuaTable::new(0);
    for member in 0..names.len() {
        if !table.insert(member, &hashes) {
            let mut members = vec![member];
            members.extend(table.members());
            table = LuaTable::new(members.len().next_power_of_two());
            // The table inserts its old members again from the last slot on, then the new one.
            while let Some(other) = members.pop() {
                table.insert(other, &hashes);
            }
        }
    }
    table.members()
}

fn lua_hash(name: &[u8]) -> u32 {
    let step = (name.len() >> 5) + 1;
    let mut hash = name.len() as u32;
    let mut at = name.len();
    while at >= step {
        let next = (hash << 5)
            .wrapping_add(hash >> 2)
            .wrapping_add(u32::from(name[at - 1]));
        hash ^= next;
        at -= step;
    }
    hash
}

/// No slot, and no member.
const NONE: usize = usize::MAX;

struct LuaTable {
    /// Each slot's member, and the next slot of its chain.
    slots: Vec<(usize, usize)>,
    /// All slots from here on were given away.
    free: usize,
}

impl LuaTable {
    fn new(size: usize) -> Self {
        LuaTable {
            slots: vec![(NONE, NONE); size],
            free: size,
        }
    }

    fn members(&self) -> Vec<usize> {
        let mut members = Vec::with_capacity(self.slots.len());
        for (member, _) in &self.slots {
            if *member != NONE {
                members.push(*member);
            }
        }
        members
    }

    /// False if the table is full.
    fn insert(&mut self, member: usize, hashes: &[usize]) -> bool {
        let size = self.slots.len();
        if size == 0 {
            return false;
        }
        let wanted = hashes[member] & (size - 1);
        let (occupant, next) = self.slots[wanted];
        if occupant == NONE {
            self.slots[wanted].0 = member;
            return true;
        }
        loop {
            if self.free == 0 {
                return false;
            }
            self.free -= 1;
            if self.slots[self.free].0 == NONE {
                break;
            }
        }
        let free = self.free;
        if hashes[occupant] & (size - 1) == wanted {
            self.slots[free] = (member, next);
            self.slots[wanted].1 = free;
        } else {
            // The occupant is a guest here: it moves, and its chain follows.
            for slot in &mut self.slots {
                if slot.1 == wanted {
                    slot.1 = free;
                }
            }
            self.slots[free] = (occupant, next);
            self.slots[wanted] = (member, NONE);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(order: Order, names: &[&str]) -> String {
        let bytes: Vec<Vec<u8>> = names.iter().map(|name| name.as_bytes().to_vec()).collect();
        let places = order.of(&bytes);
        let names: Vec<&str> = places.into_iter().map(|place| names[place]).collect();
        names.join(" ")
    }

    /// As recorded from each tool.
    #[test]
    fn orders_as_the_tools_do() {
        let envelope = ["id", "type", "created", "data", "account"];
        let unicode = ["app_id", "zeta", "alpha", "Mid", "_under", "é", "ﬀ", "🚀"];
        let cases = [
            (
                Order::LuaTable,
                "created type id data account",
                "🚀 zeta app_id é _under Mid alpha ﬀ",
            ),
            (
                Order::JavaHash,
                "data created id type account",
                "zeta ﬀ alpha 🚀 Mid _under é app_id",
            ),
            (
                Order::Utf16,
                "account created data id type",
                "Mid _under alpha app_id zeta é 🚀 ﬀ",
            ),
            (
                Order::Bytes,
                "account created data id type",
                "Mid _under alpha app_id zeta é ﬀ 🚀",
            ),
            (
                Order::Length,
                "id data type account created",
                "é Mid ﬀ zeta 🚀 alpha _under app_id",
            ),
        ];
        for (order, of_envelope, of_unicode) in cases {
            assert_eq!(ordered(order, &envelope), of_envelope);
            assert_eq!(ordered(order, &unicode), of_unicode);
        }
        let integers = ["app_id", "10", "2", "01", "1", "4294967295"];
        let javascript = "1 2 10 app_id 01 4294967295";
        assert_eq!(ordered(Order::IntegersFirst, &integers), javascript);
    }
}
