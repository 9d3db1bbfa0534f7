//! Limits on what one diagnosis may cost, whatever it is given.

use core::cell::Cell;

/// The most HMACs that are computed.
const ATTEMPTS: usize = 20_000;

/// The most bytes that are hashed or made. Large payloads reach this limit first. Where a payload is no
/// JSON with members, more of the work is in making candidates, and a byte takes longer.
const BYTES: usize = 36 << 20;
const BYTES_OF_OTHERS: usize = 24 << 20;

/// The most bytes of candidates that are kept, to be changed a second time.
const KEPT: usize = 8 << 20;

/// What an HMAC costs on top of its message, in bytes: the last blocks of both hashes.
const PER_ATTEMPT: usize = 192;

/// What has been spent so far.
pub(crate) struct Budget {
    attempts: Cell<usize>,
    /// The most bytes.
    limit: usize,
    bytes: Cell<usize>,
    kept: Cell<usize>,
    /// Something was left out.
    exhausted: Cell<bool>,
    /// Every frequent single change was tried.
    singles_done: Cell<bool>,
}

impl Budget {
    pub fn new(has_members: bool) -> Self {
        Budget {
            limit: if has_members { BYTES } else { BYTES_OF_OTHERS },
            attempts: Cell::new(0),
            bytes: Cell::new(0),
            kept: Cell::new(0),
            exhausted: Cell::new(false),
            singles_done: Cell::new(false),
        }
    }

    /// Spends one HMAC of so many bytes. False if it does not fit.
    pub fn attempt(&self, bytes: usize) -> bool {
        let fits = self.attempts.get() < ATTEMPTS && self.work(bytes.saturating_add(PER_ATTEMPT));
        if fits {
            self.attempts.set(self.attempts.get() + 1)
        } else {
            self.exhausted.set(true)
        }
        fits
    }

    /// Spends work that takes as long as to hash so many bytes. False if it does not fit.
    pub fn work(&self, bytes: usize) -> bool {
        self.spend(&self.bytes, self.limit, bytes)
    }

    /// Spends memory for so many bytes. False if they do not fit.
    pub fn keep(&self, bytes: usize) -> bool {
        self.spend(&self.kept, KEPT, bytes)
    }

    fn spend(&self, spent: &Cell<usize>, limit: usize, bytes: usize) -> bool {
        let fits = bytes <= limit - spent.get();
        if fits {
            spent.set(spent.get() + bytes)
        } else {
            self.exhausted.set(true)
        }
        fits
    }

    pub fn singles_are_done(&self) {
        self.singles_done.set(true);
    }

    pub fn attempts(&self) -> usize {
        self.attempts.get()
    }

    pub fn is_exhausted(&self) -> bool {
        self.exhausted.get()
    }

    /// Whether at least every frequent single change was tried.
    pub fn singles_were_done(&self) -> bool {
        self.singles_done.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever is spent, HMACs, bytes and memory end at their limits, and it is said that something
    /// was left out.
    #[test]
    fn ends_at_its_limits() {
        for (has_members, limit) in [(true, BYTES), (false, BYTES_OF_OTHERS)] {
            let budget = Budget::new(has_members);
            while budget.attempt(0) {}
            assert_eq!((budget.attempts(), budget.is_exhausted()), (ATTEMPTS, true));
            let budget = Budget::new(has_members);
            while budget.attempt(10_000) {}
            assert!(budget.attempts() < ATTEMPTS && budget.bytes.get() <= limit);
            while budget.work(1) {}
            assert_eq!(budget.bytes.get(), limit);
            assert!(!budget.attempt(usize::MAX));
            assert!(budget.keep(KEPT) && !budget.keep(1));
        }
        let budget = Budget::new(true);
        assert!(!budget.is_exhausted() && !budget.singles_were_done());
        budget.singles_are_done();
        assert!(budget.singles_were_done());
    }
}
