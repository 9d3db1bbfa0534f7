//! Decompression of gzip (RFC 1952), zlib (RFC 1950) and bare deflate (RFC 1951).
//!
//! No library: with the crate `miniz_oxide`, the wasm file is 4.3 KB larger after `gzip -9`, and
//! `cargo xtask test size` fails. This code is slow, but a diagnosis decompresses only once. Checksums
//! are ignored: a signature that matches is the better check.

/// The most bytes that are made of a payload, as a multiple of its size: anything larger is a
/// decompression bomb.
const MOST_PER_BYTE: usize = 128;

/// The most bytes that are made of any payload.
const MOST: usize = 4 << 20;

/// The decompressed payload. None if it is not compressed, or broken.
pub(crate) fn inflated(payload: &[u8]) -> Option<Vec<u8>> {
    let deflated = match payload {
        [0x1F, 0x8B, 8, flags, _, _, _, _, _, _, rest @ ..] => after_gzip_header(*flags, rest)?,
        [first, second, rest @ ..] if is_zlib_header(*first, *second) => rest,
        // Bare deflate has no mark. JSON begins with other bits than a valid block does.
        [first, ..] if *first & 6 != 6 && !first.is_ascii_punctuation() => payload,
        _ => return None,
    };
    let most = payload.len().saturating_mul(MOST_PER_BYTE).min(MOST);
    Inflater::new(deflated, most)
        .run()
        .filter(|made| !made.is_empty())
}

fn is_zlib_header(first: u8, second: u8) -> bool {
    first & 15 == 8 && (u16::from(first) << 8 | u16::from(second)) % 31 == 0
}

fn after_gzip_header(flags: u8, mut rest: &[u8]) -> Option<&[u8]> {
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    const CHECKSUM: u8 = 2;
    if flags & EXTRA != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = &rest[end + 1..];
        }
    }
    match flags & CHECKSUM {
        0 => Some(rest),
        _ => rest.get(2..),
    }
}

/// The most bits of a code.
const MAX_BITS: usize = 15;

/// Codes by their lengths, in the canonical order (RFC 1951 section 3.2.2).
struct Codes {
    /// How many there are of each length.
    counts: [u16; MAX_BITS + 1],
    symbols: Vec<u16>,
}

impl Codes {
    fn new(lengths: &[u8]) -> Self {
        let mut counts = [0; MAX_BITS + 1];
        let mut symbols = Vec::with_capacity(lengths.len());
        for (bits, count) in counts.iter_mut().enumerate().skip(1) {
            for (symbol, length) in lengths.iter().enumerate() {
                if usize::from(*length) == bits {
                    *count += 1;
                    symbols.push(symbol as u16);
                }
            }
        }
        Codes { counts, symbols }
    }
}

struct Inflater<'a> {
    bytes: core::slice::Iter<'a, u8>,
    bits: u32,
    count: u32,
    out: Vec<u8>,
    most: usize,
}

impl<'a> Inflater<'a> {
    fn new(deflated: &'a [u8], most: usize) -> Self {
        Inflater {
            bytes: deflated.iter(),
            bits: 0,
            count: 0,
            out: Vec::new(),
            most,
        }
    }

    fn run(mut self) -> Option<Vec<u8>> {
        loop {
            let is_last = self.take(1)? == 1;
            match self.take(2)? {
                0 => self.stored()?,
                1 => {
                    let lengths: [u8; 288] = core::array::from_fn(|symbol| match symbol {
                        0..144 => 8,
                        144..256 => 9,
                        256..280 => 7,
                        _ => 8,
                    });
                    self.compressed(&Codes::new(&lengths), &Codes::new(&[5; 30]))?;
                }
                2 => {
                    let (lengths, distances) = self.code_lengths()?;
                    self.compressed(&Codes::new(&lengths), &Codes::new(&distances))?;
                }
                _ => return None,
            }
            if is_last {
                return Some(self.out);
            }
        }
    }

