//! Removes what a panic would print.
//!
//! A panic ends a call of the core by a trap, and the shell replaces the instance. Nobody sees the
//! message: WebAssembly has nowhere to print it. The code and the data that make it are a twentieth of
//! a file, and Rust has no stable option that leaves them out.

use anyhow::{Result, ensure};
use std::ops::Range;
use std::path::Path;
use walrus::ir::{Call, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataId, DataKind, FunctionBuilder, FunctionId, FunctionKind};
use walrus::{Module, ModuleConfig};

/// Parts of the (mangled) names of the functions that only report a panic, in core, alloc and std.
const REPORTERS: [&str; 10] = [
    "9panicking",
    "unwrap_failed",
    "expect_failed",
    "assert_failed",
    "slice_error_fail",
    "slice_index_fail",
    "len_mismatch_fail",
    "7raw_vec12handle_error",
    "17capacity_overflow",
    "18handle_alloc_error",
];

/// The part of the names of the formatter (`core::fmt`, `alloc::fmt`) and of all that implement its traits.
const FORMATTERS: [&str; 1] = ["3fmt"];

/// The module of a file, in which every function that reports a panic traps at once. `formats` says
/// that the core formats messages of its own: if it does not, the formatter goes too.
pub fn without_messages(file: &Path, formats: bool) -> Result<Module> {
    // LLVM's output needs no validation. What is left out here is not written later.
    let mut module = ModuleConfig::new()
        .strict_validate(false)
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse_file(file)?;
    let reporters = named(&module, &REPORTERS);
    ensure!(
        !reporters.is_empty(),
        "{}: no function that reports a panic: have their names changed?",
        file.display()
    );
    reporters
        .into_iter()
        .for_each(|function| trap(&mut module, function));
    if !formats {
        let formatters = named(&module, &FORMATTERS);
        check_unused(&module, &formatters)?;
        formatters
            .into_iter()
            .for_each(|function| trap(&mut module, function));
    }
    erase_locations(&mut module);
    Ok(module)
}

/// The functions whose name has one of these parts.
fn named(module: &Module, parts: &[&str]) -> Vec<FunctionId> {
    let is_meant = |name: &str| parts.iter().any(|part| name.contains(part));
    let functions = module
        .funcs
        .iter()
        .filter(|function| function.name.as_deref().is_some_and(is_meant));
    functions.map(|function| function.id()).collect()
}

/// Fails if another function calls one of these. They may still be in the table of functions: what
/// could reach them there are arguments of panics.
fn check_unused(module: &Module, functions: &[FunctionId]) -> Result<()> {
    struct Calls<'a>(&'a [FunctionId], bool);
    impl Visitor<'_> for Calls<'_> {
        fn visit_call(&mut self, call: &Call) {
            self.1 |= self.0.contains(&call.func);
        }
    }
    for (id, function) in module.funcs.iter_local() {
        let mut calls = Calls(functions, false);
        dfs_in_order(&mut calls, function, function.entry_block());
        let name = module.funcs.get(id).name.as_deref().unwrap_or_default();
        ensure!(
            !calls.1 || functions.contains(&id),
            "{name} formats a text, and the formatter is left out of this core: see xtask/src/build/panics.rs"
        );
    }
    Ok(())
}

/// Replaces a function by one that traps.
fn trap(module: &mut Module, function: FunctionId) {
    let signature = module.types.get(module.funcs.get(function).ty());
    let (parameters, results) = (signature.params().to_vec(), signature.results().to_vec());
    let mut trap = FunctionBuilder::new(&mut module.types, &parameters, &results);
    trap.func_body().unreachable();
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind));
    let trap = trap.local_func(arguments.collect());
    module.funcs.get_mut(function).kind = FunctionKind::Local(trap);
}

/// The bytes of a [`core::panic::Location`]: the address and the length of a file's name, the line and
/// the column.
const LOCATION: usize = 16;

/// Overwrites the places in the source that panics report with zeros, which wasm-opt leaves out.
fn erase_locations(module: &mut Module) {
    let data: Vec<DataId> = module.data.iter().map(|data| data.id()).collect();
    for data in data {
        let data = module.data.get_mut(data);
        if let DataKind::Active { offset, .. } = &data.kind
            && let ConstExpr::Value(Value::I32(address)) = offset
        {
            erase_locations_in(&mut data.value, *address as usize);
        }
    }
}

/// The same in some data that begins at an address. Nothing else there refers to a name that ends in
/// `.rs`.
fn erase_locations_in(data: &mut [u8], address: usize) {
    let mut names = Vec::new();
    for at in (0..data.len().saturating_sub(LOCATION - 1)).step_by(4) {
        if let Some(name) = text_at(data, at, address)
            && data[name.clone()].ends_with(b".rs")
        {
            data[at..at + LOCATION].fill(0);
            names.push(name);
        }
    }
    names.into_iter().for_each(|name| data[name].fill(0));
}

/// Where the text is to which an address and a length refer. None if they refer to no text.
fn text_at(data: &[u8], at: usize, address: usize) -> Option<Range<usize>> {
    let [start, length] = [at, at + 4].map(|at| data[at..].first_chunk().copied());
    let start = (u32::from_le_bytes(start?) as usize).checked_sub(address)?;
    let text = start..start + u32::from_le_bytes(length?) as usize;
    data.get(text.clone()).map(|_| text)
}
