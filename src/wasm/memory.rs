//! The areas of linear memory that JavaScript writes and Rust reads.

use core::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Bodies up to this size share one area that is never freed.
const BODY_ROOM: usize = 1 << 16;

/// A longer header value is cut here, far beyond any valid one.
const HEADER_ROOM: usize = 1 << 12;

/// The room before a body: for the block that HMAC hashes before it, then for the host's hash of both.
const BLOCK: usize = 64;

/// The areas.
pub(super) struct Memory {
    body: Box<[u8; BLOCK + BODY_ROOM]>,
    header: Box<[u8; HEADER_ROOM]>,
    /// A body that does not fit in `body`; freed as soon as it has been read.
    large: Vec<u8>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory {
        body: Box::new([0; BLOCK + BODY_ROOM]),
        header: Box::new([0; HEADER_ROOM]),
        large: Vec::new(),
    });
}

impl Memory {
    pub(super) fn body(&self, length: usize) -> &[u8] {
        let area = if length <= BODY_ROOM {
            &self.body[..]
        } else {
            &self.large
        };
        area.get(BLOCK..BLOCK + length).unwrap_or_default()
    }

    /// JavaScript passes one number for a header: its length, or -1 for none or several.
    pub(super) fn header(&self, length: i32) -> Option<&[u8]> {
        let length = usize::try_from(length).ok()?;
        Some(&self.header[..length.min(HEADER_ROOM)])
    }
}

#[cfg(feature = "wasm")]
impl Memory {
    /// The room in front of a body of `length` bytes; none if it was not written.
    pub(super) fn block(&mut self, length: usize) -> Option<&mut [u8; BLOCK]> {
        self.area(length).first_chunk_mut()
    }

    pub(super) fn body_mut(&mut self, length: usize) -> &mut [u8] {
        let body = self.area(length).get_mut(BLOCK..BLOCK + length);
        body.unwrap_or_default()
    }

    fn area(&mut self, length: usize) -> &mut [u8] {
        if length <= BODY_ROOM {
            &mut self.body[..]
        } else {
            &mut self.large
        }
    }
}

/// Writes into the areas.
#[cfg(feature = "wasm")]
pub(super) fn change_input<T>(change: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(change)
}

/// Reads the areas. A large body stays, so that JavaScript reads the bytes that were checked.
#[cfg(feature = "wasm")]
pub(super) fn keep_input<T>(read: impl FnOnce(&Memory) -> T) -> T {
    MEMORY.with_borrow(read)
}

/// Frees a large body.
#[wasm_bindgen(js_name = freeBody)]
pub fn free_body() {
    MEMORY.with_borrow_mut(|memory| memory.large = Vec::new());
}

/// Reads the areas, and frees a large body afterwards.
pub(super) fn with_input<T>(read: impl FnOnce(&Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| {
        let result = read(memory);
        memory.large = Vec::new();
        result
    })
}

/// Room for a body of exactly `length` bytes, behind the room for a block of 64 bytes; 0 if there is
/// no such room.
#[wasm_bindgen(js_name = bodyArea)]
pub fn body_area(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        if length <= BODY_ROOM {
            return memory.body[BLOCK..].as_mut_ptr();
        }
        memory.large = Vec::new();
        let length = length.saturating_add(BLOCK);
        if memory.large.try_reserve_exact(length).is_err() {
            return core::ptr::null_mut();
        }
        memory.large.resize(length, 0);
        memory.large[BLOCK..].as_mut_ptr()
    })
}

/// Room for a header's value.
#[wasm_bindgen(js_name = headerArea)]
pub fn header_area() -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| memory.header.as_mut_ptr())
}
