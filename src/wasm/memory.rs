//! The areas of linear memory that JavaScript writes and Rust reads.

use super::boundary::{BLOCK, BODY_ROOM, HEADER_ROOM, LARGEST_BODY};
use super::wiping::wipe_stack;
use core::cell::RefCell;
use wasm_bindgen::prelude::*;

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

    /// The header's value; none for the length `NO_HEADER`.
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

/// Reads the areas. What was written stays until `forget`, so that JavaScript reads the bytes that were
/// checked.
pub(super) fn read_input<T>(read: impl FnOnce(&Memory) -> T) -> T {
    MEMORY.with_borrow(read)
}

/// Overwrites a body and a header of these lengths, and what reading them has left on the stack. Frees
/// a large body, which overwrites it, too.
#[wasm_bindgen]
pub fn forget(body: usize, header: i32) {
    MEMORY.with_borrow_mut(|memory| {
        if body <= BODY_ROOM {
            memory.body[..BLOCK + body].fill(0);
        } else {
            memory.large = Vec::new();
        }
        let header = usize::try_from(header).unwrap_or(0).min(HEADER_ROOM);
        memory.header[..header].fill(0);
    });
    wipe_stack();
}

/// Room for a body of exactly `length` bytes, behind the room for a block of 64 bytes; 0 if there is
/// no such room. The length is a floating-point number, because an integer would wrap at 4 GiB.
#[wasm_bindgen(js_name = bodyArea)]
pub fn body_area(length: f64) -> *mut u8 {
    let length = length as usize;
    MEMORY.with_borrow_mut(|memory| {
        if length <= BODY_ROOM {
            return memory.body[BLOCK..].as_mut_ptr();
        }
        memory.large = Vec::new();
        if length > LARGEST_BODY || memory.large.try_reserve_exact(BLOCK + length).is_err() {
            return core::ptr::null_mut();
        }
        memory.large.resize(BLOCK + length, 0);
        memory.large[BLOCK..].as_mut_ptr()
    })
}

/// Room for a header's value.
#[wasm_bindgen(js_name = headerArea)]
pub fn header_area() -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| memory.header.as_mut_ptr())
}
