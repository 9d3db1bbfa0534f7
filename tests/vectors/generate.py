#!/usr/bin/env python3
"""Writes the corpus. Plain Python 3, no packages, the same bytes every time.

    python3 tests/vectors/generate.py            writes *.json and digest.txt
    python3 tests/vectors/generate.py --check    says whether they are up to date
"""

import hashlib
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from generator import check_cases, diagnose_cases, endpoint_cases, event_cases, hmac_cases, json_cases, peers_cases, signature_cases  # noqa: E402
from generator.values import is_string_only  # noqa: E402

HERE = Path(__file__).parent
FILES = {  # in the order of the digest
    "hmac": hmac_cases,
    "signature": signature_cases,
    "json": json_cases,
    "event": event_cases,
    "check": check_cases,
    "peers": peers_cases,
    "endpoint": endpoint_cases,
    "diagnose": diagnose_cases,
}


def main(arguments):
    corpus = {name: list(module.cases()) for name, module in FILES.items()}
    for name, cases in corpus.items():
        names = [case["name"] for case in cases]
        doubled = {case for case in names if names.count(case) > 1}
        assert not doubled, f"{name}: {doubled}"
    texts = {f"{name}.json": as_text(FILES[name], cases) for name, cases in corpus.items()}
    texts["digest.txt"] = digest(corpus) + "\n"
    if "--check" in arguments:
        stale = [name for name, text in texts.items() if not (HERE / name).exists() or (HERE / name).read_text() != text]
        sys.exit(f"not up to date: {', '.join(stale)}; run generate.py" if stale else None)
    for name, text in texts.items():
        (HERE / name).write_text(text)
    print(", ".join(f"{name} {len(cases)}" for name, cases in corpus.items()), "=", sum(map(len, corpus.values())))


def as_text(module, cases):
    """One case a line."""
    head = json.dumps({"description": " ".join(module.__doc__.split()), "source": module.SOURCE})[:-1]
    return head + ', "cases": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]}\n"


def digest(corpus):
    """What every runner must come to: README.md says how."""
    lines = [
        f"{name}/{case['name']}:{OUTCOMES[name](case)}\n"
        for name, cases in corpus.items()
        for case in cases
        if not is_string_only(case.get("body")) and not is_string_only(case.get("header"))
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def signature_outcome(case):
    if "throws" in case:
        return "throws " + case["throws"]
    return f"ok {case['secretIndex']}" if case["check"] == "ok" else case["check"]


def json_outcome(case):
    issues = sorted(case["issues"], key=lambda issue: (issue[2], issue[3], issue[0], issue[1] or ""))
    return "; ".join(f"{code} {shown(path)} {start}-{end}" for code, path, start, end in issues)


def event_outcome(case):
    if case["issues"] is None:
        return f"{validity(case)} *"
    issues = sorted(case["issues"], key=lambda issue: (issue[3][0], issue[4][0], issue[1], issue[2] or ""))
    places = [f"{severity} {code} {shown(path)} {colons(start)}-{colons(end)}" for severity, code, path, start, end in issues]
    return f"{validity(case)} " + "; ".join(places)


def check_outcome(case):
    expect = case["expect"]
    if expect["ok"]:
        return f"ok {expect['secretIndex']} " + without_places(expect["warnings"])
    return f"{expect['code']} {expect['status']} " + without_places(expect["issues"])


def endpoint_outcome(case):
    return f"{validity(case)} " + without_places(case["issues"])


def without_places(issues):
    if issues is None:
        return "*"
    issues = sorted(issues, key=lambda issue: (issue[1], issue[2] or ""))
    return "; ".join(f"{severity} {code} {shown(path)}" for severity, code, path in issues)


def validity(case):
    return "valid" if case["valid"] else "invalid"


def shown(path):
    return "?" if path is None else path


def colons(position):
    return ":".join(map(str, position))


OUTCOMES = {
    "hmac": lambda case: case["expect"],
    "signature": signature_outcome,
    "json": json_outcome,
    "event": event_outcome,
    "check": check_outcome,
    "peers": check_outcome,
    "endpoint": endpoint_outcome,
    "diagnose": lambda case: " ".join([case["verdict"], *case["codes"]]),
}

if __name__ == "__main__":
    main(sys.argv[1:])
