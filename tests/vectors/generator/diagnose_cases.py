"""diagnose.json: why a signature does not match (docs/diagnose.md). Every change was made by a real tool."""

import base64
import gzip
import hashlib
import hmac
import html
import itertools
import json
import re
import unicodedata
import urllib.parse
import zlib
from pathlib import Path

from . import seed
from .diagnose_documents import DOCUMENTS
from .seed import SECRET, sign
from .values import as_value, repeat, to_bytes

SOURCE = "docs/diagnose.md; the tools of diagnose_tools.py, and Python's own modules"

RECORD = json.loads((Path(__file__).parent / "diagnose_tools.json").read_text())
ALL = list(DOCUMENTS)
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def tool(name, document):
    return to_bytes(RECORD[name][document])


def case(name, given, header, verdict, *codes, secrets=(SECRET,), why=None):
    made = {
        "name": name,
        "secrets": [as_value(secret) for secret in secrets],
        "body": given if isinstance(given, dict) else as_value(given),
        "header": header,
        "verdict": verdict,
        "codes": sorted(codes),
    }
    return made | ({"why": why} if why else {})


def changed(name, given, signed, *codes, secret=SECRET, signer=SECRET, header=lambda header: header, why=None):
    """The signer signs `signed` with `signer`; what arrives is `given`, and `secret` is what it is verified with."""
    given, signed = (data.encode() if isinstance(data, str) else data for data in (given, signed))
    sent = header(sign(signed, signer))
    assert (given, secret, sent) != (signed, signer, sign(signed, signer)), name
    return case(name, given, sent, "proven", *codes, secrets=[secret], why=why)


def both_ways(name, one, other, *codes):
    yield changed(f"{name}-given", other, one, *codes)
    yield changed(f"{name}-signed", one, other, *codes)


def cases():
    yield from valid()
    yield from headers()
    yield from secrets()
    yield from serialisers()
    yield from line_breaks()
    yield from texts()
    yield from wrapped()
    yield from instead()
    yield from evidence()
    yield from pairs()
    yield from triples()
    yield from copied()


def valid():
    for name, text in DOCUMENTS.items():
        yield case(f"valid-{name}", text, sign(text), "valid")
    yield case("valid-second-secret", DOCUMENTS["deployed"], sign(DOCUMENTS["deployed"], "old"), "valid", secrets=["new", "old"])
    yield case("valid-empty", "", sign(""), "valid")
    yield case("valid-binary", b"\x00\xff\x1f", sign(b"\x00\xff\x1f"), "valid")


# Headers

digits = lambda header: header.removeprefix("sha256=")
as_base64 = lambda header: base64.b64encode(bytes.fromhex(digits(header))).decode()

HEADERS = {
    "bare": (digits, "header_prefix_missing"),
    "other-label": (lambda header: "v1=" + digits(header), "header_prefix_missing"),
    "colon": (lambda header: "sha256:" + digits(header), "header_prefix_missing"),
    "upper": (lambda header: "sha256=" + digits(header).upper(), "header_uppercase"),
    "upper-label": (lambda header: "SHA256=" + digits(header), "header_uppercase"),
    "upper-all": (str.upper, "header_uppercase"),
    "newline": (lambda header: header + "\n", "header_whitespace"),
    "space": (lambda header: " " + header, "header_whitespace"),
    "inner-space": (lambda header: header.replace("=", "= "), "header_whitespace"),
    "folded": (lambda header: header[:40] + "\r\n " + header[40:], "header_whitespace"),
    "quoted": (lambda header: f'"{header}"', "header_quoted"),
    "single-quoted": (lambda header: f"'{header}'", "header_quoted"),
    "python-bytes": (lambda header: repr(header.encode()), "header_quoted"),
    "named": (lambda header: "X-Preswald-Signature: " + header, "header_name_included"),
    "named-lower": (lambda header: "x-preswald-signature:" + header, "header_name_included"),
    "named-equals": (lambda header: "X-Preswald-Signature=" + header, "header_name_included"),
    "base64": (lambda header: "sha256=" + as_base64(header), "header_base64"),
    "base64url": (lambda header: "sha256=" + as_base64(header).translate(str.maketrans("+/", "-_", "=")), "header_base64"),
    "base64-of-digits": (lambda header: "sha256=" + base64.b64encode(digits(header).encode()).decode(), "header_base64"),
}
KINDS = {how: code for how, (_, code) in HEADERS.items()}


