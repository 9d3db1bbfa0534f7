//! Finds the duplicate names of an object, in a time that no document can make quadratic.

use super::{CONTINUE, ControlFlow, Text};
use sha2::{Digest as _, Sha256};

/// Up to this many names are compared pairwise; more are looked up in a table.
const FEW: usize = 16;

/// A member's name.
#[derive(Clone, Copy)]
pub(crate) struct Name<'a> {
    pub text: Text<'a>,
    /// Equal for names that are equal after unescaping.
    hash: u64,
}

impl<'a> Name<'a> {
    #[inline]
    pub fn new(payload: &[u8], text: Text<'a>) -> Self {
        let hash = if !text.escaped {
            hash_of_token(payload, text)
        } else {
            text.with_content(hash)
        };
        Name { text, hash }
    }

    fn is(&self, other: &Self) -> bool {
        // Names that are spelled alike need not be unescaped.
        self.hash == other.hash
            && (self.text.raw == other.text.raw
                || self
                    .text
                    .with_content(|one| other.text.with_content(|other| one == other)))
    }
}

/// Whether an object may have duplicate names; false if it certainly has none.
#[inline]
pub(super) fn may_repeat(names: &[Name<'_>]) -> bool {
    names.len() > FEW || !all_differ(names)
}

#[inline]
fn all_differ(names: &[Name<'_>]) -> bool {
    let mut rest = names;
    while let [name, later @ ..] = rest {
        if later.iter().any(|other| other.hash == name.hash) {
            return false;
        }
        rest = later;
    }
    true
}

/// Calls `act` with each duplicate name of one object: with each name that an earlier one is equal to.
#[cold]
pub(super) fn for_each_repeated<'a>(
    names: &[Name<'a>],
    act: &mut dyn FnMut(Text<'a>) -> ControlFlow,
) -> ControlFlow {
    match look_up(names, act)? {
        done if done == names.len() => CONTINUE,
        done => sort(names, done, act),
    }
}

/// Looks each name up in a hash table of those before it. Returns how many it has looked up: it stops
/// before the last one if the hashes collide too often, which is no accident but an attack.
fn look_up<'a>(
    names: &[Name<'a>],
    act: &mut dyn FnMut(Text<'a>) -> ControlFlow,
) -> ControlFlow<usize> {
    let mask = (2 * names.len()).next_power_of_two() - 1;
    // The index of a name plus one; zero for a free slot.
    let mut slots = vec![0u32; mask + 1];
    let mut steps = 8 * names.len();
    for (at, name) in names.iter().enumerate() {
        // The high bits are the best mixed. With 31 of them, the place cannot overflow in 32 bits.
        for place in (name.hash >> 33) as usize.. {
            if steps == 0 {
                return ControlFlow::Continue(at);
            }
            steps -= 1;
            let slot = &mut slots[place & mask];
            match names.get((*slot as usize).wrapping_sub(1)) {
                None => {
                    *slot = at as u32 + 1;
                    break;
                }
                Some(other) if other.is(name) => {
                    act(name.text)?;
                    break;
                }
                Some(other) if other.hash == name.hash => return ControlFlow::Continue(at),
                Some(_) => {}
            }
        }
    }
    ControlFlow::Continue(names.len())
}

/// The same for names whose hashes collide, except for the duplicates among the first `done` names. The
/// names are sorted by hash, and those of one hash again by a hash for which nobody can construct
/// collisions.
fn sort<'a>(
    names: &[Name<'a>],
    done: usize,
    act: &mut dyn FnMut(Text<'a>) -> ControlFlow,
) -> ControlFlow {
    let start = names.get(done).map_or(0, |name| name.text.start);
    let mut act = |same: &[&Name<'a>]| {
        let again = same[1..].iter().map(|name| name.text);
        again
            .filter(|text| text.start >= start)
            .try_for_each(&mut *act)
    };
    let all: Vec<&Name<'a>> = names.iter().collect();
    for_each_group(&all, |name| name.hash, &mut |same| {
        if same.iter().all(|name| name.is(same[0])) {
            act(same)
        } else {
            for_each_group(same, strong_hash, &mut act)
        }
    })
}

/// Calls `act` with the names that share their key with others, in the order of the document.
fn for_each_group<'n, 'a>(
    names: &[&'n Name<'a>],
    key: fn(&Name<'_>) -> u64,
    act: &mut dyn FnMut(&[&'n Name<'a>]) -> ControlFlow,
) -> ControlFlow {
    let sorted = super::sorted(names.iter().map(|name| key(name)).collect());
    for same in sorted.chunk_by(|one, other| one.0 == other.0) {
        if same.len() > 1 {
            let same: Vec<&Name<'a>> = same.iter().map(|(_, at)| names[*at]).collect();
            act(&same)?;
        }
    }
    CONTINUE
}

fn strong_hash(name: &Name<'_>) -> u64 {
    let digest = name.text.with_content(|content| Sha256::digest(content));
    digest.first_chunk().copied().map_or(0, u64::from_le_bytes)
}

/// The hash of a name without escapes: of its bytes in the payload.
#[inline]
fn hash_of_token(payload: &[u8], text: Text<'_>) -> u64 {
    let length = text.raw.len();
    let word = payload
        .get(text.start + 1..)
        .and_then(|rest| rest.first_chunk());
    match word {
        Some(word) if length < 8 => {
            let word = u64::from_le_bytes(*word) & ((1 << (8 * length)) - 1);
            step(0, word | (length as u64) << 56)
        }
        _ => hash(text.raw),
    }
}

fn hash(content: &[u8]) -> u64 {
    let length = (content.len() as u64) << 56;
    let Some(last) = content.last_chunk() else {
        let mut word = [0; 8];
        word[..content.len()].copy_from_slice(content);
        return step(0, u64::from_le_bytes(word) | length);
    };
    // The last eight bytes may have been read before.
    let words = content.as_chunks::<8>().0.iter();
    let start = words.fold(length, |hash, word| step(hash, u64::from_le_bytes(*word)));
    step(start, u64::from_le_bytes(*last))
}

/// Each step is reversible, so different inputs stay different.
#[inline]
fn step(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::super::BREAK;
    use super::*;
    use std::collections::HashSet;

    type Find = for<'a> fn(&[Name<'a>], &mut dyn FnMut(Text<'a>) -> ControlFlow);

    /// The indices of the names that are found, in ascending order.
    fn found_by(find: Find, raws: &[&str]) -> Vec<usize> {
        let payload = raws
            .iter()
            .map(|raw| format!("\"{raw}\""))
            .collect::<String>();
        let mut start = 0;
        let mut names = Vec::new();
        for raw in raws {
            let text = Text::at(payload.as_bytes(), start..start + raw.len() + 2);
            names.push(Name::new(payload.as_bytes(), text));
            start += raw.len() + 2;
        }
        let places: Vec<usize> = names.iter().map(|name| name.text.start).collect();
        let index = |text: Text<'_>| places.iter().position(|place| *place == text.start);
        let mut found = Vec::new();
        find(&names, &mut |text| {
            found.extend(index(text));
            CONTINUE
        });
        found.sort();
        found
    }

    /// A name of one letter at `start`.
    fn letter(letter: &'static str, start: usize, hash: u64) -> Name<'static> {
        let text = Text {
            raw: letter.as_bytes(),
            start,
            escaped: false,
        };
        Name { text, hash }
    }

    #[test]
    fn finds_the_names_that_come_again() {
        let cases: [(&str, &[&str], &[usize]); 8] = [
            ("none", &[], &[]),
            ("one", &["a"], &[]),
            ("different", &["a", "b", "aa", ""], &[]),
            ("twice", &["a", "b", "a"], &[2]),
            ("three times", &["a", "a", "a"], &[1, 2]),
            ("the empty one", &["", "a", ""], &[2]),
            (
                "by what they mean",
                &["k", "\\u006b", "\\u006B1", "k1"],
                &[1, 3],
            ),
            (
                "longer than a word",
                &["abcdefgh", "abcdefghi", "abcdefgh"],
                &[2],
            ),
        ];
        let others: Vec<String> = (0..50).map(|at| format!("other {at}")).collect();
        let ways: [(&str, Find); 3] = [
            ("either way", |names, act| {
                assert!(for_each_repeated(names, act).is_continue());
            }),
            ("looked up", |names, act| {
                let done = look_up(names, act).continue_value();
                assert_eq!(done, Some(names.len()), "few collisions");
            }),
            ("sorted", |names, act| {
                assert!(sort(names, 0, act).is_continue());
            }),
        ];
        for (case, names, expected) in cases {
            let others = others.iter().map(|name| &**name);
            let many: Vec<&str> = names.iter().copied().chain(others).collect();
            for (way, find) in ways {
                assert_eq!(found_by(find, names), expected, "{case}, {way}");
                assert_eq!(found_by(find, &many), expected, "{case}, among many, {way}");
            }
        }
    }

    #[test]
    fn names_with_one_hash_are_told_apart() {
        let names = [
            ("a", 0),
            ("a", 5),
            ("b", 10),
            ("a", 15),
            ("c", 20),
            ("b", 25),
        ];
        let names = names.map(|(name, start)| letter(name, start, 7));
        let mut starts = Vec::new();
        let mut keep = |text: Text<'_>| {
            starts.push(text.start);
            CONTINUE
        };
        let done = look_up(&names, &mut keep).continue_value();
        assert_eq!(done, Some(2), "this looks like an attack");
        assert!(sort(&names, 2, &mut keep).is_continue());
        starts.sort();
        assert_eq!(starts, [5, 15, 25], "each once");
        starts.clear();
        let _ = for_each_repeated(&names, &mut |text| {
            starts.push(text.start);
            CONTINUE
        });
        starts.sort();
        assert_eq!(starts, [5, 15, 25]);
    }

    #[test]
    fn ends_when_it_is_told_to() {
        for hashes in [[1, 1, 1, 1], [1, 2, 1, 2]] {
            let names = [("a", 0), ("b", 5), ("a", 10), ("b", 15)];
            let names: Vec<_> = names
                .iter()
                .zip(hashes)
                .map(|((name, start), hash)| letter(name, *start, hash))
                .collect();
            let mut starts = Vec::new();
            let ended = for_each_repeated(&names, &mut |text| {
                starts.push(text.start);
                BREAK
            });
            assert!(ended.is_break(), "{hashes:?}");
            assert_eq!(starts.len(), 1, "{hashes:?}");
        }
    }

    #[test]
    fn a_group_has_the_names_that_share_their_key() {
        let names = [("a", 0, 7), ("b", 5, 8), ("c", 10, 7), ("d", 15, 9)];
        let names = names.map(|(name, start, hash)| letter(name, start, hash));
        let mut groups = Vec::new();
        let all: Vec<_> = names.iter().collect();
        let _ = for_each_group(&all, |name| name.hash, &mut |same| {
            groups.push(same.iter().map(|name| name.text.start).collect::<Vec<_>>());
            CONTINUE
        });
        assert_eq!(groups, [vec![0, 10]]);
    }

    #[test]
    fn few_different_names_need_no_look_up() {
        let cases: [(&str, Vec<u64>, bool); 5] = [
            ("no name", vec![], false),
            ("as many as are compared", (0..16).collect(), false),
            ("one more", (0..17).collect(), true),
            ("the first and the last are equal", vec![1, 2, 3, 1], true),
            ("the last two are equal", vec![1, 2, 3, 3], true),
        ];
        for (case, hashes, expected) in cases {
            let names: Vec<_> = hashes.iter().map(|hash| letter("a", 0, *hash)).collect();
            assert_eq!(may_repeat(&names), expected, "{case}");
        }
    }

    /// Their hashes differ, but each begins at the same place of the table.
    #[test]
    fn a_crowded_place_is_an_attack() {
        for (count, expected) in [(8, 8), (15, 15), (16, 15), (17, 16), (100, 39)] {
            let names: Vec<_> = (0..count).map(|hash| letter("a", 0, hash)).collect();
            let done = look_up(&names, &mut |_| CONTINUE).continue_value();
            assert_eq!(done, Some(expected), "{count} names");
        }
    }

    /// All that differ from a run of `a` in one byte, and those that differ in their length alone.
    fn similar_names() -> Vec<Vec<u8>> {
        let mut names = Vec::new();
        for length in 0..=24 {
            for fill in [0, b'a'] {
                names.push(vec![fill; length]);
            }
            for at in 0..length {
                for byte in b'b'..=b'z' {
                    let mut name = vec![b'a'; length];
                    name[at] = byte;
                    names.push(name);
                }
            }
        }
        names.sort();
        names.dedup();
        names
    }

    #[test]
    fn few_similar_names_have_one_hash() {
        let (names, mut hashes) = (similar_names(), HashSet::new());
        for name in &names {
            let payload = [b"{\"", &name[..], b"\":\"value\"}"].concat();
            let text = Text::at(&payload, 1..name.len() + 3);
            let of_token = hash_of_token(&payload, text);
            assert_eq!(of_token, hash(name), "{}", name.escape_ascii());
            hashes.insert(of_token);
        }
        let (names, hashes) = (names.len(), hashes.len());
        assert!(hashes > names * 95 / 100, "{names} names, {hashes} hashes");
    }

    #[test]
    fn the_table_stays_half_empty() {
        // In a full table, each name would take about eighty steps.
        let names: Vec<String> = (0..(1 << 14) - 2).map(|at| at.to_string()).collect();
        let names: Vec<&str> = names.iter().map(|name| &**name).collect();
        let find: Find = |names, act| {
            let done = look_up(names, act).continue_value();
            assert_eq!(done, Some(names.len()), "few steps");
        };
        assert!(found_by(find, &names).is_empty());
    }
}
