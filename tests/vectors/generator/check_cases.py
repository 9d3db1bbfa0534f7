"""check.json: whole checks, in order: size, header, signature, JSON, event, age (docs/rules.md)."""

from . import seed
from .event_cases import GONE, change
from .seed import EVENTS, SECRET, compact, sign
from .values import as_value, join, repeat, to_bytes, utf16

SOURCE = "docs/rules.md: the order of checks; docs/codes.md: the table of codes"

STATUS = {
    "payload_too_large": 413, "missing_signature": 401, "malformed_signature": 401, "signature_mismatch": 401,
    "malformed_text": 400, "invalid_json": 400, "invalid_payload": 400, "stale_event": 400,
}
DEPLOYED = compact(seed.APP_DEPLOYED)  # created 2023-06-01T12:00:00Z
CREATED = "2023-06-01T12:00:00Z"


def accepted(*warnings, index=0):
    return {"ok": True, "secretIndex": index, "warnings": listed("warning", warnings)}


def refused(code, *issues, warnings=()):
    return {"ok": False, "code": code, "status": STATUS[code], "issues": listed("error", issues) + listed("warning", warnings)}


def with_many(expect):
    """More issues than are told: which ones is not compared."""
    return {name: None if name in ("issues", "warnings") else value for name, value in expect.items()}


def listed(severity, issues):
    return [[severity, *(issue.split(" ", 1) if issue.split(" ")[0] != "syntax" else ("syntax", None))] for issue in issues]


def case(name, body, header, expect, now=None, secrets=(SECRET,), why=None, **options):
    made = {"name": name, "secrets": [as_value(secret) for secret in secrets]}
    if options:
        made["options"] = options
    if now:
        made["now"] = now
    made |= {"body": as_value(body), "header": header, "expect": expect}
    return made | ({"why": why} if why else {})


def signed(name, body, expect, **rest):
    return case(name, body, sign(to_bytes(as_value(body))), expect, **rest)


def cases():
    yield from codes()
    yield from order()
    yield from sizes()
    yield from ages()
    yield from strictness()
    yield from rotation()
    yield from bounds()


def codes():
    yield signed("ok", DEPLOYED, accepted())
    for kind, event in EVENTS.items():
        yield signed(f"ok-{kind}", compact(event), accepted())
    yield case("payload_too_large", DEPLOYED, sign(DEPLOYED), refused("payload_too_large"), maxBytes=100)
    yield case("missing_signature", DEPLOYED, None, refused("missing_signature"))
    yield case("malformed_signature", DEPLOYED, "sha256=xyz", refused("malformed_signature"))
    yield case("signature_mismatch", DEPLOYED, sign(DEPLOYED, "another"), refused("signature_mismatch"))
    yield case("malformed_text", utf16("{", 0xD800, "}"), sign("{}"), refused("malformed_text"))
    yield signed("invalid_json", "{", refused("invalid_json", "syntax"))
    yield signed("invalid_payload", "{}", refused("invalid_payload", *[f"missing_field /{name}" for name in ("account", "created", "data", "id", "type")]))
    yield signed("stale_event", DEPLOYED, refused("stale_event"), now="2023-06-02T12:00:00Z", maxAgeSeconds=300)