def headers():
    for (how, (change, code)), name in zip(HEADERS.items(), itertools.cycle(ALL)):
        yield changed(f"header-{how}", DOCUMENTS[name], DOCUMENTS[name], code, header=change)
    text = DOCUMENTS["emoji"]
    yield changed("header-shopify", text, text, "header_prefix_missing", "header_base64", header=as_base64)
    yield changed("header-quoted-spaced", text, text, "header_quoted", "header_whitespace", header=lambda header: f' "{header} "')
    yield changed("header-four", text, text, "header_name_included", "header_whitespace", "header_uppercase", "header_quoted",
                  header=lambda header: f'X-Preswald-Signature: "{header.upper()}" \n'.replace("Preswald", "PRESWALD").replace("SHA256=", "SHA256= "))
    for number, (algorithm, name) in enumerate(itertools.product(("sha1", "sha384", "sha512"), ("deployed", "accents", "markup"))):
        digest = hmac.new(SECRET.encode(), DOCUMENTS[name].encode(), algorithm)
        yield case(f"header-{algorithm}-{name}", DOCUMENTS[name], f"{algorithm}={digest.hexdigest()}", "proven", "header_algorithm")
        label = ("sha256=", "sha512=", "sha1=")[number % 3]
        extra = ["header_base64"] if number % 2 else []
        text = base64.b64encode(digest.digest()).decode() if extra else digest.hexdigest()
        yield case(f"header-{algorithm}-{name}-labelled-{label[:-1]}", DOCUMENTS[name], label + text, "proven", "header_algorithm", *extra)
    yield case("header-sha256-labelled-sha512", text_of("deployed"), "sha512=" + digits(sign(text_of("deployed"))), "proven", "header_algorithm")
    yield case("header-sha512-bare", text_of("deployed"), hmac.new(SECRET.encode(), text_of("deployed").encode(), "sha512").hexdigest(), "proven", "header_algorithm", "header_prefix_missing")


def text_of(name):
    return DOCUMENTS[name]


# Secrets: (what the signer has, what is given, the code)

SECRETS = {
    "newline-given": ("s3cr3t", "s3cr3t\n", "secret_newline"),
    "newline-signer": ("s3cr3t\n", "s3cr3t", "secret_newline"),
    "crlf-given": ("s3cr3t", "s3cr3t\r\n", "secret_newline"),
    "crlf-signer": ("s3cr3t\r\n", "s3cr3t", "secret_newline"),
    "space-given": ("s3cr3t", "s3cr3t ", "secret_whitespace"),
    "space-signer": ("s3cr3t ", "s3cr3t", "secret_whitespace"),
    "spaces-given": ("s3cr3t", " \ts3cr3t  ", "secret_whitespace"),
    "leading-signer": (" s3cr3t", "s3cr3t", "secret_whitespace"),
    "quoted-given": ("s3cr3t", '"s3cr3t"', "secret_quoted"),
    "quoted-signer": ('"s3cr3t"', "s3cr3t", "secret_quoted"),
    "single-given": ("s3cr3t", "'s3cr3t'", "secret_quoted"),
    "single-signer": ("'s3cr3t'", "s3cr3t", "secret_quoted"),
    "env-given": ("s3cr3t", "WEBHOOK_SECRET=s3cr3t", "secret_env_line"),
    "env-export": ("s3cr3t", "export PRESWALD=s3cr3t", "secret_env_line"),
    "env-signer": ("PRESWALD_WEBHOOK_SECRET=s3cr3t", "s3cr3t", "secret_env_line"),
    "prefix-given": ("MfKQ9r8GKYqrTwjU", "whsec_MfKQ9r8GKYqrTwjU", "secret_prefix"),
    "prefix-signer": ("whsec_MfKQ9r8GKYqrTwjU", "MfKQ9r8GKYqrTwjU", "secret_prefix"),
    "prefix-sk": ("MfKQ9r8GKYqrTwjU", "sk_MfKQ9r8GKYqrTwjU", "secret_prefix"),
    "base64-given": ("a secret", base64.b64encode(b"a secret").decode(), "secret_base64"),
    "base64-signer": (base64.b64encode(b"a secret?").decode(), "a secret?", "secret_base64"),
    "base64url-given": (b"\xfb\xff\x00k", base64.urlsafe_b64encode(b"\xfb\xff\x00k").decode(), "secret_base64"),
    "hex-given": (b"\x00\x01\xfe\xffkey", b"\x00\x01\xfe\xffkey".hex(), "secret_hex"),
    "hex-signer": (b"a secret".hex(), "a secret", "secret_hex"),
    "hex-upper-signer": (b"a secret?".hex().upper(), "a secret?", "secret_hex"),
    "escapes-given": ("two\nlines", "two\\nlines", "secret_escapes"),
    "escapes-signer": ("two\\nlines", "two\nlines", "secret_escapes"),
    "escapes-tab": ("a\tb", "a\\tb", "secret_escapes"),
}


