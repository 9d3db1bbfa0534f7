//! The one search: from the fewest changes up, the most frequent first, within the budget.
//!
//! The header's changes are known before it begins. Of the others it tries none, then each one,
//! then pairs: two of the secret, two of the payload, or one of each. Pairs are tried in the order
//! of the sum of their rarities, those of the most frequent changes before rare single changes. No bytes are tried twice under the same secret.

pub(super) mod budget;
mod candidates;
pub(super) mod header;
pub(super) mod proof;

use crate::diagnose::cause::{CauseCode, Observation, Part};
use crate::diagnose::codecs::bytes::join;
use crate::diagnose::codecs::mac::{Digest, Mac};
use crate::diagnose::codecs::signer::{Construction, SignerKey, Use, is_empty_key};
use crate::diagnose::mistake::Stage;
use crate::diagnose::mistakes::{newline, prefixed};
use crate::diagnose::serializers::rewrite;
use budget::Budget;
use candidates::{Candidate, Selection};
use core::ops::ControlFlow;
use header::Readings;
use proof::{Proof, Repair};
use zeroize::{Zeroize, Zeroizing};

/// What is diagnosed.
pub(crate) struct Input<'a> {
    pub payload: &'a [u8],
    /// The value of the signature header.
    pub header: &'a [u8],
    /// The secrets, the newest first.
    pub secrets: &'a [&'a [u8]],
}

/// So many secrets are changed, the newest ones. All are tried as they are.
const MAX_SECRETS: usize = 8;

/// The codes of the changes that are tried first in a large payload.
const FIRST_IN_LARGE: [CauseCode; 2] = [
    CauseCode::PayloadFinalNewline,
    CauseCode::PayloadReserialized,
];

/// The rarities of changes that are tried before all others.
const FREQUENT: u8 = 1;

/// The greatest rarity of a single change, and the greatest sum of rarities of a pair.
const RAREST: u8 = 6;

/// Rewrites of this rarity and more are kept only for what often follows them.
const RARE: u8 = 4;

const GO_ON: ControlFlow<()> = ControlFlow::Continue(());
const STOP: ControlFlow<()> = ControlFlow::Break(());

/// What makes the signature match; without causes if it matches as it is. None if no change that
/// the budget allows for does.
pub(crate) fn search(input: &Input<'_>, readings: &Readings, budget: &Budget) -> Option<Proof> {
    let mut keyed = Vec::new();
    for secret in input.secrets {
        keyed.push(Mac::new(readings.algorithm, secret));
    }
    let mut search = Search {
        payload: input.payload,
        readings,
        secrets: &input.secrets[..input.secrets.len().min(MAX_SECRETS)],
        keyed,
        read: Vec::new(),
        seen: TriedPayloads::new(),
        seen_keys: TriedPayloads::new(),
        payloads: Vec::new(),
        keys: Vec::new(),
        found: None,
        budget,
    };
    if search.unchanged().is_continue() && search.header_times(input.header).is_continue() {
        let _ = search.changes();
    }
    search.found
}

/// What makes the signature match, if some secret makes a digest of the header of the unchanged
/// payload.
pub(crate) fn search_unchanged(
    input: &Input<'_>,
    readings: &Readings,
    budget: &Budget,
) -> Option<Proof> {
    for secret in input.secrets {
        if !budget.attempt(input.payload.len()) {
            return None;
        }
        let mut mac = Mac::new(readings.algorithm, secret);
        mac.update(input.payload);
        if let Some(reading) = mac.digest().position(&readings.digests) {
            return Some(Proof {
                causes: readings.causes[reading].clone(),
                repair: Repair::new(readings, reading, input.payload, None),
            });
        }
    }
    None
}

struct Search<'a> {
    payload: &'a [u8],
    readings: &'a Readings,
    secrets: &'a [&'a [u8]],
    /// An HMAC for each secret, at the start of a message.
    keyed: Vec<Mac>,
    /// The same HMACs after they have read the payload.
    read: Vec<Mac>,
    /// The payloads that were tried.
    seen: TriedPayloads,
    /// The secrets that were tried.
    seen_keys: TriedPayloads,
    /// What did not match with one change, to be changed once more.
    payloads: Vec<TriedPayload>,
    keys: Vec<CandidateKey>,
    found: Option<Proof>,
    budget: &'a Budget,
}

