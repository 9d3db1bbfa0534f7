//! The one search: from the fewest changes up, the likeliest first, within the budget.
//!
//! A header's changes are known before it begins. Of the others it tries none, then each one,
//! then each pair: two of the secret, two of the payload, or one of each.

use crate::budget::Budget;
use crate::cause::Told;
use crate::change::{self, Candidate, Stage};
use crate::header::Reading;
use crate::mac::{Digest, Mac};
use crate::payload;
use crate::secret::{self, Key};
use crate::{Flow, GO, Given, Reader, STOP};
use zeroize::Zeroizing;

/// So many secrets are changed, the newest; all are tried as they are.
const MAX_SECRETS: usize = 8;

/// What a kept state of an HMAC takes, about.
const STATE: usize = 512;

/// The changes that make the signature match; none if it matches as it is. None if no change
/// that the budget allows for does.
pub(crate) fn search(
    given: &Given<'_>,
    reading: &Reading,
    budget: &mut Budget,
) -> Option<Vec<Told>> {
    let secrets = given.secrets;
    let hmac = |secret: &&[u8]| Mac::new(reading.algorithm, secret);
    let mut search = Search {
        payload: given.payload,
        reader: given.reader,
        reading,
        secrets: secrets.get(..MAX_SECRETS).unwrap_or(secrets),
        keyed: secrets.iter().map(hmac).collect(),
        read: Vec::new(),
        payloads: Vec::new(),
        keys: Vec::new(),
        found: None,
        budget,
    };
    if search.unchanged().is_continue() && search.singles().is_continue() {
        let _ = search.pairs();
    }
    search.found
}

struct Search<'a> {
    payload: &'a [u8],
    reader: &'a dyn Reader,
    reading: &'a Reading,
    secrets: &'a [&'a [u8]],
    /// An HMAC under each secret, at the start of a message.
    keyed: Vec<Mac>,
    /// The same, when they have read the payload.
    read: Vec<Mac>,
    /// What did not match with one change, to be changed once more.
    payloads: Vec<Kept>,
    keys: Vec<(Key, Told)>,
    found: Option<Vec<Told>>,
    budget: &'a mut Budget,
}

/// A payload, with the HMACs that have read it.
struct Kept {
    candidate: Candidate,
    read: Vec<Mac>,
}