def secrets():
    for (how, (signer, secret, code)), name in zip(SECRETS.items(), itertools.cycle(ALL)):
        yield changed(f"secret-{how}", DOCUMENTS[name], DOCUMENTS[name], code, secret=secret, signer=signer)
    text = DOCUMENTS["accents"]
    yield case("secret-second-of-two", text, sign(text, "old\n"), "proven", "secret_newline", secrets=["new", "old"])
    for name in ("deployed", "markup", "emoji"):
        data, key = DOCUMENTS[name].encode(), SECRET.encode()
        swapped = "sha256=" + hmac.new(data, key, hashlib.sha256).hexdigest()
        yield case(f"secret-swapped-{name}", data, swapped, "proven", "secret_swapped")
        for how, message in (("plain", data), ("before", key + data), ("behind", data + key)):
            yield case(f"secret-unkeyed-{how}-{name}", data, "sha256=" + hashlib.sha256(message).hexdigest(), "proven", "secret_unkeyed")


# Payloads

def serialised_code(one, other):
    """Escapes alone, or the writing of the JSON as a whole: the texts, each string as what it means, tell."""
    plain = lambda text: STRING.sub(lambda string: json.dumps(json.loads(string[0])), text.decode())
    return "payload_escapes" if plain(one) == plain(other) else "payload_reserialized"


SERIALISERS = ["node-round-trip", "node-indent-2", "node-indent-4", "node-indent-tab", "php-encode", "php-unicode", "php-slashes", "php-pretty",
               "ruby-generate", "ruby-pretty", "go-marshal", "go-indent", "go-json-indent", "go-html-escape"]

PYTHON = {
    "default": {},
    "spaced": {"ensure_ascii": False},
    "compact-ascii": {"separators": (",", ":")},
    "indent-2": {"indent": 2, "ensure_ascii": False},
    "indent-4-ascii": {"indent": 4},
    "indent-tab": {"indent": "\t", "ensure_ascii": False},
    "sorted": {"sort_keys": True},
    "sorted-compact": {"sort_keys": True, "separators": (",", ":"), "ensure_ascii": False},
}


def loses(tool_name, name):
    """What a change undoes for good: the other way is not found, and cannot be."""
    by_name = tool_name.startswith("go-") and "json" not in tool_name and "escape" not in tool_name or "sorted" in tool_name
    numbers = name == "floats" and not tool_name.startswith(("ruby", "go-json", "go-html", "python"))
    return numbers or (by_name and name in ("floats", "nested", "markup"))


def serialisers():
    made = {tool_name: {name: tool(tool_name, name) for name in ALL} for tool_name in SERIALISERS}
    for how, options in PYTHON.items():
        made[f"python-{how}"] = {name: json.dumps(json.loads(text), **options).encode() for name, text in DOCUMENTS.items()}
    for tool_name, outputs in made.items():
        for name, output in outputs.items():
            text = DOCUMENTS[name].encode()
            if output == text or (tool_name, name) == ("ruby-pretty", "nested"):
                continue  # Ruby breaks the line in an empty object, which is not among the layouts.
            code = serialised_code(text, output)
            yield changed(f"{tool_name}-{name}-signed", text, output, code)
            if not loses(tool_name, name):
                yield changed(f"{tool_name}-{name}-given", output, text, code)
    whole, fraction = '{"amount":15000,"rate":0.5}', '{"amount":15000.0,"rate":0.5}'
    yield from both_ways("number-15000", whole, fraction, "payload_reserialized")
    yield from both_ways("number-cents", '{"price":12.5,"count":3}', '{"price":12.50,"count":3}', "payload_reserialized")
    yield changed("number-exponent", '{"a":1E5,"b":1.0e-7}', json.dumps(json.loads('{"a":1E5,"b":1.0e-7}'), separators=(",", ":")), "payload_reserialized")


