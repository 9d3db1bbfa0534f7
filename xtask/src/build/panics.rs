//! Removes what a panic would print.
//!
//! A panic ends a call of the core by a trap, and the shell replaces the instance. Nobody sees the
//! message: WebAssembly has nowhere to print it. The code that makes it is a thirtieth of a file, and
//! Rust has no stable option that leaves it out.

use anyhow::{Result, ensure};
use std::path::Path;
use walrus::ir::{Call, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

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
