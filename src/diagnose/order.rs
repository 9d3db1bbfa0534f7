//! The orders in which parsers and serializers keep the members of JSON objects.

use super::text;
use crate::event::DOCUMENTED_ORDER;

/// An order of members.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Order {
    /// As in the payload.
    Given,
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
}

/// The orders with their rarity and the end of the sentence "the signature covers the same
/// JSON…". The payload's own comes first.
pub(crate) const ORDERS: &[(Order, u8, &str)] = &[
    (Order::Given, 0, ""),
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
    (Order::Reversed, 3, ", with its members in reverse order"),
];

impl Order {
    /// The places of an object's members in this order. `names` have no escapes.
    pub fn of(self, names: &[Vec<u8>]) -> Vec<usize> {
        if self == Order::LuaTable {
            return lua_table(names);
        }
        let rank = |place: usize| {
            let name = &names[place];
            match self {
                Order::Given | Order::LuaTable => (0, Vec::new()),
                Order::Bytes => (0, name.clone()),
                Order::Documented => {
                    let known = DOCUMENTED_ORDER.iter().position(|known| **known == **name);
                    (known.unwrap_or(DOCUMENTED_ORDER.len()), Vec::new())
                }
                Order::IntegersFirst => (array_index(name).unwrap_or(usize::MAX), Vec::new()),
                Order::Utf16 => (0, utf16(name)),
                Order::Length => (name.len(), name.clone()),
                Order::JavaHash => (java_bucket(name, names.len()), Vec::new()),
                Order::Letters => (0, name.to_ascii_lowercase()),
                Order::Reversed => (names.len() - place, Vec::new()),
            }
        };
        let ranked = (0..names.len()).map(|place| (rank(place), place));
        super::sorted(ranked.collect())
            .into_iter()
            .map(|(_, place)| place)
            .collect()
    }
}

/// The value of a name that JavaScript takes for an index: a decimal without leading zeros.
fn array_index(name: &[u8]) -> Option<usize> {
    let is_canonical = name == b"0" || (!name.starts_with(b"0") && name.len() <= 10);
    let digits = core::str::from_utf8(name).ok()?;
    let value: u32 = digits.parse().ok()?;
    (is_canonical && !name.starts_with(b"+") && value < u32::MAX).then_some(value as usize)
}

/// The UTF-16 code units of a text, as bytes that sort in the same way.
fn utf16(name: &[u8]) -> Vec<u8> {
    let mut units = Vec::with_capacity(name.len() * 2);
    each_unit(name, |unit| units.extend(unit.to_be_bytes()));
    units
}

fn each_unit(name: &[u8], mut each: impl FnMut(u16)) {
    let mut rest = name;
    while !rest.is_empty() {
        let (code, length) = text::decode(rest);
        rest = &rest[length.min(rest.len())..];
        if code > 0xFFFF {
            each((0xD800 + ((code - 0x10000) >> 10)) as u16);
            each((0xDC00 + (code & 0x3FF)) as u16);
        } else {
            each(code as u16);
        }
    }
}

/// The bucket of a name in a `HashMap` that grew to hold so many, as OpenJDK computes it. The
/// members of a bucket keep the order in which they were added.
fn java_bucket(name: &[u8], count: usize) -> usize {
    let mut hash = 0u32;
    each_unit(name, |unit| {
        hash = hash.wrapping_mul(31).wrapping_add(u32::from(unit));
    });
    let mut buckets = 16;
    while count * 4 > buckets * 3 {
        buckets *= 2;
    }
    (hash ^ hash >> 16) as usize & (buckets - 1)
}

/// The order of a traversal of a Lua 5.1 table, to which the names were added one by one: the
/// hash, the choice of a free slot on a collision, and the growth are those of its `ltable.c`.
fn lua_table(names: &[Vec<u8>]) -> Vec<usize> {
    let hashes: Vec<usize> = names.iter().map(|name| lua_hash(name) as usize).collect();
    let mut table = LuaTable::new(0);
    for member in 0..names.len() {
        if !table.insert(member, &hashes) {
            let members: Vec<usize> = table.slots.iter().flatten().copied().collect();
            table = LuaTable::new((members.len() + 1).next_power_of_two());
            for other in members.into_iter().rev().chain([member]) {
                table.insert(other, &hashes);
            }
        }
    }
    table.slots.into_iter().flatten().collect()
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

struct LuaTable {
    slots: Vec<Option<usize>>,
    /// The next slot of each chain.
    next: Vec<Option<usize>>,
    /// All slots from here on were given away.
    free: usize,
}

impl LuaTable {
    fn new(size: usize) -> Self {
        LuaTable {
            slots: vec![None; size],
            next: vec![None; size],
            free: size,
        }
    }

    /// False if the table is full.
    fn insert(&mut self, member: usize, hashes: &[usize]) -> bool {
        let size = self.slots.len();
        if size == 0 {
            return false;
        }
        let main = |member: usize| hashes[member] & (size - 1);
        let wanted = main(member);
        let Some(occupant) = self.slots[wanted] else {
            self.slots[wanted] = Some(member);
            return true;
        };
        let Some(free) = self.slots[..self.free].iter().rposition(Option::is_none) else {
            self.free = 0;
            return false;
        };
        self.free = free;
        let home = main(occupant);
        if home == wanted {
            self.next[free] = self.next[wanted].replace(free);
            self.slots[free] = Some(member);
        } else {
            // The occupant is a guest here: it moves, and its chain follows.
            let before = (0..size).find(|at| self.next[*at] == Some(wanted));
            if let Some(before) = before {
                self.next[before] = Some(free);
            }
            self.slots[free] = Some(occupant);
            self.next[free] = self.next[wanted].take();
            self.slots[wanted] = Some(member);
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
