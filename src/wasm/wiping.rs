//! Overwrites what calls leave behind in linear memory, so that neither a secret nor a payload stays
//! there: what they free, and the stack.

#[cfg(target_arch = "wasm32")]
use core::alloc::{GlobalAlloc, Layout};

/// An allocator that overwrites what is freed. `realloc` is the trait's own: it allocates, copies and
/// frees, so that no copy is left behind.
#[cfg(target_arch = "wasm32")]
pub(super) struct Wiping<Allocator>(pub(super) Allocator);

#[cfg(target_arch = "wasm32")]
// SAFETY: every call is passed on as it is. What is overwritten before it is freed has no other owner.
unsafe impl<Allocator: GlobalAlloc> GlobalAlloc for Wiping<Allocator> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { self.0.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe {
            memory.write_bytes(0, layout.size());
            self.0.dealloc(memory, layout);
        }
    }
}

/// How much of the stack is overwritten after a call: more than the calls use in which a secret or a
/// body is read. `tests/packages/node/memory.test.mjs` looks for what is left.
const STACK: usize = 2048;

/// Overwrites the stack below the caller's frame, which the functions before this one have used.
#[inline(never)]
pub(super) fn wipe_stack() {
    core::hint::black_box(&mut [0_u8; STACK]);
}

/// The same after a diagnosis, which uses more of the stack.
#[cfg(feature = "wasm-diagnose")]
#[inline(never)]
pub(super) fn wipe_deep_stack() {
    core::hint::black_box(&mut [0_u8; 32 * STACK]);
}
