//! Limits on what one diagnosis may cost, whatever it is given.

/// The most HMACs that are computed.
const ATTEMPTS: usize = 20_000;

/// The most bytes that are hashed or made. Large payloads reach this limit first.
const BYTES: usize = 48 << 20;

/// The most bytes of candidates that are kept, to be changed a second time.
const KEPT: usize = 8 << 20;

/// What an HMAC costs on top of its message, in bytes: the last blocks of both hashes.
const PER_ATTEMPT: usize = 192;

/// What has been spent so far.
pub(crate) struct Budget {
    attempts: usize,
    bytes: usize,
    kept: usize,
    /// Something was left out.
    exhausted: bool,
    /// Every frequent single change was tried.
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

    /// Spends one HMAC of so many bytes. False if it does not fit.
    pub fn attempt(&mut self, bytes: usize) -> bool {
        if self.attempts == ATTEMPTS || !self.work(bytes.saturating_add(PER_ATTEMPT)) {
            self.exhausted = true;
            return false;
        }
        self.attempts += 1;
        true
    }

    /// Spends bytes that are read or made, and not hashed. False if they do not fit.
    pub fn work(&mut self, bytes: usize) -> bool {
        let fits = bytes <= BYTES - self.bytes;
        match fits {
            true => self.bytes += bytes,
            false => self.exhausted = true,
        }
        fits
    }

    /// Spends memory for so many bytes. False if they do not fit.
    pub fn keep(&mut self, bytes: usize) -> bool {
        let fits = bytes <= KEPT - self.kept;
        match fits {
            true => self.kept += bytes,
            false => self.exhausted = true,
        }
        fits
    }

    pub fn singles_are_done(&mut self) {
        self.singles_done = true;
    }

    pub fn attempts(&self) -> usize {
        self.attempts
    }

    pub fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// Whether at least every frequent single change was tried.
    pub fn singles_were_done(&self) -> bool {
        self.singles_done
    }
}