    /// Some bits, the lowest first.
    fn take(&mut self, count: u32) -> Option<u32> {
        while self.count < count {
            self.bits |= u32::from(*self.bytes.next()?) << self.count;
            self.count += 8;
        }
        let taken = self.bits & ((1 << count) - 1);
        self.bits >>= count;
        self.count -= count;
        Some(taken)
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        self.out.push(byte);
        (self.out.len() <= self.most).then_some(())
    }

    fn stored(&mut self) -> Option<()> {
        self.take(self.count % 8)?;
        let length = self.take(16)?;
        if self.take(16)? != !length & 0xFFFF {
            return None;
        }
        for _ in 0..length {
            let byte = self.take(8)? as u8;
            self.push(byte)?;
        }
        Some(())
    }

    /// The codes of a block that brings its own.
    fn code_lengths(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        const ORDER: [u8; 19] = [
            16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
        ];
        let literals = self.take(5)? as usize + 257;
        let distances = self.take(5)? as usize + 1;
        let mut lengths = [0; 19];
        for at in &ORDER[..self.take(4)? as usize + 4] {
            lengths[usize::from(*at)] = self.take(3)? as u8;
        }
        let codes = Codes::new(&lengths);
        let mut lengths: Vec<u8> = Vec::new();
        while lengths.len() < literals + distances {
            let (length, times) = match self.symbol(&codes)? {
                16 => (*lengths.last()?, 3 + self.take(2)?),
                17 => (0, 3 + self.take(3)?),
                18 => (0, 11 + self.take(7)?),
                length => (length as u8, 1),
            };
            lengths.extend((0..times).map(|_| length));
        }
        let of_distances = lengths.get(literals..literals + distances)?.to_vec();
        lengths.truncate(literals);
        Some((lengths, of_distances))
    }

    /// The symbol of the next code: a code longer than what the counts of its length reach to
    /// goes on with another bit.
    fn symbol(&mut self, codes: &Codes) -> Option<u16> {
        let (mut code, mut first, mut index) = (0u32, 0u32, 0u32);
        for count in &codes.counts[1..] {
            let count = u32::from(*count);
            code |= self.take(1)?;
            if code < first + count {
                return codes
                    .symbols
                    .get((index + code).checked_sub(first)? as usize)
                    .copied();
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }

    fn compressed(&mut self, literals: &Codes, distances: &Codes) -> Option<()> {
        loop {
            match self.symbol(literals)? {
                literal @ 0..256 => self.push(literal as u8)?,
                256 => return Some(()),
                285 => self.copy(258, distances)?,
                symbol @ 257..285 => {
                    let length = self.grown(u32::from(symbol - 257), 2, 3)?;
                    self.copy(length, distances)?;
                }
                _ => return None,
            }
        }
    }

    fn copy(&mut self, length: u32, distances: &Codes) -> Option<()> {
        let symbol = self.symbol(distances).filter(|symbol| *symbol < 30)?;
        let distance = self.grown(u32::from(symbol), 1, 1)? as usize;
        for _ in 0..length {
            let at = self.out.len().checked_sub(distance)?;
            self.push(self.out[at])?;
        }
        Some(())
    }

    /// Lengths and distances grow alike: after two rounds of `1 << shift` symbols, each round's
    /// steps are twice as long, and bits say where in a step.
    fn grown(&mut self, symbol: u32, shift: u32, least: u32) -> Option<u32> {
        let round = symbol >> shift;
        let extra = round.saturating_sub(1);
        let step = symbol & ((1 << shift) - 1);
        let base = match round {
            0 => step,
            _ => ((1 << shift) + step) << extra,
        };
        Some(least + base + self.take(extra)?)
    }
}

/// What a payload looks like that is compressed, and is not decompressed here.
pub(crate) fn unsupported(payload: &[u8]) -> Option<&'static str> {
    match payload {
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some("zstd"),
        [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, ..] => Some("bzip2"),
        [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some("xz"),
        [0x04, 0x22, 0x4D, 0x18, ..] => Some("LZ4"),
        [0x1F, 0x8B, ..] => Some("damaged gzip data"),
        [b'P', b'K', 3, 4, ..] => Some("a ZIP archive"),
        _ => None,
    }
}