def line_breaks():
    for name in ("deployed", "accents", "nested"):
        text, pretty = DOCUMENTS[name].encode(), tool("node-indent-2", name)
        yield from both_ways(f"final-newline-{name}", text, text + b"\n", "payload_final_newline")
        yield from both_ways(f"final-crlf-{name}", pretty, pretty + b"\r\n", "payload_final_newline")
        yield from both_ways(f"line-endings-{name}", pretty, pretty.replace(b"\n", b"\r\n"), "payload_line_endings")
        yield changed(f"line-endings-cr-{name}", pretty, pretty.replace(b"\n", b"\r"), "payload_line_endings")
        yield changed(f"curl-d-{name}", tool("curl-d-pretty", name), pretty + b"\n", "payload_newlines_removed")
        yield changed(f"newlines-removed-{name}", pretty, pretty.replace(b"\n", b""), "payload_newlines_removed")
        yield changed(f"curl-d-line-{name}", tool("curl-d-line", name), text + b"\n", "payload_final_newline", why="the only line break was the last")
        yield changed(f"spaces-given-{name}", b"  " + text + b" ", text, "payload_whitespace")
        yield changed(f"space-signed-{name}", text, text + b" ", "payload_whitespace")
        yield changed(f"space-before-given-{name}", b" \n" + text, text, "payload_whitespace")
        yield from both_ways(f"bom-{name}", text, text.decode().encode("utf-8-sig"), "payload_bom")
    tabbed = tool("node-indent-tab", "markup")
    yield changed("curl-d-tab", tabbed.replace(b"\n", b""), tabbed, "payload_newlines_removed")
    crlf = tool("node-indent-4", "lines").replace(b"\n", b"\r\n")
    yield changed("curl-d-crlf", crlf.replace(b"\r\n", b""), crlf, "payload_newlines_removed")


def texts():
    for name in ("accents", "emoji"):
        text = DOCUMENTS[name]
        yield changed(f"mojibake-{name}-given", tool("node-latin1-read", name), text, "payload_charset")
        yield changed(f"mojibake-{name}-signed", text, tool("node-latin1-read", name), "payload_charset")
        yield changed(f"latin1-written-{name}", text, tool("node-latin1-written", name), "payload_charset")
        yield changed(f"question-marks-{name}", text, text.encode("ascii", "replace"), "payload_charset")
        yield changed(f"ascii-ignored-{name}", text, text.encode("ascii", "ignore"), "payload_charset")
        yield changed(f"latin1-replaced-{name}", text, text.encode("latin-1", "replace"), "payload_charset")
        yield changed(f"lost-bytes-{name}", text, text.encode().decode("ascii", "replace"), "payload_charset")
        yield changed(f"utf16-signed-{name}", text, tool("node-utf16", name), "payload_charset")
        yield changed(f"utf16-given-{name}", text.encode("utf-16"), text, "payload_charset")
        yield from both_ways(f"nfd-{name}", text, tool("node-nfd", name), "payload_normalization")
    text = DOCUMENTS["accents"]
    yield changed("latin1-given", text.encode("latin-1"), text, "payload_charset")
    quotes = text.replace("naïve", "“naïve” – 5 €")
    yield changed("cp1252-given", quotes.encode("cp1252"), quotes, "payload_charset")
    yield changed("cp1252-mojibake", "Café €".encode().decode("cp1252"), "Café €", "payload_charset")
    decomposed = unicodedata.normalize("NFD", text)
    yield changed("nfc-of-nfd", decomposed, text, "payload_normalization")
    for name in ("markup", "deployed", "lines"):
        text = DOCUMENTS[name]
        yield from both_ways(f"php-html-{name}", text, tool("php-html", name), "payload_escapes")
        yield from both_ways(f"python-html-{name}", text, html.escape(text), "payload_escapes")