/// A payload, with the HMACs that have read it.
struct TriedPayload {
    candidate: Candidate,
    read: Vec<Mac>,
}

/// A key that the signer may have used.
struct CandidateKey {
    key: SignerKey,
    /// The place of the secret that it was made of.
    of: usize,
    rarity: u8,
    observation: Observation,
    /// The secret, to be changed once more. Empty where it is misused.
    bytes: Zeroizing<Vec<u8>>,
    stage: Stage,
}

/// Every step stops the search when it has found what it looks for, or spent the budget.
impl Search<'_> {
    fn unchanged(&mut self) -> ControlFlow<()> {
        self.seen.insert(self.payload);
        let keyed = core::mem::take(&mut self.keyed);
        self.read = self.try_hmacs(&keyed, &[], self.payload, &[])?;
        self.keyed = keyed;
        self.keyed.truncate(MAX_SECRETS);
        self.read.truncate(MAX_SECRETS);
        GO_ON
    }

    /// The payload together with a time that stands in the header, as Stripe and others sign it.
    fn header_times(&mut self, header: &[u8]) -> ControlFlow<()> {
        let observation = prefixed::WITH_TIME.observation(Part::Payload, Stage::Wrap);
        for time in header::times(header) {
            for (before, after) in prefixed::AROUND_TIME {
                let signed = join(&[before.as_bytes(), time, after.as_bytes(), self.payload]);
                let keyed = core::mem::take(&mut self.keyed);
                self.try_hmacs(&keyed, &[], &signed, &[&observation])?;
                self.keyed = keyed;
            }
        }
        GO_ON
    }

    /// Pairs of frequent changes come before rare single ones. Pairs of keys cost little.
    fn changes(&mut self) -> ControlFlow<()> {
        self.single_keys(0, 0)?;
        if self.payload.len() > rewrite::LARGE {
            // Not every frequent change fits into the budget.
            for code in FIRST_IN_LARGE {
                self.single_payloads(&Selection::of_code(code, 0..=0))?;
            }
        }
        self.single_payloads(&Selection::first(0..=FREQUENT))?;
        self.single_keys(1, RAREST)?;
        self.budget.singles_are_done();
        let frequent = core::mem::take(&mut self.payloads);
        self.final_newlines(&frequent)?;
        self.pairs_of_keys(0)?;
        self.pairs(&frequent, 0)?;
        self.single_payloads(&Selection::first(FREQUENT + 1..=RARE - 1))?;
        let mut rare = core::mem::take(&mut self.payloads);
        self.final_newlines(&rare)?;
        self.pairs_of_keys(1)?;
        self.pairs(&frequent, 1)?;
        self.single_payloads(&Selection::first(RARE..=RAREST))?;
        let rarest = core::mem::take(&mut self.payloads);
        self.final_newlines(&rarest)?;
        rare.extend(rarest);
        for rarity in 2..=RAREST {
            self.pairs_of_keys(rarity)?;
            self.pairs(&frequent, rarity)?;
            self.pairs(&rare, rarity)?;
        }
        GO_ON
    }

    fn single_keys(&mut self, first: u8, last: u8) -> ControlFlow<()> {
        for (of, secret) in self.secrets.iter().enumerate() {
            self.seen_keys.insert(secret);
            let selection = Selection::first(first..=last);
            self.each_key(of, secret, &selection, &mut |search, key| {
                search.try_key(&key, search.payload, &[&key.observation])?;
                search.keys.push(key);
                GO_ON
            })?;
        }
        GO_ON
    }

    /// The keys that hypotheses of some rarities make of a secret. The bytes of a secret that was
    /// made before are left out.
    #[inline(never)]
    fn each_key(
        &mut self,
        of: usize,
        secret: &[u8],
        selection: &Selection,
        each: &mut dyn FnMut(&mut Self, CandidateKey) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let algorithm = self.readings.algorithm;
        let budget = self.budget;
        candidates::each(Part::Secret, secret, selection, budget, &mut |made| {
            let mut bytes = Zeroizing::new(made.bytes);
            if is_empty_key(&bytes)
                || (made.construction.is_none() && !self.seen_keys.insert(&bytes))
            {
                return GO_ON;
            }
            let construction = made.construction.unwrap_or(Construction::new(Use::Hmac));
            let key = SignerKey::new(algorithm, &bytes, construction);
            if made.construction.is_some() {
                bytes = Zeroizing::new(Vec::new());
            }
            let key = CandidateKey {
                key,
                of,
                rarity: made.rarity,
                observation: made.observation,
                bytes,
                stage: made.stage,
            };
            each(self, key)
        })
    }

    #[inline(never)]
    fn single_payloads(&mut self, selection: &Selection) -> ControlFlow<()> {
        let (payload, budget) = (self.payload, self.budget);
        candidates::each(Part::Payload, payload, selection, budget, &mut |made| {
            let Some(read) = self.try_candidate(&made, None)? else {
                return GO_ON;
            };
            let size = made.bytes.len() + read.len() * Mac::SIZE;
            if made.stage != Stage::Alone && self.budget.keep(size) {
                self.payloads.push(TriedPayload {
                    candidate: made,
                    read,
                });
            }
            GO_ON
        })
    }

    /// The pairs of a payload with another change, if their rarities have this sum. Those with a
    /// secret come first: they cost less. Then come those of a payload from which something was
    /// removed: most other changes may follow it.
    fn pairs(&mut self, payloads: &[TriedPayload], rarity: u8) -> ControlFlow<()> {
        let stages = [Stage::Unwrap, Stage::Rewrite, Stage::Wrap].map(Some);
        for stage in [None].into_iter().chain(stages) {
            for once in 0..=rarity {
                for kept in payloads {
                    if kept.candidate.rarity != once {
                        continue;
                    }
                    match stage {
                        None => self.payload_and_key(kept, rarity - once)?,
                        Some(stage) if once < RARE && kept.candidate.stage == stage => {
                            self.pairs_of_payloads(kept, rarity - once)?;
                        }
                        Some(_) => {}
                    }
                }
            }
        }
        GO_ON
    }

    fn pairs_of_keys(&mut self, rarity: u8) -> ControlFlow<()> {
        let keys = core::mem::take(&mut self.keys);
        for first in 0..=rarity {
            for once in &keys {
                if once.rarity != first || once.stage == Stage::Alone {
                    continue;
                }
                let selection = Selection::second(once.stage, &once.observation, rarity - first);
                self.each_key(once.of, &once.bytes, &selection, &mut |search, twice| {
                    let changes = [&once.observation, &twice.observation];
                    search.try_key(&twice, search.payload, &changes)
                })?;
            }
        }
        self.keys = keys;
        GO_ON
    }

    /// A newline is by far the most frequent second change, and costs little: the HMACs have
    /// read the rest.
    fn final_newlines(&mut self, payloads: &[TriedPayload]) -> ControlFlow<()> {
        let newline = newline::FINAL.observation(Part::Payload, Stage::Wrap);
        for rarity in 0..=RAREST {
            for kept in payloads {
                let Candidate {
                    observation, bytes, ..
                } = &kept.candidate;
                if kept.candidate.rarity == rarity
                    && observation.code != CauseCode::PayloadFinalNewline
                {
                    self.try_hmacs(&kept.read, bytes, b"\n", &[observation, &newline])?;
                }
            }
        }
        GO_ON
    }

    fn pairs_of_payloads(&mut self, once: &TriedPayload, rarity: u8) -> ControlFlow<()> {
        let Candidate {
            bytes,
            stage,
            observation,
            ..
        } = &once.candidate;
        let selection = Selection::second(*stage, observation, rarity);
        let read = core::mem::replace(&mut self.read, once.read.clone());
        let budget = self.budget;
        let flow = candidates::each(Part::Payload, bytes, &selection, budget, &mut |twice| {
            self.try_candidate(&twice, Some(observation))?;
            GO_ON
        });
        self.read = read;
        flow
    }

    fn payload_and_key(&mut self, kept: &TriedPayload, rarity: u8) -> ControlFlow<()> {
        let keys = core::mem::take(&mut self.keys);
        for key in &keys {
            if key.rarity == rarity {
                let changes = [&key.observation, &kept.candidate.observation];
                self.try_key(key, &kept.candidate.bytes, &changes)?;
            }
        }
        self.keys = keys;
        GO_ON
    }

    #[inline(never)]
    fn try_key(
        &mut self,
        key: &CandidateKey,
        payload: &[u8],
        changes: &[&Observation],
    ) -> ControlFlow<()> {
        if !self.budget.attempt(payload.len()) {
            return STOP;
        }
        match key.key.digest(payload) {
            Some(digest) => self.compare(&digest, [payload, b""], Some(key), changes),
            None => GO_ON,
        }
    }

    /// Tries a payload after some change. Returns the HMACs that have read it; None if it was
    /// tried before. A payload that begins as the one before is read only from there on.
    #[inline(never)]
    fn try_candidate(
        &mut self,
        candidate: &Candidate,
        before: Option<&Observation>,
    ) -> ControlFlow<(), Option<Vec<Mac>>> {
        if !self.seen.insert(&candidate.bytes) {
            return ControlFlow::Continue(None);
        }
        let observation = &candidate.observation;
        let pair = [before.unwrap_or(observation), observation];
        let (start, rest) = candidate.bytes.split_at(candidate.unchanged);
        let macs = match candidate.unchanged {
            0 => self.keyed.clone(),
            _ => self.read.clone(),
        };
        let changes = &pair[usize::from(before.is_none())..];
        ControlFlow::Continue(Some(self.try_hmacs(&macs, start, rest, changes)?))
    }

    /// Lets each HMAC, which has read the start of a payload, read the rest, and compares. Returns the
    /// HMACs that have read it.
    #[inline(never)]
    fn try_hmacs(
        &mut self,
        macs: &[Mac],
        start: &[u8],
        rest: &[u8],
        changes: &[&Observation],
    ) -> ControlFlow<(), Vec<Mac>> {
        let mut read = Vec::with_capacity(macs.len());
        for mac in macs {
            if !self.budget.attempt(rest.len()) {
                return ControlFlow::Break(());
            }
            let mut mac = mac.clone();
            mac.update(rest);
            self.compare(&mac.digest(), [start, rest], None, changes)?;
            read.push(mac);
        }
        ControlFlow::Continue(read)
    }

    /// The digest is that of the payload, which is given in two parts, under a changed secret or, if
    /// there is none, under one of those given.
    #[inline(never)]
    fn compare(
        &mut self,
        digest: &Digest,
        payload: [&[u8]; 2],
        key: Option<&CandidateKey>,
        changes: &[&Observation],
    ) -> ControlFlow<()> {
        let Some(reading) = digest.position(&self.readings.digests) else {
            return GO_ON;
        };
        let mut causes = self.readings.causes[reading].clone();
        for change in changes {
            causes.push(change.cause(self.payload));
        }
        let is_misused = key.is_some_and(|key| key.bytes.is_empty());
        let secret = key.map(|key| (key.of, &key.bytes[..]));
        let repair = (!is_misused)
            .then(|| Repair::new(self.readings, reading, &payload.concat(), secret))
            .flatten();
        self.found = Some(Proof { causes, repair });
        STOP
    }
}

