//! How much a diagnosis may cost, whatever it is given.

/// The most HMACs that are computed.
const ATTEMPTS: usize = 20_000;

/// The most bytes that are hashed and made together: what a large payload runs into first.
const BYTES: usize = 64 << 20;

/// The most bytes that are kept to change them once more.
const KEPT: usize = 8 << 20;

/// What an HMAC costs beside its message: the last blocks of both hashes.
const PER_ATTEMPT: usize = 192;

/// What has been spent, of what there is.
pub(crate) struct Budget {
    attempts: usize,
    bytes: usize,
    kept: usize,
    /// Something was left out.
    exhausted: bool,
    /// Every single change was tried.
    singles_done: bool,
}

impl Budget {
    pub fn new() -> Self {
        Budget {
            attempts: 0,
            bytes: 0,
            kept: 0,
            exhausted: false,
            singles_done: false,
        }
    }

    /// Whether there is enough for another HMAC of so many bytes; if so, it is spent.
    pub fn attempt(&mut self, bytes: usize) -> bool {
        if self.attempts == ATTEMPTS || !self.work(bytes.saturating_add(PER_ATTEMPT)) {
            self.exhausted = true;
            return false;
        }
        self.attempts += 1;
        true
    }

    /// The same for bytes that are read or made, and not hashed.
    pub fn work(&mut self, bytes: usize) -> bool {
        let fits = bytes <= BYTES - self.bytes;
        match fits {
            true => self.bytes += bytes,
            false => self.exhausted = true,
        }
        fits
    }

    /// Whether there is room to keep so many bytes.
    pub fn keep(&mut self, bytes: usize) -> bool {
        let fits = bytes <= KEPT - self.kept;
        match fits {
            true => self.kept += bytes,
            false => self.exhausted = true,
        }
        fits
    }

    pub fn singles_are_done(&mut self) {
        self.singles_done = !self.exhausted;
    }

    pub fn attempts(&self) -> usize {
        self.attempts
    }

    pub fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// Whether at least every single change was tried.
    pub fn singles_were_done(&self) -> bool {
        self.singles_done
    }
}
