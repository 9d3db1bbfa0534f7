"""peers.json: what other webhook libraries get wrong (they were run), each as a case that we get right."""

from .check_cases import DEPLOYED, accepted, refused
from .check_cases import case as check_case
from .event_cases import change
from .seed import SECRET, compact, sign, spaced
from .values import as_value, join, repeat, to_bytes
from . import seed

SOURCE = "behaviour of @octokit/webhooks(-methods), standardwebhooks, stripe-node, github-webhook-handler, Bolt and smee-client, as run in November 2026"

SIGNED = sign(DEPLOYED)
HEX = SIGNED[7:]


def case(name, peer, defect, body, header, expect, **rest):
    made = check_case(name, body, header, expect, **rest)
    return {"name": made.pop("name"), "peer": peer, "defect": defect, **made}


def cases():
    web = ("@octokit/webhooks-methods (web build)", "accepted")
    yield case("octokit-bare-hex", *web, DEPLOYED, HEX, refused("malformed_signature"))
    yield case("octokit-junk-between-digits", *web, DEPLOYED, f"sha256={HEX[:2]}-{HEX[2:4]}:{HEX[4:]}", refused("malformed_signature"))
    yield case("octokit-trailing-garbage", *web, DEPLOYED, SIGNED + "zz", refused("malformed_signature"))
    yield case("octokit-upper-case", *web, DEPLOYED, "sha256=" + HEX.upper(), refused("malformed_signature"))

    middleware = ("@octokit/webhooks (middleware)", "said: signature does not match")
    bom = b"\xef\xbb\xbf" + DEPLOYED.encode()
    yield case("octokit-bom", *middleware, bom, sign(bom), refused("invalid_json", "byte_order_mark "))
    not_utf8 = DEPLOYED.encode().replace(b"Acme", b"Ac\xe9")
    yield case("octokit-not-utf8", *middleware, not_utf8, sign(not_utf8), refused("invalid_json", "invalid_utf8 /account/name"))

    raw, replaced = DEPLOYED.encode().replace(b"Acme", b"Ac\xff"), DEPLOYED.replace("Acme", "Ac\ufffd")
    yield case("byte-ff-under-a-signature-of-replacement", "standardwebhooks, stripe", "accepted", raw, sign(replaced), refused("signature_mismatch"))
    yield case("replacement-under-a-signature-of-byte-ff", "standardwebhooks, stripe", "the other way round", replaced, sign(raw), refused("signature_mismatch"))

    yield case("stripe-e-acute", "stripe", "threw RangeError", DEPLOYED, "sha256=é" + HEX[1:], refused("malformed_signature"))
    yield case("stripe-nothing-after-the-label", "stripe", "threw a plain Error", DEPLOYED, "sha256=", refused("malformed_signature"))
    ahead = compact(change("app.deployed", ("/created", "2036-11-23T12:00:00Z")))
    yield case("stripe-ten-years-ahead", "stripe", "accepted a time ten years ahead", ahead, sign(ahead), refused("stale_event"), now="2026-11-23T12:00:00Z", maxAgeSeconds=300)
    yield case("stripe-zero-tolerance", "stripe", "read 0 as the default", DEPLOYED, SIGNED, refused("stale_event"), now="2023-06-01T12:00:01Z", maxAgeSeconds=0)

    yield case("standardwebhooks-array-header", "standardwebhooks", "threw TypeError", DEPLOYED, [SIGNED], accepted())
    yield case("standardwebhooks-array-header-of-two", "standardwebhooks", "threw TypeError", DEPLOYED, [SIGNED, SIGNED], refused("missing_signature"))
    yield case("standardwebhooks-bad-json", "standardwebhooks", "threw a raw SyntaxError", "{nope", sign("{nope"), refused("invalid_json", "syntax"))
    yield case("standardwebhooks-bytes", "standardwebhooks", "refused a Uint8Array", {"hex": DEPLOYED.encode().hex()}, SIGNED, accepted(), why="hex: given as bytes")

    shared = ("github-webhook-handler", "two requests at once swapped secrets")
    yield case("two-at-once-first", *shared, DEPLOYED, sign(DEPLOYED, "first-secret"), accepted(), secrets=["first-secret"], why="runners make both Webhooks before they ask either")
    yield case("two-at-once-second", *shared, DEPLOYED, sign(DEPLOYED, "second-secret"), accepted(), secrets=["second-secret"])
    yield case("two-at-once-first-by-second", *shared, DEPLOYED, sign(DEPLOYED, "second-secret"), refused("signature_mismatch"), secrets=["first-secret"])

    cafe = DEPLOYED.replace("Acme", "Café 日本")
    yield case("bolt-not-ascii", "Bolt (Lambda)", "decoded the body as ASCII", cafe, sign(cafe), accepted())
    yield case("bolt-parsed-before-verified", "Bolt (Lambda)", "parsed before it verified", "{nope", SIGNED, refused("signature_mismatch"))

    written = spaced(seed.USER_INTERACTION).replace("15000", "15000.0")
    yield case("smee-bytes-as-sent", "smee-client", "parsed and re-serialised", written, sign(written), accepted())
    yield case("smee-reserialised", "smee-client", "parsed and re-serialised", compact(seed.USER_INTERACTION), sign(written), refused("signature_mismatch"))

    split = ("JSON.parse and serde_json", "read one way by one, another by the other")
    for name, inserted, issue in (
        ("number-out-of-range", '"x":1e400', "number_out_of_range /x"), ("lone-surrogate", '"x":"\\ud800"', "lone_surrogate /x"), ("surrogate-in-name", '"\\udc00":1', "lone_surrogate /\ufffd"),
        ("duplicate", '"x":1,"x":2', "duplicate_key /x"), ("duplicate-id", '"id":"evt_1"', "duplicate_key /id"),
    ):
        body = DEPLOYED.replace("{", "{" + inserted + ",", 1)
        warnings = ["unknown_field /x"] * inserted.count('"x"') + ["unknown_field /\ufffd"] * inserted.count("udc00")
        yield case("split-" + name, *split, body, sign(body), refused("invalid_json", issue, warnings=warnings))
    deep = '{"x":' * 200 + "1" + "}" * 200
    body = DEPLOYED.replace('"title":"Sales Dashboard"', f'"title":"Sales Dashboard","x":{deep}')
    yield case("split-deep", *split, body, sign(body), refused("invalid_json", "too_deep /data/object" + "/x" * 126), why="serde_json stops at 128 levels, JSON.parse does not")
    utf16 = DEPLOYED.encode("utf-16-le")
    yield case("split-utf-16", *split, utf16, sign(utf16), refused("invalid_json", "syntax"))