def order():
    """Each delivery has several faults; the first decides, and nothing later is told."""
    oversized = dict(maxBytes=10)
    broken = '{"id":7,'
    rule = "the order of checks: nothing after the first fault is looked at"
    yield case("order-size-before-header", broken + " " * 10, None, refused("payload_too_large"), why=rule, **oversized)
    yield case("order-size-before-malformed", broken + " " * 10, "x", refused("payload_too_large"), **oversized)
    yield case("order-size-before-mismatch", DEPLOYED, "sha256=" + "0" * 64, refused("payload_too_large"), **oversized)
    yield case("order-size-before-json", broken + " " * 10, sign(broken + " " * 10), refused("payload_too_large"), **oversized)
    yield case("order-header-before-text", utf16("{", 0xD800), None, refused("missing_signature"))
    yield case("order-malformed-before-text", utf16("{", 0xD800), "sha256=", refused("malformed_signature"))
    yield case("order-header-before-json", broken, "", refused("missing_signature"), why="nothing of an unauthenticated payload is parsed")
    yield case("order-malformed-before-json", broken, "sha1=00", refused("malformed_signature"))
    yield case("order-mismatch-before-json", broken, sign(DEPLOYED), refused("signature_mismatch"))
    yield case("order-mismatch-before-utf8", b"\xff\xfe", sign(DEPLOYED), refused("signature_mismatch"))
    yield case("order-mismatch-before-empty", "", sign(DEPLOYED), refused("signature_mismatch"))
    yield case("order-mismatch-before-event", "{}", sign(DEPLOYED), refused("signature_mismatch"))
    yield case("order-mismatch-before-age", DEPLOYED, sign("{}"), refused("signature_mismatch"), now="2033-01-01T00:00:00Z", maxAgeSeconds=1)
    both = compact(change("app.created", ("/created", "never"))).replace('{"id"', '{"id":"evt_1","id"', 1)
    yield signed("order-json-before-event", both, refused("invalid_json", "duplicate_key /id", "invalid_timestamp /created"), why="the code is JSON's; the issues are all")
    event = change("app.created", ("/account/name", ""))
    yield signed("order-event-before-age", compact(event), refused("invalid_payload", "empty_string /account/name"), now="2033-01-01T00:00:00Z", maxAgeSeconds=1)
    yield signed("order-json-before-age", compact(event) + "x", refused("invalid_json", "empty_string /account/name", "trailing_data "), now="2033-01-01T00:00:00Z", maxAgeSeconds=1)
    yield signed("order-warnings-before-age", compact(change("app.created", ("/id", "1"))), refused("stale_event"), now="2033-01-01T00:00:00Z", maxAgeSeconds=1, why="a stale event's issues are empty: age is its only fault")
    yield signed("order-strict-before-age", compact(change("app.created", ("/id", "1"))), refused("invalid_payload", "unexpected_id_prefix /id"), now="2033-01-01T00:00:00Z", maxAgeSeconds=1, strict=True)


def sizes():
    size = len(DEPLOYED)
    yield signed("size-exactly-max-bytes", DEPLOYED, accepted(), maxBytes=size)
    yield signed("size-one-over", DEPLOYED, refused("payload_too_large"), maxBytes=size - 1)
    yield signed("size-max-bytes-1", DEPLOYED, refused("payload_too_large"), maxBytes=1)
    yield case("size-max-bytes-0", DEPLOYED, sign(DEPLOYED), refused("payload_too_large"), maxBytes=0, why="0 means 0")
    yield case("size-max-bytes-0-empty", "", sign(""), refused("invalid_json", "empty_body "), maxBytes=0)
    cafe = DEPLOYED.replace("Acme", "Café😀")
    data = cafe.encode()
    yield signed("size-in-bytes-not-characters", cafe, accepted(), maxBytes=len(data))
    yield signed("size-in-bytes-not-characters-over", cafe, refused("payload_too_large"), maxBytes=len(data) - 1)
    padded = join(DEPLOYED, repeat(" ", 2 * 1024 * 1024))
    yield signed("size-2-mib-allowed", padded, accepted(), maxBytes=3 * 1024 * 1024)
    yield signed("size-2-mib-default", padded, refused("payload_too_large"), why="maxBytes is 1 MiB unless told")