/// Every step stops the search when it has found what it looks for, or spent the budget.
impl Search<'_> {
    fn unchanged(&mut self) -> Flow {
        let tried = try_hmacs(&self.keyed, self.payload, &self.reading.tag, self.budget);
        self.keyed.truncate(MAX_SECRETS);
        match tried {
            Tried::Matches => self.found = Some(Vec::new()),
            Tried::Differs(read) => {
                self.read = read;
                return GO;
            }
            Tried::Spent => {}
        }
        STOP
    }

    fn singles(&mut self) -> Flow {
        self.single_keys()?;
        self.single_payloads()?;
        self.budget.singles_are_done();
        GO
    }

    fn pairs(&mut self) -> Flow {
        self.pairs_of_keys()?;
        for kept in core::mem::take(&mut self.payloads) {
            self.payload_and_key(&kept)?;
            self.pairs_of_payloads(&kept)?;
        }
        GO
    }

    fn single_keys(&mut self) -> Flow {
        for secret in self.secrets {
            let given = *secret;
            for (key, told) in secret::misuses(self.reading.algorithm, given) {
                self.single_key(key, told)?;
            }
            change::each(
                secret::TABLE,
                given,
                Stage::Given,
                None,
                self.reader,
                &mut |made| {
                    let key = Key::Hmac(self.hmac(made.bytes));
                    self.single_key(key, made.told)
                },
            )?;
        }
        GO
    }

    fn single_key(&mut self, key: Key, told: Told) -> Flow {
        self.try_key(&key, self.payload, &[told])?;
        self.keys.push((key, told));
        GO
    }

    fn pairs_of_keys(&mut self) -> Flow {
        for secret in self.secrets {
            change::each(
                secret::TABLE,
                secret,
                Stage::Given,
                None,
                self.reader,
                &mut |once| self.second_keys(once),
            )?;
        }
        GO
    }

    fn second_keys(&mut self, once: Candidate) -> Flow {
        let bytes = Zeroizing::new(once.bytes);
        for (key, told) in secret::misuses(self.reading.algorithm, &bytes) {
            self.try_key(&key, self.payload, &[once.told, told])?;
        }
        let code = Some(once.told.code);
        change::each(
            secret::TABLE,
            &bytes,
            once.stage,
            code,
            self.reader,
            &mut |twice| {
                let key = Key::Hmac(self.hmac(twice.bytes));
                self.try_key(&key, self.payload, &[once.told, twice.told])
            },
        )
    }

    /// An HMAC under a secret that was supposed, which is wiped.
    fn hmac(&self, secret: Vec<u8>) -> Mac {
        Mac::new(self.reading.algorithm, &Zeroizing::new(secret))
    }

    fn single_payloads(&mut self) -> Flow {
        let (keyed, read, tag) = (&self.keyed, &self.read, &self.reading.tag);
        let (budget, found, payloads) = (&mut *self.budget, &mut self.found, &mut self.payloads);
        change::each(
            payload::TABLE,
            self.payload,
            Stage::Given,
            None,
            self.reader,
            &mut |candidate| {
                match try_candidate(&candidate, keyed, read, tag, budget) {
                    Tried::Matches => *found = Some(vec![candidate.told]),
                    Tried::Differs(read) => {
                        if candidate.is_frequent
                            && budget.keep(candidate.bytes.len() + read.len() * STATE)
                        {
                            payloads.push(Kept { candidate, read });
                        }
                        return GO;
                    }
                    Tried::Spent => {}
                }
                STOP
            },
        )
    }

    fn pairs_of_payloads(&mut self, once: &Kept) -> Flow {
        let (keyed, tag) = (&self.keyed, &self.reading.tag);
        let (budget, found) = (&mut *self.budget, &mut self.found);
        let Kept { candidate, read } = once;
        let code = Some(candidate.told.code);
        change::each(
            payload::TABLE,
            &candidate.bytes,
            candidate.stage,
            code,
            self.reader,
            &mut |twice| {
                match try_candidate(&twice, keyed, read, tag, budget) {
                    Tried::Matches => *found = Some(vec![candidate.told, twice.told]),
                    Tried::Differs(_) => return GO,
                    Tried::Spent => {}
                }
                STOP
            },
        )
    }

    fn payload_and_key(&mut self, kept: &Kept) -> Flow {
        for at in 0..self.keys.len() {
            let (key, told) = &self.keys[at];
            let told = [*told, kept.candidate.told];
            if !self.budget.attempt(kept.candidate.bytes.len()) {
                return STOP;
            }
            if key.matches(&kept.candidate.bytes, &self.reading.tag) {
                self.found = Some(told.to_vec());
                return STOP;
            }
        }
        GO
    }

    fn try_key(&mut self, key: &Key, payload: &[u8], told: &[Told]) -> Flow {
        if !self.budget.attempt(payload.len()) {
            return STOP;
        }
        if key.matches(payload, &self.reading.tag) {
            self.found = Some(told.to_vec());
            return STOP;
        }
        GO
    }
}

enum Tried {
    Matches,
    /// What the HMACs are when they have read the message.
    Differs(Vec<Mac>),
    Spent,
}

/// A payload that begins with what it was made of has been read so far already.
fn try_candidate(
    candidate: &Candidate,
    keyed: &[Mac],
    read: &[Mac],
    tag: &Digest,
    budget: &mut Budget,
) -> Tried {
    match candidate.kept {
        0 => try_hmacs(keyed, &candidate.bytes, tag, budget),
        kept => try_hmacs(read, &candidate.bytes[kept..], tag, budget),
    }
}

/// Lets each HMAC read the bytes, and compares.
fn try_hmacs(macs: &[Mac], bytes: &[u8], tag: &Digest, budget: &mut Budget) -> Tried {
    let mut read = Vec::with_capacity(macs.len());
    for mac in macs {
        if !budget.attempt(bytes.len()) {
            return Tried::Spent;
        }
        let mut mac = mac.clone();
        mac.update(bytes);
        if mac.matches(tag) {
            return Tried::Matches;
        }
        read.push(mac);
    }
    Tried::Differs(read)
}