def wrapped():
    for name in ("deployed", "emoji", "floats", "nested"):
        text = DOCUMENTS[name].encode()
        yield from both_ways(f"base64-{name}", text, tool("node-base64", name), "payload_base64")
        yield changed(f"base64-mime-{name}", base64.encodebytes(text), text, "payload_base64")
        yield changed(f"base64url-{name}", tool("node-base64url", name), text, "payload_base64")
        yield from both_ways(f"hex-{name}", text, text.hex(), "payload_hex")
        yield from both_ways(f"form-{name}", text, tool("curl-form", name), "payload_form")
        yield from both_ways(f"search-params-{name}", text, tool("node-search-params", name), "payload_form")
        yield from both_ways(f"uri-component-{name}", text, tool("node-uri-component", name), "payload_form")
        yield changed(f"php-urlencode-{name}", text, tool("php-urlencode", name), "payload_form")
        yield changed(f"php-rawurlencode-{name}", text, tool("php-rawurlencode", name), "payload_form")
        yield changed(f"quote-plus-{name}", urllib.parse.urlencode({"payload": text}), text, "payload_form")
        yield from both_ways(f"stringify-twice-{name}", text, tool("node-stringify-twice", name), "payload_double_encoded")
        yield from both_ways(f"dumps-twice-{name}", text, json.dumps(text.decode()), "payload_double_encoded")
        yield changed(f"php-twice-{name}", text, tool("php-twice", name), "payload_double_encoded")
        yield changed(f"gzip-{name}", gzip.compress(text, mtime=0), text, "payload_compressed")
        yield changed(f"zlib-{name}", zlib.compress(text, 9), text, "payload_compressed")
        yield changed(f"deflate-{name}", raw_deflate(text), text, "payload_compressed")
    large = b"[" + b",".join(b'{"id":%d,"name":"%s"}' % (n, hashlib.sha256(b"%d" % n).hexdigest().encode()) for n in range(300)) + b"]"
    yield changed("gzip-large", gzip.compress(large, mtime=0), large, "payload_compressed")
    yield changed("gzip-stored", gzip.compress(large[:500], 0, mtime=0), large[:500], "payload_compressed")


def raw_deflate(data):
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return compressor.compress(data) + compressor.flush()


def instead():
    for name in ("deployed", "accents", "nested"):
        text = DOCUMENTS[name]
        yield changed(f"empty-{name}", text, "", "payload_empty")
        yield changed(f"empty-object-{name}", text, "{}", "payload_empty", why="what express.json() makes of a body that was read already")
        yield changed(f"object-object-{name}", text, "[object Object]", "payload_object_object")


