//! Any copy: no panic, a delivery for all that is not white space, each with its steps, and nothing that is
//! larger than the copy. libFuzzer's `-timeout` finds what takes too long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use preswald_webhooks::extract_deliveries;

fuzz_target!(|copied: &[u8]| {
    let found = extract_deliveries(copied);
    assert_eq!(found.is_empty(), copied.trim_ascii().is_empty());
    assert!(found.len() <= 1000);
    for delivery in found {
        assert!(!delivery.steps.is_empty());
        let length = delivery.payload.map_or(0, |payload| payload.len());
        assert!(length <= copied.len() * 4, "{length} of {}", copied.len());
    }
});
