//! The npm package: bundled, typed, described and packed.

use super::wasm::CORES;
use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TEMPLATE: &str = "pkg-template/webhooks";

fn folder() -> PathBuf {
    files::in_root("dist/npm/webhooks")
}

pub fn build() -> Result<PathBuf> {
    let stamp = Stamp::new(files::in_root("dist/npm.stamp")).of_this_program()?;
    let stamp = CORES
        .iter()
        .try_fold(stamp, |stamp, core| stamp.of_file(&core.file()))?
        .of_file(&files::in_root("xtask/bundle.mjs"))?
        .of_file(&files::in_root("CHANGELOG.md"))?
        .of_folder(&files::in_root(TEMPLATE))?;
    stamp.or_make(&folder(), || {
        files::fresh_folder(&files::in_root("dist/npm"))?;
        files::fresh_folder(&folder())?;
        shell::run(shell::command("node").arg("xtask/bundle.mjs").arg("."))?;
        for core in &CORES {
            files::copy(&core.file(), &folder().join(format!("{}.wasm", core.name)))?;
        }
        types()?;
        documents()?;
        pack()
    })?;
    Ok(super::tarball())
}

/// One line of `entries.json`: what people import, and what it is made of.
#[derive(Deserialize)]
pub struct Entry {
    pub name: String,
    source: String,
    /// The wasm file that it carries, if it has one.
    core: Option<String>,
}

/// The one list of entries: bundles, declarations and the `exports` map come from it.
pub fn entries() -> Result<Vec<Entry>> {
    let list = files::in_root(TEMPLATE).join("entries.json");
    serde_json::from_str(&files::read(&list)?).context("entries.json is not a list of entries")
}

/// The declarations that the entries lead to, for ESM and again for CommonJS.
fn types() -> Result<()> {
    let declarations = files::in_root("dist/types");
    files::fresh_folder(&declarations)?;
    shell::run(tools::npm_program("xtask", "typescript/bin/tsc").args(["-p", TEMPLATE]))?;
    let mut open = Vec::new();
    for Entry { name, source, .. } in entries()? {
        let module = source.trim_end_matches(".ts").to_owned();
        if module != name {
            // Resolvers without an `exports` map look for the types beside the entry.
            declare(&name, &format!("export * from \"./{module}.js\";\n"))?;
        }
        open.push(PathBuf::from(module));
    }
    let mut declared = BTreeSet::new();
    while let Some(module) = open.pop() {
        if !declared.insert(module.clone()) {
            continue;
        }
        let text = files::read(&declarations.join(&module).with_extension("d.ts"))?;
        open.extend(imported(&text, &module));
        declare(&module.to_string_lossy(), &text)?;
    }
    Ok(())
}

fn declare(module: &str, text: &str) -> Result<()> {
    let common = text.replace(".js\"", ".cjs\"");
    files::write(&folder().join(format!("{module}.d.ts")), text)?;
    files::write(&folder().join(format!("{module}.d.cts")), common)
}

/// The modules that a declaration file names, as paths from the folder of all.
fn imported(text: &str, module: &Path) -> Vec<PathBuf> {
    let folder = module.parent().unwrap_or(Path::new(""));
    let names = text.split('"').filter(|word| word.starts_with('.'));
    names
        .map(|name| files::normal(&folder.join(name.trim_end_matches(".js"))))
        .collect()
}

fn documents() -> Result<()> {
    let mut package: Value = serde_json::from_str(&files::read(
        &files::in_root(TEMPLATE).join("package.json"),
    )?)?;
    package["version"] = env!("CARGO_PKG_VERSION").into();
    package["exports"] = exports(&entries()?);
    files::write(&folder().join("package.json"), format!("{package:#}\n"))?;
    for name in ["README.md", "schema.json"] {
        files::copy(&files::in_root(TEMPLATE).join(name), &folder().join(name))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"] {
        files::copy(&files::in_root(name), &folder().join(name))?;
    }
    Ok(())
}

/// The `exports` map. A resolver takes the first condition that it knows, so their order matters.
///
/// Every condition but `types` and `unwasm` has a plain string. OpenNext copies a package with its
/// workerd files only if `workerd` is a string.
fn exports(entries: &[Entry]) -> Value {
    let mut exports = Map::new();
    for Entry { name, core, .. } in entries {
        let path = match name.as_str() {
            "index" => ".".to_owned(),
            name => format!("./{name}"),
        };
        let file = |extension: &str| format!("./{name}.{extension}");
        let conditions = match core {
            Some(_) => json!({
                "types": {
                    "module-sync": file("d.ts"),
                    "require": file("d.cts"),
                    "default": file("d.ts"),
                },
                // Nitro, which sets the conditions of all edge runtimes at once. It can import wasm only
                // with its option `experimental.wasm`, which adds `unwasm`. Without the option, the inline
                // file is built, and its error names the option where wasm may not be compiled.
                "unwasm": { "node": file("js"), "default": file("edge.js") },
                "wintercg": file("js"),
                "workerd": file("workerd.js"),
                "edge-light": file("edge.js"),
                "bun": file("js"),
                "module-sync": file("js"),
                "require": file("cjs"),
                "default": file("js"),
            }),
            None => json!({
                "types": { "require": file("d.cts"), "default": file("d.ts") },
                "require": file("cjs"),
                "default": file("js"),
            }),
        };
        exports.insert(path, conditions);
        // For an alias in a bundler that can import wasm, but sets no condition that says so.
        for form in ["workerd.js", "edge.js"] {
            if core.is_some() {
                let forced = json!({ "types": file("d.ts"), "default": file(form) });
                exports.insert(file(form), forced);
            }
        }
    }
    for core in entries.iter().filter_map(|entry| entry.core.as_ref()) {
        let file = format!("./{core}.wasm");
        exports.insert(file.clone(), file.into());
    }
    for file in ["./schema.json", "./package.json"] {
        exports.insert(file.into(), file.into());
    }
    Value::Object(exports)
}

fn pack() -> Result<()> {
    let folder = folder();
    shell::read(
        tools::npm()
            .args(["pack", "--silent", "--pack-destination", ".."])
            .current_dir(&folder),
    )?;
    Ok(())
}
