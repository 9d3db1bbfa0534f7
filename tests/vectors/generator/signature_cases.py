"""signature.json: header, secrets and bytes. Every signature is made by the documentation's own function."""

import base64
import hashlib
import hmac
import json
from pathlib import Path

from . import seed
from .seed import SECRET, compact, pretty, seed_accepts, sign, spaced
from .values import as_value, is_string_only, join, repeat, to_bytes, utf16

SOURCE = "the documentation's verify_webhook_signature (generator/seed.py), docs/rules.md and docs/codes.md"

DEPLOYED = compact(seed.APP_DEPLOYED)
DEPLOYED_SIGNED = sign(DEPLOYED)
HEX = DEPLOYED_SIGNED[len("sha256=") :]
EXAMPLES = {"app-deployed": seed.APP_DEPLOYED, "user-interaction": seed.USER_INTERACTION}
MIB = 1024 * 1024

OK, BAD_JSON, BAD_EVENT = "ok", "invalid_json", "invalid_payload"
MISMATCH, MALFORMED, MISSING = "signature_mismatch", "malformed_signature", "missing_signature"


def case(name, body, header, check, secrets=(SECRET,), verifies=None, index=0, why=None):
    """`verifies` follows from `check`, except where the signature is good and something before it is not."""
    made = {
        "name": name,
        "secrets": [as_value(secret) for secret in secrets],
        "body": as_value(body),
        "header": header,
        "verifies": check in (OK, BAD_JSON, BAD_EVENT) if verifies is None else verifies,
        "check": check,
    }
    if made["verifies"]:
        made["secretIndex"] = index
    if why:
        made["why"] = why
    agree_with_the_seed(made)
    return made


def agree_with_the_seed(made):
    """The documentation's function must say what the case says, wherever it can be asked."""
    if isinstance(made["header"], str) and not is_string_only(made["body"]):
        body = to_bytes(made["body"])
        accepted = [seed_accepts(body, made["header"], to_bytes(secret)) for secret in made["secrets"]]
        assert any(accepted) == made["verifies"], made["name"]
        assert not made["verifies"] or accepted.index(True) == made["secretIndex"], made["name"]


def cases():
    yield from documented()
    yield from changed_by_one_byte()
    yield from headers()
    yield from rotation()
    yield from secrets()
    yield from bodies()
    yield from sizes()
    yield from octokit()


def documented():
    for name, event in EXAMPLES.items():
        texts = {"compact": compact(event), "spaced": spaced(event), "pretty": pretty(event)}
        for form, text in texts.items():
            yield case(f"{name}-{form}", text, sign(text), OK)
            for other, signed in texts.items():
                if other != form:
                    yield case(f"{name}-{form}-signed-{other}", text, sign(signed), MISMATCH, why="the bytes are signed, not the document")
    yield case("another-secret", DEPLOYED, sign(DEPLOYED, "another-webhook-secret"), MISMATCH)


def changed_by_one_byte():
    body = DEPLOYED.encode()
    for at in (0, 1, 7, 63, 64, 100, 200, 255, 256, len(body) - 2, len(body) - 1):
        changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
        yield case(f"payload-byte-{at}-changed", changed, DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-byte-appended", body + b" ", DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-newline-appended", body + b"\n", DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-nul-appended", body + b"\0", DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-byte-prepended", b" " + body, DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-last-byte-removed", body[:-1], DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-first-byte-removed", body[1:], DEPLOYED_SIGNED, MISMATCH)
    yield case("payload-empty-signed-full", b"", DEPLOYED_SIGNED, MISMATCH)
    for at in range(len(SECRET)):
        changed = SECRET[:at] + chr(ord(SECRET[at]) ^ 1) + SECRET[at + 1 :]
        yield case(f"secret-byte-{at}-changed", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[changed])
    yield case("secret-byte-appended", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[SECRET + "x"])
    yield case("secret-byte-removed", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[SECRET[:-1]])
    yield case("secret-upper-case", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[SECRET.upper()])
    for at in range(64):
        digit = "0" if HEX[at] != "0" else "1"
        yield case(f"header-digit-{at}-changed", DEPLOYED, f"sha256={HEX[:at]}{digit}{HEX[at + 1:]}", MISMATCH)
    for at in range(len("sha256=")):
        changed = DEPLOYED_SIGNED[:at] + "~" + DEPLOYED_SIGNED[at + 1 :]
        yield case(f"header-prefix-byte-{at}-changed", DEPLOYED, changed, MALFORMED)