def ages():
    def at(name, now, seconds, fresh, event=seed.APP_DEPLOYED, why=None):
        expect = accepted() if fresh else refused("stale_event")
        return signed("age-" + name, compact(event), expect, now=now, why=why, **({} if seconds is None else {"maxAgeSeconds": seconds}))

    yield at("no-limit-ten-years", "2033-06-01T12:00:00Z", None, True)
    yield at("no-limit-before-created", "2013-06-01T12:00:00Z", None, True)
    yield at("now", CREATED, 300, True)
    yield at("one-second", "2023-06-01T12:00:01Z", 300, True)
    yield at("at-the-limit", "2023-06-01T12:05:00Z", 300, True, why="further than, not as far as")
    yield at("over-by-a-millisecond", "2023-06-01T12:05:00.001Z", 300, False)
    yield at("over-by-a-second", "2023-06-01T12:05:01Z", 300, False)
    yield at("future-at-the-limit", "2023-06-01T11:55:00Z", 300, True, why="either way")
    yield at("future-over-by-a-millisecond", "2023-06-01T11:54:59.999Z", 300, False)
    yield at("ten-years-old", "2033-06-01T12:00:00Z", 300, False)
    yield at("ten-years-ahead", "2013-06-01T12:00:00Z", 300, False)
    yield at("zero-now", CREATED, 0, True, why="0 means 0, not none")
    yield at("zero-a-millisecond-later", "2023-06-01T12:00:00.001Z", 0, False)
    yield at("zero-a-millisecond-earlier", "2023-06-01T11:59:59.999Z", 0, False)
    yield at("half-a-second-at-the-limit", "2023-06-01T12:00:00.500Z", 0.5, True)
    yield at("half-a-second-over", "2023-06-01T12:00:00.501Z", 0.5, False)
    yield at("large-limit", "2033-06-01T12:00:00Z", 1e9, True)
    offset = change("app.deployed", ("/created", "2023-06-01T14:00:00+02:00"))
    yield at("offset-is-counted", "2023-06-01T12:05:00Z", 300, True, offset)
    yield at("offset-is-counted-over", "2023-06-01T14:00:00Z", 300, False, offset)
    west = change("app.deployed", ("/created", "2023-05-31T22:00:00-14:00"))
    yield at("offset-across-a-day", "2023-06-01T12:00:00Z", 0, True, west)
    fraction = change("app.deployed", ("/created", "2023-06-01T12:00:00.250Z"))
    yield at("fraction-at-the-limit", "2023-06-01T12:00:01.250Z", 1, True, fraction)
    yield at("fraction-over", "2023-06-01T12:00:01.251Z", 1, False, fraction)
    yield at("fraction-future-over", "2023-06-01T11:59:59.249Z", 1, False, fraction)
    leap = change("app.deployed", ("/created", "2024-02-29T23:59:59Z"))
    yield at("leap-day", "2024-03-01T00:00:00Z", 1, True, leap)
    old = change("app.deployed", ("/created", "0000-01-01T00:00:00Z"))
    yield at("year-0000", "2023-06-01T12:00:00Z", 300, False, old)
    far = change("app.deployed", ("/created", "9999-12-31T23:59:59Z"))
    yield at("year-9999", "2023-06-01T12:00:00Z", 300, False, far)
    before = change("app.deployed", ("/created", "1969-12-31T23:59:59Z"))
    yield at("before-1970", "1970-01-01T00:00:00Z", 1, True, before)
    yield at("before-1970-over", "1970-01-01T00:00:00.001Z", 1, False, before)
    warned = compact(change("app.deployed", ("/extra", 1)))
    yield signed("age-fresh-with-warnings", warned, accepted("unknown_field /extra"), now=CREATED, maxAgeSeconds=1)


