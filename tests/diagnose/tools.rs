//! What real tools make of a body, a secret or a header: `tests/vectors/diagnose-tools.json`.

use preswald_webhooks::{Secret, Verdict, diagnose};
use serde_json::Value;
use std::collections::BTreeMap;

fn bytes(value: &Value) -> Vec<u8> {
    match (&value["text"], &value["hex"]) {
        (Value::String(text), _) => text.clone().into_bytes(),
        (_, Value::String(digits)) => hex::decode(digits).unwrap(),
        _ => panic!("no bytes: {value}"),
    }
}

#[test]
fn tools() {
    let corpus: Value =
        serde_json::from_str(include_str!("../vectors/diagnose-tools.json")).unwrap();
    let mut kinds: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut total = [0; 3];
    let (mut attempts, mut slowest) = (Vec::new(), std::time::Duration::ZERO);
    for case in corpus["cases"].as_array().unwrap() {
        let start = std::time::Instant::now();
        let secrets = [Secret::new(bytes(&case["secrets"][0])).unwrap()];
        let header = case["header"].as_str().unwrap();
        let found = diagnose(&bytes(&case["body"]), Some(header), &secrets);
        slowest = slowest.max(start.elapsed());
        attempts.push(found.attempts);
        let mut codes: Vec<&str> = found.causes.iter().map(|c| c.code.as_str()).collect();
        codes.sort_unstable();
        let sorted = |v: &Value| {
            let mut v: Vec<String> = v.as_array().unwrap().iter().map(|c| c.as_str().unwrap().to_owned()).collect();
            v.sort_unstable();
            v
        };
        let mut allowed = vec![sorted(&case["codes"])];
        if let Some(or) = case["or"].as_array() {
            allowed.extend(or.iter().map(sorted));
        }
        let proven = found.verdict == Verdict::Proven;
        let right = proven && (allowed[0].is_empty() || allowed.iter().any(|a| *a == codes));
        let recoverable = case["lossy"].is_null();
        let row = kinds.entry(case["kind"].as_str().unwrap()).or_default();
        for (at, yes) in [recoverable, recoverable && right, recoverable && proven].into_iter().enumerate() {
            row[at] += usize::from(yes);
            total[at] += usize::from(yes);
        }
        let mark = match (proven, right) { (true, true) => "ok", (true, false) => "WRONG", _ => "MISS" };
        println!("{mark} {}{} | {codes:?} not {allowed:?} {}", case["name"].as_str().unwrap(), if recoverable {""} else {" (lossy)"}, found.attempts);
        if mark == "ok" { for c in &found.causes { println!("      {}", c.message); } }
    }
    for (kind, [all, right, proven]) in &kinds {
        println!("KIND {kind:30} {right:4} of {all:4}, {proven} proven");
    }
    attempts.sort_unstable();
    println!("KIND total: {total:?}, attempts median {} p95 {} max {}, slowest {slowest:?}", attempts[attempts.len()/2], attempts[attempts.len()*95/100], attempts[attempts.len()-1]);
}