def headers():
    def malformed(name, header, why=None):
        return case("header-" + name, DEPLOYED, header, MALFORMED, why=why)

    def missing(name, header, why=None):
        return case("header-" + name, DEPLOYED, header, MISSING, why=why)

    yield missing("absent", None)
    yield missing("empty", "")
    yield missing("no-lines", [])
    yield missing("one-empty-line", [""])
    yield case("header-one-line", DEPLOYED, [DEPLOYED_SIGNED], OK)
    yield malformed("one-malformed-line", [HEX])
    several = "several signatures: which one is meant cannot be known"
    yield missing("two-lines-good-good", [DEPLOYED_SIGNED, DEPLOYED_SIGNED], several)
    yield missing("two-lines-good-bad", [DEPLOYED_SIGNED, "sha256=" + "0" * 64], several)
    yield missing("two-lines-bad-good", ["x", DEPLOYED_SIGNED], several)
    yield missing("comma-list-good-good", f"{DEPLOYED_SIGNED},{DEPLOYED_SIGNED}", several)
    yield missing("comma-space-list-bad-good", f"sha256={'0' * 64}, {DEPLOYED_SIGNED}", "what Headers.get makes of two lines")
    yield missing("comma-list-of-three", ", ".join([DEPLOYED_SIGNED] * 3), several)
    yield malformed("comma-list-with-sha1", f"sha1={'0' * 40},{DEPLOYED_SIGNED}")
    yield malformed("comma-at-the-end", DEPLOYED_SIGNED + ",")
    yield malformed("comma-in-front", "," + DEPLOYED_SIGNED)

    yield malformed("upper-case-hex", "sha256=" + HEX.upper())
    at = next(i for i, digit in enumerate(HEX) if digit.isalpha())
    yield malformed("one-upper-case-digit", f"sha256={HEX[:at]}{HEX[at].upper()}{HEX[at + 1:]}")
    yield malformed("upper-case-label", "SHA256=" + HEX)
    yield malformed("mixed-case-label", "Sha256=" + HEX)
    yield malformed("bare-hex", HEX)
    yield malformed("bare-hex-upper-case", HEX.upper())
    yield malformed("label-only", "sha256=")
    yield malformed("label-without-equals", "sha256" + HEX)
    yield malformed("label-only-without-equals", "sha256")
    yield malformed("colon-for-equals", "sha256:" + HEX)
    yield malformed("equals-doubled", "sha256==" + HEX)
    yield malformed("label-doubled", "sha256=sha256=" + HEX)
    yield malformed("hyphenated-label", "sha-256=" + HEX)
    yield malformed("hmac-label", "hmac-sha256=" + HEX)
    yield malformed("version-label", "v1=" + HEX)
    yield malformed("timestamp-in-front", "t=1685620800," + DEPLOYED_SIGNED)
    yield malformed("quoted", f'"{DEPLOYED_SIGNED}"')
    yield malformed("hex-quoted", f'sha256="{HEX}"')
    yield malformed("single-quoted", f"'{DEPLOYED_SIGNED}'")
    yield malformed("name-included", "X-Preswald-Signature: " + DEPLOYED_SIGNED)
    yield malformed("hex-with-0x", "sha256=0x" + HEX)
    yield malformed("hex-with-colons", "sha256=" + ":".join(HEX[i : i + 2] for i in range(0, 64, 2)))

    for label, space in (("space", " "), ("tab", "\t"), ("newline", "\n"), ("crlf", "\r\n"), ("nbsp", "\u00a0"), ("nul", "\0"), ("bom", "\ufeff")):
        yield malformed(f"{label}-in-front", space + DEPLOYED_SIGNED)
        yield malformed(f"{label}-behind", DEPLOYED_SIGNED + space)
        yield malformed(f"{label}-after-the-label", f"sha256={space}{HEX}")
        yield malformed(f"{label}-between-the-digits", f"sha256={HEX[:32]}{space}{HEX[32:]}")
        yield malformed(f"{label}-for-a-digit", f"sha256={HEX[:32]}{space}{HEX[32 + len(space):]}")
    yield malformed("space-before-equals", "sha256 =" + HEX)
    yield malformed("white-space-only", " ", "not empty, and no signature")
    yield malformed("nul-only", "\0")

    yield malformed("trailing-digit", DEPLOYED_SIGNED + "0")
    yield malformed("trailing-zero-byte", DEPLOYED_SIGNED + "00")
    yield malformed("trailing-garbage", DEPLOYED_SIGNED + "zz")
    yield malformed("trailing-signature", DEPLOYED_SIGNED + HEX)
    yield malformed("trailing-semicolon", DEPLOYED_SIGNED + ";")
    yield malformed("leading-zero-byte", "sha256=00" + HEX)
    yield malformed("junk-between-the-digits", f"sha256={HEX[:10]}-{HEX[10:]}")
    yield malformed("junk-for-a-digit", f"sha256={HEX[:10]}g{HEX[11:]}")
    yield malformed("last-digit-junk", f"sha256={HEX[:63]}g")
    yield malformed("first-digit-junk", f"sha256=g{HEX[1:]}")
    yield malformed("digit-before-0", f"sha256={HEX[:63]}/", "the byte before 0 in ASCII")
    yield malformed("digit-after-9", f"sha256={HEX[:63]}:", "the byte after 9")
    yield malformed("digit-before-a", f"sha256={HEX[:63]}`", "the byte before a")
    yield malformed("digit-before-upper-a", f"sha256={HEX[:63]}@", "the byte before A")
    for size in (1, 2, 31, 32, 40, 62, 63):
        yield malformed(f"truncated-to-{size}-digits", f"sha256={HEX[:size]}", "128 bits" if size == 32 else None)
    yield malformed("128-digits", f"sha256={HEX}{HEX}")

    body, key = DEPLOYED.encode(), SECRET.encode()
    for algorithm in ("sha1", "sha384", "sha512"):
        tag = hmac.new(key, body, algorithm).hexdigest()
        yield malformed(algorithm, f"{algorithm}={tag}")
        yield malformed(f"{algorithm}-called-sha256", f"sha256={tag}")
    yield malformed("sha256-called-sha1", "sha1=" + HEX)
    yield malformed("sha256-called-sha512", "sha512=" + HEX)
    yield malformed("base64", "sha256=" + base64.b64encode(bytes.fromhex(HEX)).decode())
    yield malformed("base64-bare", base64.b64encode(bytes.fromhex(HEX)).decode())
    yield malformed("whole-value-in-base64", base64.b64encode(DEPLOYED_SIGNED.encode()).decode())
    yield malformed("whole-value-percent-encoded", DEPLOYED_SIGNED.replace("=", "%3D"))
    unkeyed = hashlib.sha256(body).hexdigest()
    yield case("header-plain-sha256-of-the-body", DEPLOYED, "sha256=" + unkeyed, MISMATCH)
    yield case("header-all-zero", DEPLOYED, "sha256=" + "0" * 64, MISMATCH)
    yield case("header-all-f", DEPLOYED, "sha256=" + "f" * 64, MISMATCH)
    yield case("header-reversed", DEPLOYED, "sha256=" + HEX[::-1], MISMATCH)

    yield malformed("e-acute", "sha256=\u00e9" + HEX[1:])
    yield malformed("e-acute-two-bytes-for-two-digits", "sha256=\u00e9" + HEX[2:], "64 bytes, 63 characters")
    yield malformed("e-acute-behind", DEPLOYED_SIGNED + "\u00e9")
    yield malformed("e-acute-in-the-label", "sh\u00e9256=" + HEX)
    full_width = "".join(chr(ord(digit) + 0xFEE0) for digit in HEX)
    yield malformed("full-width-digits", "sha256=" + full_width)
    yield malformed("full-width-one-digit", f"sha256={chr(ord(HEX[0]) + 0xFEE0)}{HEX[1:]}")
    yield malformed("full-width-equals", "sha256\uff1d" + HEX)
    yield malformed("arabic-indic-digits", "sha256=" + "\u0661" * 64)
    yield malformed("cyrillic-a", f"sha256={'а' * 64}", "U+0430, which looks like a")
    yield malformed("cyrillic-label", "shа256=" + HEX, "U+0430 for the a")
    yield malformed("mathematical-digits", "sha256=" + "\U0001d7ce" * 64)
    yield malformed("emoji", "\U0001f511")
    yield malformed("low-bits-look-right", f"sha256={HEX[:63]}{chr(ord(HEX[63]) + 0x100)}", "a check of the low byte alone would take it")
    yield malformed("combining-mark-behind", DEPLOYED_SIGNED + "\u0301")
    yield malformed("zero-width-space-behind", DEPLOYED_SIGNED + "\u200b")
    yield case("header-lone-surrogate", DEPLOYED, utf16("sha256=", 0xD800, HEX[1:]), MALFORMED, why="a header has no lone surrogate on the wire; a JavaScript string may")
    yield malformed("long-1000", "sha256=" + "a" * 1000)
    yield malformed("long-4095", "sha256=" + HEX + "a" * (4095 - 71))
    yield malformed("long-4096", "sha256=" + HEX + "a" * (4096 - 71))
    yield malformed("long-4097", "sha256=" + HEX + "a" * (4097 - 71))
    yield malformed("long-16000-good-in-front", DEPLOYED_SIGNED + " " * 16000)
    yield malformed("long-16000-good-behind", " " * 16000 + DEPLOYED_SIGNED)
    yield malformed("long-two-byte-across-4096", "sha256=" + "a" * 4088 + "\u00e9" * 2, "a cut at 4096 bytes falls inside a character")