def strictness():
    warnings = {
        "unknown_event_type /type": ("/type", "app.moved"), "unknown_field /extra": ("/extra", 1), "unknown_field /data/extra": ("/data/extra", 1), "unknown_field /account/extra": ("/account/extra", 1),
        "unexpected_id_prefix /id": ("/id", "1"), "unexpected_id_prefix /account/id": ("/account/id", "1"), "unexpected_id_prefix /data/object/id": ("/data/object/id", "1"), "number_precision /data/object/n": ("/data/object/n", 2**53 + 1),
    }
    for number, (issue, setting) in enumerate(warnings.items()):
        body = compact(change("app.created", setting))
        slug = issue.replace(" /", "-").replace("/", "-")
        yield signed(f"warning-{slug}", body, accepted(issue))
        yield signed(f"warning-{slug}-strict", body, refused("invalid_payload", issue), strict=True)
        yield signed(f"warning-{slug}-strict-false", body, accepted(issue), strict=False)
    several = compact(change("app.created", *list(warnings.values())[1:]))
    yield signed("warnings-all", several, accepted(*sorted(list(warnings)[1:])))
    yield signed("warnings-all-strict", several, refused("invalid_payload", *sorted(list(warnings)[1:])), strict=True)
    mixed = compact(change("app.created", ("/id", "1"), ("/account/name", "")))
    yield signed("warning-beside-an-error", mixed, refused("invalid_payload", "empty_string /account/name", warnings=["unexpected_id_prefix /id"]), why="a refused event lists its warnings too")
    yield signed("warning-beside-an-error-strict", mixed, refused("invalid_payload", "empty_string /account/name", "unexpected_id_prefix /id"), strict=True)
    yield signed("strict-clean", DEPLOYED, accepted(), strict=True)
    yield signed("strict-user-interaction", compact(seed.USER_INTERACTION), accepted(), strict=True)


def rotation():
    old, new = "old-webhook-secret", "new-webhook-secret"
    yield case("rotation-new", DEPLOYED, sign(DEPLOYED, new), accepted(), secrets=[new, old])
    yield case("rotation-old", DEPLOYED, sign(DEPLOYED, old), accepted(index=1), secrets=[new, old])
    warned = compact(change("app.deployed", ("/extra", 1)))
    yield case("rotation-old-with-warnings", warned, sign(warned, old), accepted("unknown_field /extra", index=1), secrets=[new, old])
    yield case("rotation-neither", DEPLOYED, sign(DEPLOYED), refused("signature_mismatch"), secrets=[new, old])


def bounds():
    """A report is bounded; the verdict is not: no crowd of warnings hides an error."""
    crowd = ",".join(f'"extra_{index}":{index}' for index in range(1500))
    crowded = DEPLOYED.replace("{", "{" + crowd + ",", 1)
    rule = "at most 1,000 issues are told, and the verdict is of the whole document"
    yield signed("bound-1500-warnings", crowded, with_many(accepted()), why=rule)
    yield signed("bound-1500-warnings-strict", crowded, with_many(refused("invalid_payload")), strict=True)
    yield signed("bound-1500-warnings-then-wrong-type", crowded.replace('"name":"Acme Corp"', '"name":7'), with_many(refused("invalid_payload")), why=rule)
    yield signed("bound-1500-warnings-then-missing", crowded.replace(',"name":"Acme Corp"', ""), with_many(refused("invalid_payload")))
    yield signed("bound-1500-warnings-then-duplicate", crowded[:-1] + ',"id":"evt_2"}', with_many(refused("invalid_json")), why=rule)
    yield signed("bound-1500-warnings-then-lone-surrogate", crowded.replace("Acme", "\\ud800"), with_many(refused("invalid_json")))
    yield signed("bound-1500-warnings-then-out-of-range", crowded[:-1] + ',"x":1e999}', with_many(refused("invalid_json")))
    yield signed("bound-1500-warnings-then-syntax", crowded[:-1] + ",}", with_many(refused("invalid_json")))
    yield signed("bound-1500-warnings-then-trailing-data", crowded + "x", with_many(refused("invalid_json")))
    empty = ",".join(f'"k":{{"":{index}}}' for index in range(1500))
    yield signed("bound-1500-duplicates", f'{{"data":{{{empty}}}}}', with_many(refused("invalid_json")))
    wrong = ",".join('"\\ud800"' for _ in range(1500))
    yield signed("bound-1500-lone-surrogates-then-syntax", f"[{wrong}", with_many(refused("invalid_json")))
    yield signed("bound-1500-event-issues-after-warnings", crowded.replace("evt_", "x").replace("dep_", "x").replace("acc_", "x").replace('"live"', '""'), with_many(refused("invalid_payload")))