def evidence():
    """Nothing can be proven: the best that can be said, first."""
    text = DOCUMENTS["deployed"]
    signature = sign(text)
    likely = lambda name, given, header, *codes, **rest: case(f"likely-{name}", given, header, "likely", *codes, **rest)
    yield likely("cut-by-one", text, signature[:-1], "header_truncated")
    yield likely("cut-in-half", DOCUMENTS["emoji"], signature[:39], "header_truncated")
    yield likely("name-and-cut", text, "X-Preswald-Signature: sha256=abc", "header_truncated", "header_name_included")
    yield likely("label-alone", DOCUMENTS["floats"], "sha256=", "header_truncated")
    yield likely("no-header", text, None, "header_missing")
    yield likely("empty-header", text, "", "header_missing")
    yield case("two-headers", text, [signature, signature], "proven", "header_several")
    yield case("joined-headers", text, f"{signature}, {signature}", "proven", "header_several")
    foreign = hmac.new(b"whsec", b"1492774577." + text.encode(), hashlib.sha256)
    yield likely("stripe", text, f"t=1492774577,v1={foreign.hexdigest()}", "header_other_provider")
    yield likely("standard-webhooks", DOCUMENTS["accents"], "v1," + base64.b64encode(foreign.digest()).decode(), "header_other_provider")
    yield likely("slack", DOCUMENTS["nested"], "v0=" + foreign.hexdigest(), "header_other_provider")
    yield likely("github-sha1", text, "sha1=" + hmac.new(b"gh", text.encode(), "sha1").hexdigest(), "header_other_provider")
    yield likely("shopify", text, base64.b64encode(foreign.digest()).decode(), "header_other_provider")
    yield likely("token", text, "Bearer abc.def", "header_other_provider")
    yield likely("prose", text, "your signature here", "header_other_provider")
    for name in ("deployed", "emoji", "floats"):
        whole = DOCUMENTS[name].encode()
        yield likely(f"truncated-{name}", whole[: len(whole) // 2].decode(errors="ignore"), sign(whole), "payload_truncated")
        yield likely(f"wrong-secret-{name}", whole, sign(whole, "another"), "secret_wrong")
    yield likely("lost-characters", DOCUMENTS["accents"].replace("é", "\ufffd"), sign(DOCUMENTS["accents"]), "payload_charset")
    yield likely("given-empty", "", signature, "payload_empty")
    yield likely("given-object", "[object Object]", signature, "payload_object_object")
    yield likely("broken-gzip", gzip.compress(text.encode(), mtime=0)[:60], signature, "payload_compressed")
    yield likely("binary", bytes(range(256)), signature, "payload_compressed")
    quotes = {"repeat": [as_value('"'), 1 << 20]}
    yield case("unknown-million-quotes", quotes, signature, "unknown", "secret_wrong", why="the budget ends before every change was tried")
    yield case("unknown-large", repeat("[1,2]\n", 1 << 19), signature, "unknown", "secret_wrong")


# Several causes

PAIR_SECRETS = {how: SECRETS[how] for how in ("newline-given", "space-given", "quoted-given", "env-given", "prefix-given", "base64-given", "hex-given", "escapes-given", "newline-signer")}


def pair_payloads(name):
    """(what is given, what was signed, the code)"""
    text, pretty = DOCUMENTS[name].encode(), tool("node-indent-2", name)
    yield "pretty", pretty, text, "payload_reserialized"
    yield "python", json.dumps(json.loads(text)).encode(), text, "payload_reserialized"
    yield "sorted", json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False).encode(), text, "payload_reserialized"
    yield "newline", text + b"\n", text, "payload_final_newline"
    yield "crlf", pretty.replace(b"\n", b"\r\n"), pretty, "payload_line_endings"
    yield "bom", b"\xef\xbb\xbf" + text, text, "payload_bom"
    yield "base64", base64.b64encode(text), text, "payload_base64"
    yield "form", tool("curl-form", name), text, "payload_form"
    yield "twice", tool("node-stringify-twice", name), text, "payload_double_encoded"


def pairs():
    for (how, (signer, secret, code)), name in zip(PAIR_SECRETS.items(), itertools.cycle(("deployed", "accents", "emoji"))):
        for what, given, signed, other in pair_payloads(name):
            yield changed(f"pair-{how}-{what}", given, signed, code, other, secret=secret, signer=signer)
    for name in ("deployed", "accents", "emoji"):
        text, pretty = DOCUMENTS[name].encode(), tool("node-indent-2", name)
        both = lambda what, given, signed, *codes: changed(f"pair-{name}-{what}", given, signed, *codes)
        yield both("pretty-newline", text, pretty + b"\n", "payload_reserialized", "payload_final_newline")
        yield both("pretty-crlf", text, pretty.replace(b"\n", b"\r\n"), "payload_reserialized", "payload_line_endings")
        yield both("pretty-bom", b"\xef\xbb\xbf" + pretty, text, "payload_reserialized", "payload_bom")
        yield both("pretty-base64", base64.b64encode(pretty), text, "payload_reserialized", "payload_base64")
        yield both("gzip-pretty", gzip.compress(pretty, mtime=0), text, "payload_reserialized", "payload_compressed")
        yield both("base64-gzip", base64.b64encode(gzip.compress(text, mtime=0)), text, "payload_base64", "payload_compressed")
        yield both("form-pretty", urllib.parse.urlencode({"payload": pretty}), text, "payload_reserialized", "payload_form")
        yield both("crlf-newline", pretty, pretty.replace(b"\n", b"\r\n") + b"\r\n", "payload_line_endings", "payload_final_newline")
        yield both("base64-newline", base64.b64encode(text), text + b"\n", "payload_base64", "payload_final_newline")
        yield both("hex-signed-newline", text + b"\n", text.hex(), "payload_hex", "payload_final_newline")
    for first, second, code, other in (("quoted-given", '"s3cr3t"\n', "secret_quoted", "secret_newline"), ("env-given", 'SECRET="s3cr3t"', "secret_env_line", "secret_quoted")):
        yield changed(f"pair-{first}-two-of-the-secret", DOCUMENTS["deployed"], DOCUMENTS["deployed"], code, other, secret=second, signer="s3cr3t")
    svix = base64.b64encode(b"\x01\x02\xff a key").decode()
    yield changed("pair-prefix-base64", DOCUMENTS["deployed"], DOCUMENTS["deployed"], "secret_prefix", "secret_base64", secret="whsec_" + svix, signer=b"\x01\x02\xff a key")
    for how in ("bare", "upper", "newline", "quoted", "named", "base64"):
        change, code = HEADERS[how]
        text = DOCUMENTS["accents"].encode()
        yield changed(f"pair-header-{how}", tool("node-indent-2", "accents"), text, code, "payload_reserialized", header=change)


def triples():
    for (how, (change, header_code)), (secret_how, (signer, secret, code)) in zip(itertools.cycle(HEADERS.items()), itertools.chain(PAIR_SECRETS.items(), PAIR_SECRETS.items(), PAIR_SECRETS.items())):
        name = "emoji" if how in ("bare", "upper") else "deployed"
        payloads = list(pair_payloads(name))
        what, given, signed, other = payloads[len(how + secret_how) % len(payloads)]
        yield changed(f"triple-{how}-{secret_how}-{what}", given, signed, header_code, code, other, secret=secret, signer=signer, header=change)


# What people copy: from a terminal, a chat, a page, a mail, a log, another format

YAML = """id: evt_1
type: "app.updated"
data:
  object:
    id: 'app_1'
    tags:
    - a: 1
      b: x y
    - a: 2
"""
OF_YAML = '{"id":"evt_1","type":"app.updated","data":{"object":{"id":"app_1","tags":[{"a":1,"b":"x y"},{"a":2}]}}}'
TOML = 'id = "evt_1"\ncount = 3\n\n[data.object]\nid = "app_1"\nprice = 1.5\n'
OF_TOML = '{"id":"evt_1","count":3,"data":{"object":{"id":"app_1","price":1.5}}}'
SMALL = '{"id":"evt_1","url":"https://a.example/?b=1&c=2"}'
IN_HTML = html.escape(SMALL, quote=True)


def dump(data):
    lines = []
    for at in range(0, len(data), 16):
        part = data[at : at + 16]
        shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in part)
        lines.append(f"{at:08x}  {part.hex(' '):<47}  |{shown}|\n")
    return "".join(lines) + f"{len(data):08x}\n"