def rotation():
    first, second, third = "first-webhook-secret", "second-webhook-secret", "third-webhook-secret"
    everything = [first, second, third]
    for index, secret in enumerate(everything):
        yield case(f"rotation-secret-{index}", DEPLOYED, sign(DEPLOYED, secret), OK, secrets=everything, index=index)
    yield case("rotation-none", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=everything)
    yield case("rotation-same-secret-twice", DEPLOYED, DEPLOYED_SIGNED, OK, secrets=[SECRET, SECRET], why="the first that matches")
    yield case("rotation-removed-secret", DEPLOYED, sign(DEPLOYED, third), MISMATCH, secrets=[first, second])
    many = [f"secret-number-{index:04}" for index in range(100)]
    yield case("rotation-last-of-100", DEPLOYED, sign(DEPLOYED, many[99]), OK, secrets=many, index=99)
    yield throwing("rotation-second-empty", [SECRET, ""])
    yield throwing("rotation-no-secret", [])


def throwing(name, given, why=None):
    made = {"name": name, "secrets": [as_value(secret) for secret in given], "body": as_value(DEPLOYED), "header": DEPLOYED_SIGNED, "throws": "invalid_secret"}
    return made | ({"why": why} if why else {})


def secrets():
    def good(name, secret, why=None):
        return case("secret-" + name, DEPLOYED, sign(DEPLOYED, secret), OK, secrets=[secret], why=why)

    yield throwing("secret-empty", [""], "Python's hmac would take it; docs/rules.md refuses it")
    yield good("one-byte", "s")
    yield good("unicode", "schl\u00fcssel-\u79d8\u5bc6-\U0001f511")
    yield case("secret-unicode-nfd-for-nfc", DEPLOYED, sign(DEPLOYED, "schlu\u0308ssel"), MISMATCH, secrets=["schl\u00fcssel"], why="bytes are compared, not characters")
    yield good("newline-behind", "your-webhook-secret\n", "part of the secret")
    yield case("secret-newline-signed-without", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[SECRET + "\n"])
    yield good("space-around", " your-webhook-secret ")
    yield case("secret-space-signed-without", DEPLOYED, DEPLOYED_SIGNED, MISMATCH, secrets=[" " + SECRET])
    yield good("white-space-only", " ")
    yield good("bom-in-front", "\ufeffyour-webhook-secret", "part of the secret")
    yield good("looks-like-hex", "deadbeef" * 8, "never decoded")
    yield case("secret-hex-signed-decoded", DEPLOYED, sign(DEPLOYED, bytes.fromhex("deadbeef" * 8)), MISMATCH, secrets=["deadbeef" * 8])
    yield good("looks-like-base64", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "the prefix is part of the secret, and nothing is decoded")
    yield good("binary", bytes(range(256)))
    yield good("not-utf8", b"\xff\xfe\x80secret")
    yield good("nul-inside", b"your\0secret")
    yield good("nul-only", b"\0")
    yield good("nul-behind", b"k\0")
    padding = "RFC 2104 section 2: a short key is padded with zeros, so k and k followed by NUL are one key"
    yield case("secret-k-signed-with-k-nul", DEPLOYED, sign(DEPLOYED, b"k\0"), OK, secrets=["k"], why=padding)
    yield case("secret-k-nul-signed-with-k", DEPLOYED, sign(DEPLOYED, "k"), OK, secrets=[b"k\0"], why=padding)
    yield case("secret-nul-signed-with-empty", DEPLOYED, sign(DEPLOYED, b""), OK, secrets=[b"\0"], why=padding)
    for size in (63, 64, 65, 128, 1000):
        yield good(f"{size}-bytes", ("0123456789abcdef" * 63)[:size])
    hashed = hashlib.sha256(b"a" * 65).digest()
    yield case("secret-65-bytes-signed-with-its-hash", DEPLOYED, sign(DEPLOYED, hashed), OK, secrets=["a" * 65], why="RFC 2104 section 2: a key longer than a block is hashed first")
    yield case("secret-64-bytes-signed-with-its-hash", DEPLOYED, sign(DEPLOYED, hashlib.sha256(b"a" * 64).digest()), MISMATCH, secrets=["a" * 64], why="exactly a block: not hashed")
    yield good("64-kib", "0123456789abcdef" * 4096)
    yield case("secret-and-payload-swapped", DEPLOYED, sign(SECRET, DEPLOYED), MISMATCH)


