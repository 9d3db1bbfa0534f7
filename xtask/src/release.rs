//! `cargo xtask release --dry-run`: checks that a release would be complete, consistent and
//! reproducible. It publishes nothing.

use crate::{build, files, shell, tools};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A check returns what it found, in a few words.
type Check = fn() -> Result<String>;

const CHECKS: [(&str, Check); 5] = [
    ("versions", versions),
    ("changelog", changelog),
    ("npm contents", npm_contents),
    ("crate contents", crate_contents),
    ("reproducible", reproducible),
];

pub fn run(arguments: &[String]) -> Result<()> {
    ensure!(
        arguments == ["--dry-run"],
        "`release` needs `--dry-run`: it checks a release, and publishes nothing"
    );
    build::all()?;
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        match check() {
            Ok(found) => println!("passed: {name}: {found}"),
            Err(error) => {
                println!("FAILED: {name}: {error:#}");
                failed.push(name);
            }
        }
    }
    ensure!(failed.is_empty(), "not ready: {}", failed.join(", "));
    Ok(())
}

/// The crates that are published and the npm packages have the version of the workspace.
fn versions() -> Result<String> {
    let metadata =
        shell::read(shell::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let crates = metadata["packages"].as_array().context("no packages")?;
    let mut versions = BTreeMap::new();
    // `publish` is null for a crate that may be published, and an empty list for one that may not.
    for package in crates.iter().filter(|package| package["publish"].is_null()) {
        versions.insert(text(package, "name")?, text(package, "version")?);
    }
    for folder in npm_packages()? {
        let package = json(&folder.join("package.json"))?;
        versions.insert(text(&package, "name")?, text(&package, "version")?);
    }
    for (name, version) in &versions {
        ensure!(
            version == VERSION,
            "{name} has version {version}, and the workspace has {VERSION}"
        );
    }
    let names: Vec<&str> = versions.keys().map(String::as_str).collect();
    Ok(format!("{} have {VERSION}", names.join(", ")))
}

/// The changelog has a section for the version, or one for what is not released yet.
fn changelog() -> Result<String> {
    let text = files::read(&files::in_root("CHANGELOG.md"))?;
    let sections: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .collect();
    let is_ours = |section: &&&str| {
        let name = section.split(' ').next().unwrap_or_default();
        name == "Unreleased" || name.trim_matches(['[', ']']) == VERSION
    };
    let section = sections
        .iter()
        .find(is_ours)
        .with_context(|| format!("CHANGELOG.md has neither `## {VERSION}` nor `## Unreleased`"))?;
    Ok(format!("`## {section}`"))
}

/// `npm pack` takes exactly the files that are expected.
fn npm_contents() -> Result<String> {
    let mut found = Vec::new();
    for folder in npm_packages()? {
        let listed = shell::read(
            tools::npm()
                .args(["pack", "--dry-run", "--json", "--silent"])
                .current_dir(&folder),
        )?;
        let listed: Value = serde_json::from_str(&listed)?;
        let packed = listed[0]["files"]
            .as_array()
            .context("npm listed no files")?;
        let packed: Result<BTreeSet<String>> =
            packed.iter().map(|file| text(file, "path")).collect();
        let packed = packed?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let expected = match &*name {
            "webhooks" => files_of_webhooks(&packed)?,
            "cli" => files_of_cli(),
            name => bail!("no list of files for dist/npm/{name}: add one to xtask/src/release.rs"),
        };
        same(&packed, &expected).with_context(|| format!("in dist/npm/{name}"))?;
        found.push(format!("{} files in {name}", packed.len()));
    }
    Ok(found.join(", "))
}

/// Every package has these.
const DOCUMENTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

fn files_of_cli() -> BTreeSet<String> {
    let others = ["package.json", "preswald.cjs", "THIRD-PARTY-LICENSES.txt"];
    set(DOCUMENTS.into_iter().chain(others))
}

/// The files of each entry, and the declarations of source files that an entry leads to.
fn files_of_webhooks(packed: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    let template = files::in_root("pkg-template/webhooks");
    let mut expected = set(DOCUMENTS.into_iter().chain(["package.json", "schema.json"]));
    let entries = json(&template.join("entries.json"))?;
    for entry in entries.as_array().context("entries.json is not a list")? {
        let name = text(entry, "name")?;
        let mut extensions = vec!["js", "cjs", "d.ts", "d.cts"];
        if let Some(core) = entry["core"].as_str() {
            expected.insert(format!("{core}.wasm"));
            extensions.extend(["workerd.js", "edge.js"]);
        }
        expected.extend(
            extensions
                .iter()
                .map(|extension| format!("{name}.{extension}")),
        );
    }
    for file in packed {
        let module = [".d.ts", ".d.cts"]
            .iter()
            .find_map(|end| file.strip_suffix(end));
        let is_declared = |module| template.join("src").join(format!("{module}.ts")).is_file();
        if module.is_some_and(is_declared) {
            expected.insert(file.clone());
        }
    }
    Ok(expected)
}

/// `cargo package` takes the sources that git has, and the crate builds from them alone.
fn crate_contents() -> Result<String> {
    const CRATE: [&str; 4] = ["package", "--package", "preswald-webhooks", "--allow-dirty"];
    let packed = lines(&shell::read(shell::cargo().args(CRATE).arg("--list"))?);
    let sources = lines(&shell::read(
        shell::command("git").args(["ls-files", "src"]),
    )?);
    let others = [
        ".cargo_vcs_info.json",
        "Cargo.lock",
        "Cargo.toml",
        "Cargo.toml.orig",
        "examples/axum.rs",
    ];
    let expected = set(DOCUMENTS.into_iter().chain(others));
    same(&packed, &expected.union(&sources).cloned().collect())?;
    shell::read(shell::cargo().args(CRATE))?;
    Ok(format!(
        "{} files, and the crate builds from them",
        packed.len()
    ))
}

/// Two clones of the last commit, in folders with names of different length, give the same bytes.
fn reproducible() -> Result<String> {
    let folder = std::env::temp_dir().join(format!("preswald-release-{}", std::process::id()));
    let built = ["a", "a-folder-with-a-longer-name"].map(|name| build_in(&folder.join(name)));
    let _ = std::fs::remove_dir_all(&folder);
    let [one, other] = built;
    let (one, other) = (one?, other?);
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect();
    same(&names(&one), &names(&other))?;
    let different: Vec<&str> = one
        .iter()
        .filter(|(name, bytes)| other[*name] != **bytes)
        .map(|(name, _)| name.as_str())
        .collect();
    ensure!(
        different.is_empty(),
        "two builds of the same commit differ in {}",
        different.join(", ")
    );
    Ok(format!(
        "two builds of the last commit gave the same {} files",
        one.len()
    ))
}

/// Everything that is published, built from the last commit.
fn build_in(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    tools::say(&format!("building in {}", folder.display()));
    shell::read(
        shell::command("git")
            .args(["clone", "--quiet", "."])
            .arg(folder),
    )?;
    let cargo = || {
        let mut cargo = shell::cargo();
        cargo.current_dir(folder).env_remove("CARGO_TARGET_DIR");
        cargo
    };
    shell::read(cargo().args(["xtask", "build"]))?;
    shell::read(cargo().args(["package", "--package", "preswald-webhooks", "--no-verify"]))?;
    let mut built = BTreeMap::new();
    for part in ["dist/npm", "dist/www", "target/package"] {
        for file in files::all_in(&folder.join(part))? {
            let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
            if !name.ends_with(".stamp") && (part != "target/package" || name.ends_with(".crate")) {
                built.insert(name, std::fs::read(&file)?);
            }
        }
    }
    Ok(built)
}

/// The folders of `dist/npm` that hold a package.
fn npm_packages() -> Result<Vec<PathBuf>> {
    let all = files::all_in(&files::in_root("dist/npm"))?;
    let packages = all.iter().filter(|file| file.ends_with("package.json"));
    Ok(packages
        .filter_map(|file| file.parent())
        .map(Path::to_path_buf)
        .collect())
}

fn same(found: &BTreeSet<String>, expected: &BTreeSet<String>) -> Result<()> {
    let list = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ")
    };
    let unexpected = list(found, expected);
    let missing = list(expected, found);
    ensure!(
        unexpected.is_empty(),
        "these files are not expected: {unexpected}"
    );
    ensure!(missing.is_empty(), "these files are missing: {missing}");
    Ok(())
}

fn set<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    names.map(str::to_owned).collect()
}

fn lines(text: &str) -> BTreeSet<String> {
    set(text.lines())
}

fn json(file: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(file)?)
        .with_context(|| format!("{} is not JSON", files::shown(file)))
}

fn text(value: &Value, member: &str) -> Result<String> {
    let text = value[member].as_str();
    Ok(text
        .with_context(|| format!("`{member}` is missing"))?
        .to_owned())
}