/// The payloads that were tried, by a hash of theirs: a collision only leaves out a payload.
struct TriedPayloads {
    slots: Vec<u64>,
    count: usize,
}

impl TriedPayloads {
    fn new() -> Self {
        TriedPayloads {
            slots: vec![0; 1 << 9],
            count: 0,
        }
    }

    /// False if the bytes were there before.
    fn insert(&mut self, bytes: &[u8]) -> bool {
        if self.count * 2 > self.slots.len() {
            let double = self.slots.len() * 2;
            let slots = core::mem::replace(&mut self.slots, vec![0; double]);
            self.count = 0;
            for hash in slots {
                if hash != 0 {
                    self.insert_hash(hash);
                }
            }
        }
        self.insert_hash(hash_of(bytes))
    }

    fn insert_hash(&mut self, hash: u64) -> bool {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at] != 0 {
            if self.slots[at] == hash {
                return false;
            }
            at = (at + 1) & mask;
        }
        self.slots[at] = hash;
        self.count += 1;
        true
    }
}

/// Some of the hashes are those of secrets.
impl Drop for TriedPayloads {
    fn drop(&mut self) {
        self.slots.zeroize();
    }
}

/// A quick hash. Never 0.
fn hash_of(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, word: u64| ((hash ^ word).wrapping_mul(FACTOR)).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(bytes.len() as u64, |hash, word| {
        mix(hash, u64::from_le_bytes(*word))
    });
    let hash = rest
        .iter()
        .fold(hash, |hash, byte| mix(hash, u64::from(*byte)));
    mix(hash, hash >> 32) | 1
}