def copied():
    small = SMALL.encode()
    yield changed("copied-yaml", YAML, OF_YAML, "payload_printed")
    yield changed("copied-toml", TOML, OF_TOML, "payload_printed")
    yield changed("copied-json5", "{id: 'evt_1', url: \"https://a.example/?b=1&c=2\"}", SMALL, "payload_printed")
    yield changed("copied-clojure", '{:id "evt_1", :url "https://a.example/?b=1&c=2"}', SMALL, "payload_printed")
    yield changed("copied-ruby-symbols", '{:id=>"evt_1", :url=>"https://a.example/?b=1&c=2"}', SMALL, "payload_printed")
    yield changed("copied-colours", SMALL.replace('"id"', '\x1b[94m"id"\x1b[0m'), SMALL, "payload_printed")
    yield changed("copied-smart-quotes", re.sub(r'"([^"]*)"', "\u201c\\1\u201d", SMALL), SMALL, "payload_printed")
    yield changed("copied-go-bytes", "[]byte{" + ", ".join(f"0x{byte:x}" for byte in small) + "}", SMALL, "payload_printed")
    yield changed("copied-html", f"<p>{IN_HTML.replace('https://a.example', '<a href=x>https://a.example</a>')}</p>", SMALL, "payload_framed")
    yield changed("copied-html-twice", html.escape(IN_HTML), SMALL, "payload_escapes")
    yield changed("copied-hexdump", dump(small), SMALL, "payload_hex")
    inner = json.dumps({"Records": [{"body": json.dumps({"Type": "Notification", "Message": SMALL})}]})
    yield changed("copied-sns-in-sqs", inner, SMALL, "payload_enveloped")
    yield changed("copied-hex-in-log", json.dumps({"level": "info", "body": small.hex()}), SMALL, "payload_enveloped")
    for name, given, signer, code in [
        ("pasted-twice", SECRET * 2, SECRET, "secret_structured"),
        ("broken-in-two", SECRET[:8] + "\n" + SECRET[8:], SECRET, "secret_whitespace"),
        ("tag", f"<secret>{SECRET}</secret>", SECRET, "secret_structured"),
        ("url", f"https://hook:{SECRET}@a.example/", SECRET, "secret_structured"),
        ("literal-newline", SECRET + "\\n", SECRET, "secret_escapes"),
        ("answer", json.dumps({"Name": "a", "SecretString": json.dumps({"key": SECRET})}), SECRET, "secret_structured"),
        ("plus", "a b/c==", "a+b/c==", "secret_encoded"),
        ("doubled-quote", "'it''s-a-secret'", "it's-a-secret", "secret_quoted"),
        ("last-lost", SECRET[:-1], SECRET, "secret_truncated"),
        ("masked", SECRET, "**********", "secret_unset"),
        ("python-bytes", SECRET, f"b'{SECRET}'", "secret_quoted"),
    ]:
        yield changed(f"copied-secret-{name}", SMALL, SMALL, code, secret=given, signer=signer)
    hashed = hmac.new(hashlib.sha256(SECRET.encode()).digest(), small, "sha256").hexdigest()
    yield case("copied-secret-hashed", SMALL, "sha256=" + hashed, "proven", "secret_encoded")
    for name, change, *codes in [
        ("quoted-printable", lambda header: header.replace("=", "=3D"), "header_surrounded"),
        ("unicode-escape", lambda header: header.replace("=", "\\u003d"), "header_surrounded"),
        ("rfc9421", lambda header: f"sig1=:{base64.b64encode(bytes.fromhex(header[7:])).decode()}:", "header_surrounded"),
        ("signature-parameter", lambda header: f'keyId="k",signature="{base64.b64encode(bytes.fromhex(header[7:])).decode()}"', "header_surrounded"),
        ("encoded-word", lambda header: f"=?UTF-8?B?{base64.b64encode(header.encode()).decode()}?=", "header_surrounded"),
        ("cgi", lambda header: "HTTP_X_PRESWALD_SIGNATURE=" + header, "header_name_included"),
        ("hyphen", lambda header: header.replace("sha256", "sha-256"), "header_prefix_missing"),
        ("hyphen-upper", lambda header: header.replace("sha256", "SHA-256"), "header_prefix_missing"),
        ("semicolon", lambda header: "sha256=" + "0" * 64 + ";" + header, "header_several"),
        ("zero-width", lambda header: header[:30] + "\u200b" + header[30:], "header_whitespace"),
        ("standard-webhooks", lambda header: "v1," + as_base64(header), "header_base64", "header_other_provider"),
    ]:
        yield changed(f"copied-header-{name}", SMALL, SMALL, *codes, header=change)
    for name, prefix, sent in [("stripe", "{}.", "t={},v1="), ("paddle", "{}:", "ts={};h1=")]:
        signed = prefix.format(1700000000).encode() + small
        header = sent.format(1700000000) + digits(sign(signed))
        yield case(f"copied-header-{name}", SMALL, header, "proven", "header_other_provider", "payload_prefixed")
    for length in (43, 44, 57):
        header = sign(small)[: len("sha256=") + length]
        yield case(f"likely-cut-to-{length}", SMALL, header, "likely", "header_truncated")
    for name, given, code in [
        ("object", "{}", "payload_empty"),
        ("null", "null", "payload_empty"),
        ("undefined", "undefined", "payload_empty"),
        ("string", '""', "payload_empty"),
        ("xml", "<event><id>evt_1</id></event>", "payload_printed"),
        ("yaml", YAML, "payload_printed"),
    ]:
        yield case(f"likely-{name}", given, sign("something else"), "likely", code)