def bodies():
    def signed(name, body, check, why=None):
        return case("body-" + name, body, sign(body), check, why=why)

    def other(name, body, signed_for, why=None):
        return case("body-" + name, body, sign(signed_for), MISMATCH, why=why)

    event = json.loads(DEPLOYED)
    event["account"]["name"] = "Caf\u00e9 \u65e5\u672c \U0001f680"
    unicode_body = compact(event)
    latin = DEPLOYED.replace("Acme", "Caf\u00e9")
    invalid = "signed rightly, so this is not a mismatch"
    yield signed("empty", b"", BAD_JSON, invalid)
    yield signed("one-space", b" ", BAD_JSON)
    yield signed("one-zero-byte", b"\0", BAD_JSON)
    yield signed("bom", b"\xef\xbb\xbf" + DEPLOYED.encode(), BAD_JSON, invalid)
    yield other("bom-added", b"\xef\xbb\xbf" + DEPLOYED.encode(), DEPLOYED, "a byte order mark counts")
    yield other("bom-removed", DEPLOYED, b"\xef\xbb\xbf" + DEPLOYED.encode())
    yield signed("not-utf8", DEPLOYED.encode().replace(b"Acme", b"Ac\xffe"), BAD_JSON, invalid)
    yield signed("latin-1", latin.encode("latin-1"), BAD_JSON, invalid)
    yield signed("utf-16le", DEPLOYED.encode("utf-16-le"), BAD_JSON, invalid)
    yield signed("all-bytes", bytes(range(256)), BAD_JSON, invalid)
    yield other("byte-ff-signed-as-replacement", DEPLOYED.encode().replace(b"Acme", b"Ac\xffe"), DEPLOYED.replace("Acme", "Ac\ufffde"), "bytes are never decoded before they are signed")
    yield other("byte-ff-alone-signed-as-replacement", b"\xff", "\ufffd")
    yield other("replacement-signed-as-byte-ff", DEPLOYED.replace("Acme", "Ac\ufffde"), DEPLOYED.encode().replace(b"Acme", b"Ac\xffe"))
    yield signed("replacement-character", DEPLOYED.replace("Acme", "Ac\ufffde"), OK, "U+FFFD itself is a character like any other")
    yield signed("unicode", unicode_body, OK)
    yield other("unicode-signed-escaped", unicode_body, json.dumps(event, separators=(",", ":")))
    yield signed("unicode-escaped", json.dumps(event, separators=(",", ":")), OK)
    yield other("latin-1-signed-as-utf8", latin.encode("latin-1"), latin)
    yield other("nfd-signed-as-nfc", DEPLOYED.replace("Acme", "Cafe\u0301"), latin)
    yield signed("nul-escaped", DEPLOYED.replace("Acme", "Ac\\u0000me"), OK)
    yield signed("crlf", pretty(seed.APP_DEPLOYED).replace("\n", "\r\n"), OK)
    yield other("crlf-signed-lf", pretty(seed.APP_DEPLOYED).replace("\n", "\r\n"), pretty(seed.APP_DEPLOYED))
    yield other("lf-signed-crlf", pretty(seed.APP_DEPLOYED), pretty(seed.APP_DEPLOYED).replace("\n", "\r\n"))
    yield signed("final-newline", DEPLOYED + "\n", OK)
    yield other("final-newline-lost", DEPLOYED, DEPLOYED + "\n")
    yield signed("slashes-escaped", DEPLOYED.replace("/", "\\/"), OK)
    yield other("slashes-escaped-signed-plain", DEPLOYED.replace("/", "\\/"), DEPLOYED)
    yield signed("not-json", "hello", BAD_JSON, invalid)
    yield signed("form", "payload=%7B%7D", BAD_JSON, invalid)
    yield signed("object-object", "[object Object]", BAD_JSON, invalid)
    yield signed("null", "null", BAD_EVENT, invalid)
    yield signed("empty-object", "{}", BAD_EVENT, invalid)
    yield signed("double-encoded", json.dumps(DEPLOYED), BAD_EVENT, "a JSON string that holds an event is no event")

    lone = utf16('{"name":"', 0xD800, '"}')
    replaced = '{"name":"\ufffd"}'
    no_utf8 = "a string with a lone surrogate has no UTF-8, and is never read as U+FFFD"
    yield case("string-lone-high", lone, sign(replaced), "malformed_text", why=no_utf8)
    yield case("string-lone-low", utf16('{"name":"', 0xDC00, '"}'), sign(replaced), "malformed_text")
    yield case("string-surrogates-in-the-wrong-order", utf16(0xDE00, 0xD83D), sign("\ufffd\ufffd"), "malformed_text")
    yield case("string-lone-high-at-the-end", utf16(DEPLOYED, 0xD83D), DEPLOYED_SIGNED, "malformed_text")
    yield case("string-lone-surrogate-only", utf16(0xD800), sign("\ufffd"), "malformed_text")
    yield case("string-lone-and-cesu-bytes", lone, sign(b'{"name":"\xed\xa0\x80"}'), "malformed_text", why="nor as the bytes ED A0 80")
    yield case("string-lone-and-no-header", lone, None, MISSING, why="the header is looked at first")
    yield case("string-lone-and-a-bad-header", lone, HEX, MALFORMED)


def sizes():
    big = "under no limit the signature is good: verifySignature has none"

    def padded(size):
        return join(DEPLOYED, repeat(" ", size - len(DEPLOYED)))

    def of(name, body, check, why=None):
        return case("size-" + name, body, sign(to_bytes(body)), check, verifies=True, why=why)

    yield of("event-padded-to-64-kib", padded(65536), OK, "the wasm module's permanent room")
    yield of("event-padded-to-64-kib-and-1", padded(65537), OK)
    yield of("event-padded-to-1-mib", padded(MIB), OK, "exactly the default maxBytes")
    yield of("event-padded-to-1-mib-and-1", padded(MIB + 1), "payload_too_large", big)
    yield of("1-mib-of-a", repeat("a", MIB), BAD_JSON)
    yield of("1-mib-and-1-of-a", repeat("a", MIB + 1), "payload_too_large", big)
    yield of("1-mib-of-ff", {"repeat": [{"hex": "ff"}, MIB]}, BAD_JSON)
    yield of("euro-signs-under-1-mib", repeat("\u20ac", MIB // 3), BAD_JSON, "1048575 bytes, 349525 units")
    yield of("euro-signs-over-1-mib", repeat("\u20ac", MIB // 3 + 1), "payload_too_large", "bytes are counted, not characters: 349526 units")
    yield of("10-mb", repeat("0123456789", 1_000_000), "payload_too_large")
    yield case("size-over-and-no-header", repeat("a", MIB + 1), None, "payload_too_large", why="size comes first")
    yield case("size-over-and-wrong", repeat("a", MIB + 1), DEPLOYED_SIGNED, "payload_too_large")
    for size in list(range(0, 130)) + [183, 184, 191, 192, 193, 247, 248, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 4095, 4096, 4097]:
        body = f'"{"x" * (size - 2)}"' if size >= 2 else "1" * size
        yield case(f"size-{size}", body, sign(body), BAD_EVENT if size else BAD_JSON)


def octokit():
    """Signatures made by @octokit/webhooks-methods (octokit.mjs wrote the file)."""
    for made in json.loads((Path(__file__).parent / "octokit.json").read_text()):
        body, secret = made["body"], made["secret"]
        assert made["signature"] == sign(body, secret), made
        yield case("octokit-" + made["name"], body, made["signature"], made["check"], secrets=[secret], why="signed by @octokit/webhooks-methods")
