#!/usr/bin/env python3
"""diagnose-made.json: what the tools of a test machine make of a body, a secret or a header.

    python3 -m generator.diagnose_made              in tests/vectors; writes diagnose-made.json
    python3 -m generator.diagnose_made --all FILE   writes every case, not the sample that is kept

Every case is the output of a real program. The script runs the programs that it finds, names those
that are missing, and keeps a sample of the cases. The corpus is a record: tools differ between
versions, so running this on another machine makes other cases, which are as good.
"""

import base64
import hashlib
import hmac
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

from .diagnose_programs import FILTERS, PROGRAMS
from .diagnose_tools import curl
from .seed import compact, sign
from .values import as_value

HERE = Path(__file__).parent.parent
SECRET = "mN4-recorded-signing-secret_17"
SHARE = 18  # one of so many cases is kept

# The order of the documentation, from which a diagnosis can restore an order that was lost.
DOCUMENTED = "id type created data object account title deployment url status deployed_at app_id user_id interaction_type chart_id data_point x y category name".split()


def event(title, kind="app.updated", **more):
    return compact(
        {
            "id": "evt_7c1f0e29a4",
            "type": kind,
            "created": "2024-02-29T23:59:07Z",
            "data": {"object": {"id": "app_55d0aa", "title": title, **more}},
            "account": {"id": "acc_90210", "name": "Müller & Søn"},
        }
    )


DOCUMENTS = {
    "plain": compact(
        {
            "id": "evt_7c1f0e29a4",
            "type": "app.deployed",
            "created": "2024-02-29T23:59:07Z",
            "data": {
                "object": {
                    "id": "app_55d0aa",
                    "title": "Quarterly numbers",
                    "deployment": {
                        "id": "dep_31337",
                        "url": "https://app-55d0aa.preswald.app/run?tab=1&view=all",
                        "status": "live",
                        "deployed_at": "2024-02-29T23:58:41Z",
                    },
                }
            },
            "account": {"id": "acc_90210", "name": "Initech"},
        }
    ),
    "numbers": event("Numbers", price=19.99, total=2500.0, tiny=1e-07, count=12, ratio=0.1),
    "empties": event("Empties", tags=[], options={}, note=None, blank="", done=False),
    "lists": event("Lists", points=[[1, 2], [3, 4]], rows=[{"x": 1}, {"x": 2}], names=["a", "b"]),
    "text": event('Ça "va" <b>bien</b>\n\tl\'été 50 % \\o/'),
    "emoji": event("🎉 起動 – „ok“ …"),
    "members": event("Members", zone="eu", Alpha=1, beta=2, _x=3, a10="t", a9="s"),
    "indented": json.dumps(
        {
            "id": "evt_7c1f0e29a4",
            "type": "user.interaction",
            "created": "2024-02-29T23:59:07Z",
            "data": {
                "object": {
                    "app_id": "app_55d0aa",
                    "user_id": "user_8",
                    "interaction_type": "filter",
                    "data_point": {"x": "2024-02", "y": 481, "category": "churn"},
                }
            },
            "account": {"id": "acc_90210", "name": "Initech"},
        },
        indent=2,
    ),
}


def run(command, given=b"", environment=None, folder=None):
    done = subprocess.run(
        command, input=given, capture_output=True, timeout=120, cwd=folder, env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command[0], stderr=done.stderr[-300:])
    return done.stdout


# Tools that change a document


def of_filters(missing):
    """Programs that read a document and write what they make of it."""
    for name, kind, command in FILTERS:
        if not shutil.which(command[0]):
            missing.add(command[0])
            continue
        for document, text in DOCUMENTS.items():
            with tempfile.NamedTemporaryFile(suffix=".json") as file:
                file.write(text.encode())
                file.flush()
                try:
                    yield name, kind, document, run([part.replace("FILE", file.name) for part in command], text.encode())
                except subprocess.SubprocessError:
                    continue


def of_programs(missing):
    """Programs in other languages, which read all documents and write everything that they make."""
    for tool, program in PROGRAMS.items():
        absent = [command for command in program["needs"] if not (shutil.which(command) or Path(command).exists())]
        if absent:
            missing.update(absent)
            continue
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, program["file"]).write_text(program["source"])
            given = json.dumps(list(DOCUMENTS.values())).encode()
            try:
                for command in program.get("build", []):
                    run(command, folder=folder)
                lines = run(program["run"], given, folder=folder).decode().splitlines()
            except subprocess.SubprocessError as error:
                print(f"{tool}: {error} {getattr(error, 'stderr', '')}", file=sys.stderr)
                missing.add(tool)
                continue
        for line in lines:  # name, kind, number of the document, output in base64
            name, kind, at, made = line.split("\t")
            yield f"{tool}-{name}", kind, list(DOCUMENTS)[int(at)], base64.b64decode(made)


def of_servers(missing):
    """Databases, started in a folder of their own."""
    yield from postgres(missing)
    if not shutil.which("sqlite3"):
        return missing.add("sqlite3")
    for document, text in DOCUMENTS.items():
        for name, sql in (("json", "json(readfile('FILE'))"), ("quote", "json_quote(CAST(readfile('FILE') AS TEXT))"), ("object", "json_object('payload', json(readfile('FILE')))"), ("hex", "hex(readfile('FILE'))")):
            with tempfile.NamedTemporaryFile() as file:
                file.write(text.encode())
                file.flush()
                kind = {"json": "json", "quote": "double_encoded", "object": "enveloped", "hex": "hex"}[name]
                yield f"sqlite-{name}", kind, document, run(["sqlite3", ":memory:", f"select {sql}".replace("FILE", file.name)])


def postgres(missing):
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders or os.geteuid() != 0:
        return missing.add("postgres (and root)")
    programs = folders[-1]
    with tempfile.TemporaryDirectory() as folder:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
        run([*as_user, str(programs / "initdb"), "-D", f"{folder}/data", "-E", "UTF8", "--no-sync"])
        start = ["-o", f"-k {folder} -c listen_addresses=", "-l", f"{folder}/log", "-w", "-s"]
        subprocess.run([*as_user, str(programs / "pg_ctl"), "-D", f"{folder}/data", *start, "start"], check=True)
        try:
            psql = [*as_user, str(programs / "psql"), "-h", folder, "-d", "postgres", "-X", "-q"]
            for document, text in DOCUMENTS.items():
                quoted = "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
                for name, kind, sql in (
                    ("jsonb", "json", f"select {quoted}::jsonb::text"),
                    ("jsonb-pretty", "json", f"select jsonb_pretty({quoted}::jsonb)"),
                    ("row-to-json", "enveloped", f"select row_to_json(t) from (select {quoted}::json as payload) t"),
                    ("to-json", "double_encoded", f"select to_json({quoted}::text)"),
                    ("bytea", "hex", f"select encode({quoted}::bytea, 'hex')"),
                    ("base64", "base64", f"select encode({quoted}::bytea, 'base64')"),
                    ("escape", "printed", f"select encode({quoted}::bytea, 'escape')"),
                ):
                    made = run([*psql, "-A", "-t"], sql.encode())
                    yield f"postgres-{name}", kind, document, made.removesuffix(b"\n")
                    if name == "jsonb":
                        yield "psql-jsonb-line", "json", document, made
                copied = run([*psql], f"copy (select {quoted}::text) to stdout with (format csv)".encode())
                yield "postgres-csv", "printed", document, copied.removesuffix(b"\n")
        finally:
            subprocess.run([*as_user, str(programs / "pg_ctl"), "-D", f"{folder}/data", "-m", "immediate", "-s", "stop"], check=True)


CURL = {
    "data": ("newlines_removed", ["-d", "@FILE"]),
    "data-urlencode": ("form", ["--data-urlencode", "payload@FILE"]),
    "data-urlencode-alone": ("form", ["--data-urlencode", "@FILE"]),
    "form": ("framed", ["-F", "payload=<FILE"]),
    "form-file": ("framed", ["-F", "payload=@FILE;type=application/json"]),
}


def of_curl(missing):
    if not shutil.which("curl"):
        return missing.add("curl")
    for name, (kind, options) in CURL.items():
        for document, text in DOCUMENTS.items():
            yield f"curl-{name}", kind, document, curl(text.encode(), *options)


# What can be recovered, and what the causes are


def members(text):
    """A document with its order and the digits of its numbers; None if it is not JSON."""
    try:
        return json.loads(text.decode(), object_pairs_hook=lambda pairs: pairs or {}, parse_float=Decimal, parse_int=Decimal)
    except ValueError:
        return None


def plain(value):
    """Without the order of members."""
    if isinstance(value, list) and value and all(isinstance(part, tuple) for part in value):
        return {name: plain(inner) for name, inner in value}
    return [plain(part) for part in value] if isinstance(value, list) else value


def size(value):
    """How many values there are that are not null or empty."""
    if isinstance(value, tuple):
        return size(value[1])
    return sum(map(size, value)) + 1 if isinstance(value, list) else 0 if value in (None, "", {}) else 1


def is_documented(value):
    if not isinstance(value, list):
        return True
    if value and all(isinstance(part, tuple) for part in value):
        names = [name for name, _ in value]
        known = [DOCUMENTED.index(name) if name in DOCUMENTED else -1 for name in names]
        return -1 not in known and known == sorted(known) and all(is_documented(inner) for _, inner in value)
    return all(is_documented(part) for part in value)


def tokens(text):
    """The text without the escapes of its strings."""
    return re.sub(rb'"(?:[^"\\]|\\.)*"', lambda match: json.dumps(json.loads(match[0], strict=False)).encode(), text)


def json_codes(signed, given):
    """The causes of a reserialization, and whether what was signed can be recovered. Each list is right."""
    first, second = members(signed), members(given)
    if first is None or second is None:
        return [[]], None
    lossy = None
    if plain(first) != plain(second):
        codes = [["payload_values"], ["payload_reserialized"], ["payload_escapes", "payload_values"], ["payload_reserialized", "payload_values"], ["payload_enveloped", "payload_reserialized"], ["payload_enveloped"]]
        lossy = "values were lost" if size(second) < size(first) else None
    elif first == second and tokens(signed) == tokens(given):
        codes = [["payload_escapes"]]
    elif given.strip() == signed.strip():
        codes = [["payload_final_newline"]]
    else:
        codes = [["payload_reserialized"]]
        if (b"\r\n" in signed) != (b"\r\n" in given):
            codes += [["payload_line_endings"], ["payload_line_endings", "payload_reserialized"]]
    if first != second and plain(first) == plain(second) and not is_documented(first) and signed in SIGNED:
        lossy = "the order of the members was lost"
    # Writing the JSON anew removes a newline that was given; one that was signed is a cause of its own.
    if signed.endswith(b"\n") and not given.endswith(b"\n"):
        codes = [sorted({*some, "payload_final_newline"}) for some in codes]
        codes += [["payload_escapes", "payload_final_newline"]] if tokens(signed).strip() == tokens(given).strip() else []
    if given.endswith(b"\n") and not signed.endswith(b"\n") and codes == [["payload_escapes"]]:
        codes = [["payload_reserialized"], ["payload_escapes", "payload_final_newline"]]
    return codes, lossy


# What is as true: a text in quotes is framed, a JSON envelope is serialized again, and so on.
ALSO_RIGHT = {
    "printed": [["payload_double_encoded"], ["payload_framed"], ["payload_framed", "payload_printed"], ["payload_charset", "payload_printed"], ["payload_printed", "payload_reserialized"]],
    "enveloped": [["payload_enveloped", "payload_reserialized"], ["payload_enveloped", "payload_escapes"]],
    "framed": [["payload_base64", "payload_framed"], ["payload_whitespace"], ["payload_newlines_removed"], ["payload_reserialized"]],
    "escapes": [["payload_double_encoded"], ["payload_escapes", "payload_framed"]],
    "base64": [["payload_base64", "payload_double_encoded"]],
    "compressed": [["payload_base64", "payload_compressed"]],
    "hex": [["payload_printed"]],
    "form": [["payload_charset", "payload_form"], ["payload_form", "payload_reserialized"]],
    "values": [["payload_reserialized"], ["payload_escapes", "payload_values"], ["payload_reserialized", "payload_values"], ["payload_enveloped", "payload_reserialized"]],
    "newlines_removed": [["payload_reserialized"], ["payload_whitespace"]],
    "line_endings": [["payload_reserialized"]],
    "whitespace": [["payload_reserialized"]],
}

SIGNED = {text.encode() for text in DOCUMENTS.values()}


# Nobody signs a dump for people, or can know what another one has put around the payload.
ONLY_GIVEN = {"framed", "enveloped", "compressed"}
ONLY_GIVEN_TOOLS = re.compile("^(xxd(-p|-dump|-i)?|od|hexdump|go-hex-dump|cat-.*|sed-l|nl|fold|fmt|python-(pformat|urlencode-two|strip-space)|node-console-log)$")
SIGNED_TOO = re.compile("^(jq-(wrap|slurp|body-string)|go-envelope|node-array|ruby-array|r-vector|gzip-base64)$")

# What was given does not show what was signed: the types of values, the quotes, or characters are lost.
LOST = re.compile(
    "^(java-map-to-string|go-print-map|php-print-r|tcl-.*|perl-dumper|xargs-echo|bash-(unquoted|echo-e|printf|read)|dash-echo|zsh-echo|cat-v"
    "|node-(object|no-nulls|nulls-to-text)|jq-no-nulls|php-filter|python-title|tr-d-space|fold|fmt|paste|json_xs.*|perl-quotemeta|python-unquote-plus|node-nfkc)$"
)
# Python's names of the character sets to which a tool converts, and loses what they do not have.
CHARSETS = [
    (re.compile("ascii|ignore|replace"), "ascii"),
    (re.compile("latin1|8859|utf8-decode"), "latin-1"),
    (re.compile("windows"), "cp1252"),
    (re.compile("437"), "cp437"),
    (re.compile("shift-jis"), "shift_jis"),
]
# The order of what these tools write is random, or the names of their members are unknown.
RANDOM = re.compile("^json_xs")


def can_encode(text, charset):
    try:
        text.decode().encode(charset)
        return True
    except UnicodeError:
        return False


def loss(tool, kind, signed, way):
    """Why what was signed cannot be recovered, if so."""
    if way == "signed":
        return "the tool's order is random" if RANDOM.match(tool) else None
    if LOST.match(tool):
        return "what was given does not show what was signed"
    for pattern, charset in CHARSETS:
        if kind == "charset" and pattern.search(tool) and "misread" not in tool and not can_encode(signed, charset):
            return "characters were lost"
    return None


def of_documents(missing):
    seen = set()
    for tools in (of_filters, of_programs, of_servers, of_curl):
        for tool, kind, document, made in tools(missing):
            original = DOCUMENTS[document].encode()
            if made == original or not made or (tool, made) in seen:
                continue
            seen.add((tool, made))
            for way, signed, given in (("given", original, made), ("signed", made, original)):
                if way == "signed" and (kind in ONLY_GIVEN or ONLY_GIVEN_TOOLS.match(tool)) and not SIGNED_TOO.match(tool):
                    continue
                codes, lossy = json_codes(signed, given) if kind == "json" else ([[f"payload_{kind}"]], None)
                if kind.startswith("lossy-"):
                    codes, lossy = [[]], kind[6:]
                elif kind != "json":
                    codes = [*codes, *ALSO_RIGHT.get(kind, [])]
                    if made.endswith(b"\n") and not original.endswith(b"\n"):
                        codes += [sorted({*some, "payload_final_newline"}) for some in codes] + [["payload_final_newline"]]
                lossy = lossy or loss(tool, kind, signed, way)
                yield case(f"{tool}/{document}/{way}", kind, tool, given, sign(signed, SECRET), codes, lossy=lossy)


# Secrets and headers


def of_secrets(missing):
    """What tools make of a secret: one side has the secret, the other has the tool's output."""
    text = DOCUMENTS["plain"].encode()
    for tool, kind, command, secret in SECRETS:
        if not shutil.which(command[0]):
            missing.add(command[0])
            continue
        try:
            made = run(command, secret.encode(), {"SECRET": secret})
        except subprocess.SubprocessError:
            continue
        if made == secret.encode() or not made.strip(b"\0"):
            continue
        codes = [option.split("+") for option in kind.split("|")]
        if made.endswith(b"\n") and "secret_newline" not in codes[0]:
            codes = [sorted({*codes[0], "secret_newline"}), *codes]
        for way, signer, own in (("given", secret.encode(), made), ("signed", made, secret.encode())):
            lossy = None
            if way == "given" and tool in CUT:
                lossy = "a part of the secret was lost"
            if way == "signed" and codes[0][-1] in ("secret_structured", "secret_env_line"):
                lossy = "the name of the member or the variable is not known"
            yield case(f"secret/{tool}/{way}", "secret", tool, text, sign(text, signer), codes, secret=own, lossy=lossy)


CUT = {"cut-16", "comment", "double-quoted-variable", "upper", "node-template-object", "python-none", "sha256-of-secret"}
LONG = "q7Zr/31+Xw==aa8f"
SPECIAL = 'p@ss "w/ord" & <b> $HOME #1'
SECRETS = [
    ("echo", "secret_newline", ["bash", "-c", 'echo "$SECRET"'], SECRET),
    ("echo-base64", "secret_base64+secret_newline", ["bash", "-c", 'echo "$SECRET" | base64 -w0'], SECRET),
    ("printf-base64", "secret_base64", ["bash", "-c", 'printf %s "$SECRET" | base64 -w0'], SECRET),
    ("openssl-base64", "secret_base64", ["openssl", "base64", "-A"], SECRET),
    ("basenc-base64url", "secret_base64", ["basenc", "--base64url", "-w0"], LONG + "??>>"),
    ("xxd", "secret_hex", ["xxd", "-p", "-c", "256"], SECRET),
    ("od-hex", "secret_hex", ["bash", "-c", "od -An -v -tx1 | tr -d ' \\n'"], SECRET),
    ("openssl-decode", "secret_base64", ["bash", "-c", "openssl base64 -d -A"], "c2VjcmV0LW1hdGVyaWFsLTEyMw=="),
    ("xxd-decode", "secret_hex", ["xxd", "-r", "-p"], "3f9a1c77d05be2468ac1"),
    ("jq-string", "secret_quoted", ["jq", "-Rs", "."], SECRET),
    ("jq-string-special", "secret_escapes+secret_quoted", ["jq", "-Rsj", "tojson"], SPECIAL),
    ("jq-uri", "secret_encoded", ["jq", "-Rsrj", "@uri"], LONG),
    ("jq-html", "secret_escapes", ["jq", "-Rsrj", "@html"], SPECIAL),
    ("jq-sh", "secret_quoted", ["jq", "-Rsrj", "@sh"], SECRET),
    ("jq-member", "secret_structured", ["jq", "-Rsc", "{webhookSecret: .}"], SECRET),
    ("jq-pretty-member", "secret_structured", ["jq", "-Rs", "{name: \"preswald\", value: .}"], SECRET),
    ("jq-array", "secret_structured", ["jq", "-Rsc", '[., "old-secret"]'], SECRET),
    ("declare", "secret_env_line+secret_quoted", ["bash", "-c", "export SECRET; declare -p SECRET | sed 's/^declare -x //' | tr -d '\\n'"], SECRET),
    ("env", "secret_env_line", ["bash", "-c", "env | grep '^SECRET=' | tr -d '\\n'"], SECRET),
    ("export-line", "secret_env_line", ["bash", "-c", 'printf "export PRESWALD_WEBHOOK_SECRET=%s" "$SECRET"'], SECRET),
    ("bash-quoted", "secret_quoted", ["bash", "-c", 'printf %s "${SECRET@Q}"'], SECRET),
    ("printf-q", "secret_escapes", ["bash", "-c", 'printf %q "$SECRET"'], SPECIAL),
    ("double-quoted-variable", "secret_truncated", ["bash", "-c", 'x="correct-$horse-battery"; printf %s "$x"'], "correct-$horse-battery"),
    ("comment", "secret_truncated|secret_structured", ["python3", "-c", "import sys; sys.stdout.write(sys.stdin.read().split(' #')[0])"], "s3cr3t-part #rest"),
    ("python-repr", "secret_quoted", ["python3", "-c", "import sys; sys.stdout.write(repr(sys.stdin.read()))"], SECRET),
    ("python-bytes-repr", "secret_quoted", ["python3", "-c", "import sys; sys.stdout.write(str(sys.stdin.buffer.read()))"], SECRET),
    ("python-dict", "secret_structured", ["python3", "-c", "import sys; sys.stdout.write(str({'secret': sys.stdin.read()}))"], SECRET),
    ("python-quote", "secret_encoded", ["python3", "-c", "import sys, urllib.parse; sys.stdout.write(urllib.parse.quote_plus(sys.stdin.read()))"], SPECIAL),
    ("python-utf16", "secret_encoded", ["iconv", "-t", "UTF-16LE"], SECRET),
    ("iconv-utf16-bom", "secret_encoded|secret_invisible", ["iconv", "-t", "UTF-16"], SECRET),
    ("iconv-latin1", "secret_encoded", ["iconv", "-t", "ISO-8859-1"], "clé-très-secrète"),
    ("unix2dos-bom", "secret_invisible", ["unix2dos", "-m", "-q"], SECRET),
    ("unix2dos-line", "secret_newline", ["bash", "-c", 'echo "$SECRET" | unix2dos -q'], SECRET),
    ("upper", "secret_encoded", ["tr", "a-z", "A-Z"], SECRET),
    ("cut-16", "secret_truncated", ["head", "-c", "16"], SECRET),
    ("yaml-line", "secret_structured", ["bash", "-c", 'printf "webhookSecret: %s\\n" "$SECRET"'], SECRET),
    ("yaml-ruby", "secret_structured", ["ruby", "-ryaml", "-e", "print({'webhook' => {'secret' => STDIN.read}}.to_yaml)"], SECRET),
    ("ini", "secret_structured", ["bash", "-c", 'printf "[webhook]\\nsecret = %s\\n" "$SECRET"'], SECRET),
    ("ruby-inspect", "secret_quoted", ["ruby", "-e", "print STDIN.read.inspect"], SECRET),
    ("php-var-export", "secret_quoted", ["php", "-r", "var_export(stream_get_contents(STDIN));"], SECRET),
    ("php-json", "secret_escapes+secret_quoted", ["php", "-r", "echo json_encode(stream_get_contents(STDIN));"], LONG),
    ("php-htmlspecialchars", "secret_escapes", ["php", "-r", "echo htmlspecialchars(stream_get_contents(STDIN));"], SPECIAL),
    ("php-addslashes", "secret_escapes", ["php", "-r", "echo addslashes(stream_get_contents(STDIN));"], 'it\'s "quoted"-secret'),
    ("node-template-object", "secret_unset", ["node", "-e", "process.stdout.write(String(process.env.NOT_SET_ANYWHERE))"], SECRET),
    ("python-none", "secret_unset", ["python3", "-c", "import os; print(os.environ.get('NOT_SET_ANYWHERE'), end='')"], SECRET),
    ("node-buffer-hex", "secret_hex", ["node", "-e", "process.stdout.write(require('fs').readFileSync(0).toString('hex').toUpperCase())"], SECRET),
    ("node-json-buffer", "secret_structured", ["node", "-e", "process.stdout.write(JSON.stringify(require('fs').readFileSync(0)))"], SECRET),
    ("node-uri", "secret_encoded", ["node", "-e", "process.stdout.write(encodeURIComponent(require('fs').readFileSync(0, 'utf8')))"], LONG),
    ("prefix", "secret_prefix", ["bash", "-c", 'printf "whsec_%s" "$SECRET"'], SECRET),
    ("bearer", "secret_prefix", ["bash", "-c", 'printf "Bearer %s" "$SECRET"'], SECRET),
    ("fold", "secret_whitespace", ["fold", "-w", "12"], SECRET),
    ("rev-trim", "secret_whitespace", ["bash", "-c", 'printf "%s  " "$SECRET"'], SECRET),
    ("column-padding", "secret_whitespace", ["bash", "-c", 'printf "%-40s" "$SECRET"'], SECRET),
    ("sha256-of-secret", "secret_wrong", ["bash", "-c", "sha256sum | cut -d' ' -f1 | tr -d '\\n'"], SECRET),
]


def of_headers(missing):
    """What tools write as a signature."""
    text = DOCUMENTS["plain"].encode()
    for tool, codes, command in HEADERS:
        if not shutil.which(command[0]):
            missing.add(command[0])
            continue
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "body.json").write_bytes(text)
            try:
                made = run([part.replace("FILE", "body.json") for part in command], text, {"SECRET": SECRET}, folder)
            except subprocess.SubprocessError as error:
                print(f"{tool}: {error.stderr}", file=sys.stderr)
                continue
        header = made.decode("latin-1").removesuffix("\n")
        yield case(f"header/{tool}", "header", tool, text, header, [option.split("+") for option in codes.split("|")], lossy="digits were lost" if tool == "head-c" else None)


HMAC = "hmac.new(os.environ['SECRET'].encode(), sys.stdin.buffer.read(), {})"
PYTHON = "import base64, hashlib, hmac, os, sys; m = " + HMAC.format("'sha256'") + "; sys.stdout.buffer.write({})"
NODE = "process.stdout.write(require('crypto').createHmac('{}', process.env.SECRET).update(require('fs').readFileSync(0)).{})"
BARE = "header_prefix_missing"
HEADERS = [
    ("openssl", "header_prefix_missing+header_whitespace|header_surrounded", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" FILE']),
    ("openssl-stdin", "header_prefix_missing+header_whitespace|header_surrounded", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" < FILE']),
    ("openssl-colons", "header_surrounded|header_prefix_missing+header_surrounded", ["bash", "-c", 'openssl dgst -sha256 -c -hmac "$SECRET" < FILE']),
    ("openssl-r", "header_surrounded", ["bash", "-c", 'openssl dgst -sha256 -r -hmac "$SECRET" < FILE']),
    ("openssl-mac", f"{BARE}+header_uppercase|header_uppercase+{BARE}", ["bash", "-c", 'openssl mac -digest SHA256 -macopt "key:$SECRET" -in FILE HMAC']),
    ("openssl-binary-base64", f"header_base64+{BARE}", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" -binary < FILE | base64']),
    ("openssl-binary-xxd", BARE, ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" -binary < FILE | xxd -p -c 64']),
    ("openssl-binary-xxd-lines", f"{BARE}+header_whitespace|header_whitespace+{BARE}", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" -binary < FILE | xxd -p']),
    ("openssl-binary-od", f"{BARE}+header_whitespace|header_whitespace+{BARE}", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" -binary < FILE | od -An -tx1']),
    ("openssl-sha1", "header_algorithm+header_prefix_missing|header_algorithm+header_surrounded", ["bash", "-c", 'openssl dgst -sha1 -hmac "$SECRET" < FILE | sed "s/.* //"']),
    ("openssl-sha512", "header_algorithm", ["bash", "-c", 'openssl dgst -sha512 -hmac "$SECRET" < FILE | sed "s/.* /sha512=/"']),
    ("openssl-sha384", "header_algorithm", ["bash", "-c", 'openssl dgst -sha384 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/"']),
    ("openssl-sha3", "header_algorithm", ["bash", "-c", 'openssl dgst -sha3-256 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/"']),
    ("openssl-md5", "header_algorithm", ["bash", "-c", 'openssl dgst -md5 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/"']),
    ("openssl-sha512-256", "header_algorithm", ["bash", "-c", 'openssl dgst -sha512-256 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/"']),
    ("openssl-blake2s", "header_algorithm", ["bash", "-c", 'openssl dgst -blake2s256 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/"']),
    ("openssl-file", "secret_unkeyed", ["bash", "-c", 'openssl dgst -sha256 < FILE | sed "s/.* /sha256=/"']),
    ("sha256sum", "header_prefix_missing+secret_unkeyed", ["bash", "-c", "sha256sum FILE | sed 's/ .*//'"]),
    ("secret-and-body-sha256sum", "secret_unkeyed", ["bash", "-c", '(printf %s "$SECRET"; cat FILE) | sha256sum | sed "s/ .*//; s/^/sha256=/"']),
    ("python-hex-separator", "header_surrounded|header_prefix_missing+header_surrounded", ["python3", "-c", PYTHON.format("m.digest().hex(':').encode()")]),
    ("python-b16", "header_prefix_missing+header_uppercase", ["python3", "-c", PYTHON.format("base64.b16encode(m.digest())")]),
    ("python-b32", "header_base64|header_base64+header_prefix_missing", ["python3", "-c", PYTHON.format("b'sha256=' + base64.b32encode(m.digest())")]),
    ("python-b85", "header_base64", ["python3", "-c", PYTHON.format("b'sha256=' + base64.b85encode(m.digest())")]),
    ("python-urlsafe", "header_base64", ["python3", "-c", PYTHON.format("b'sha256=' + base64.urlsafe_b64encode(m.digest())")]),
    ("python-repr", "header_binary", ["python3", "-c", PYTHON.format("('sha256=' + str(m.digest())).encode()")]),
    ("python-bytes-hex", "header_quoted", ["python3", "-c", PYTHON.format("('sha256=' + str(m.hexdigest().encode())).encode()")]),
    ("python-int", "header_surrounded", ["python3", "-c", PYTHON.format("hex(int(m.hexdigest(), 16)).encode()")]),
    ("python-list", "header_binary", ["python3", "-c", PYTHON.format("str(list(m.digest())).encode()")]),
    ("python-tuple", "header_surrounded|header_quoted", ["python3", "-c", PYTHON.format("str(('sha256=' + m.hexdigest(),)).encode()")]),
    ("python-dict", "header_surrounded|header_name_included|header_name_included+header_quoted", ["python3", "-c", PYTHON.format("str({'X-Preswald-Signature': 'sha256=' + m.hexdigest()}).encode()")]),
    ("node-hex", BARE, ["node", "-e", NODE.format("sha256", "digest('hex')")]),
    ("node-base64url", f"header_base64+{BARE}", ["node", "-e", NODE.format("sha256", "digest('base64url')")]),
    ("node-latin1", "header_binary", ["node", "-e", NODE.format("sha256", "digest()")]),
    ("node-buffer-json", "header_binary", ["node", "-e", NODE.replace("process.stdout.write(", "console.log(JSON.stringify(").format("sha256", "digest()") + ")"]),
    ("node-inspect", "header_binary|header_surrounded", ["node", "-e", NODE.replace("process.stdout.write(", "console.log(").format("sha256", "digest()")]),
    ("node-authorization", "header_surrounded|header_prefix_missing+header_whitespace", ["node", "-e", "const h = require('crypto').createHmac('sha256', process.env.SECRET).update(require('fs').readFileSync(0)).digest('hex'); process.stdout.write(`HMAC-SHA256 Signature=${h}`)"]),
    ("node-sha512-cut", "header_algorithm", ["node", "-e", NODE.format("sha512", "digest('hex').slice(0, 64).replace(/^/, 'sha256=')")]),
    ("perl-base64", "header_base64", ["perl", "-MDigest::SHA=hmac_sha256_base64", "-e", "local $/; print 'sha256=', hmac_sha256_base64(<STDIN>, $ENV{SECRET})"]),
    ("perl-swapped", "secret_swapped", ["perl", "-MDigest::SHA=hmac_sha256_hex", "-e", "local $/; print 'sha256=', hmac_sha256_hex($ENV{SECRET}, <STDIN>)"]),
    ("ruby-hexdigest", BARE, ["ruby", "-ropenssl", "-e", "print OpenSSL::HMAC.hexdigest('SHA256', ENV['SECRET'], STDIN.read)"]),
    ("ruby-upcase", "header_uppercase", ["ruby", "-ropenssl", "-e", "print 'sha256=' + OpenSSL::HMAC.hexdigest('SHA256', ENV['SECRET'], STDIN.read).upcase"]),
    ("ruby-inspect", "header_quoted", ["ruby", "-ropenssl", "-e", "print (%w[sha256=] + [OpenSSL::HMAC.hexdigest('SHA256', ENV['SECRET'], STDIN.read)]).join.inspect"]),
    ("ruby-pack", "header_base64", ["ruby", "-ropenssl", "-e", "print 'sha256=' + [OpenSSL::HMAC.digest('SHA256', ENV['SECRET'], STDIN.read)].pack('m')"]),
    ("php-hash", "secret_unkeyed", ["php", "-r", "echo 'sha256=' . hash('sha256', stream_get_contents(STDIN));"]),
    ("php-swapped", "secret_swapped", ["php", "-r", "echo 'sha256=' . hash_hmac('sha256', getenv('SECRET'), stream_get_contents(STDIN));"]),
    ("php-base64-of-hex", "header_base64", ["php", "-r", "echo 'sha256=' . base64_encode(hash_hmac('sha256', stream_get_contents(STDIN), getenv('SECRET')));"]),
    ("php-json", "header_quoted", ["php", "-r", "echo json_encode('sha256=' . hash_hmac('sha256', stream_get_contents(STDIN), getenv('SECRET')));"]),
    ("php-urlencode", "header_surrounded", ["php", "-r", "echo urlencode('sha256=' . hash_hmac('sha256', stream_get_contents(STDIN), getenv('SECRET')));"]),
    ("php-query", "header_surrounded|header_prefix_missing", ["php", "-r", "echo http_build_query(['t' => 1709251147, 'signature' => hash_hmac('sha256', stream_get_contents(STDIN), getenv('SECRET'))]);"]),
    ("curl-header-line", "header_name_included", ["bash", "-c", 'printf "x-preswald-signature: sha256=%s" "$(openssl dgst -sha256 -hmac "$SECRET" < FILE | sed "s/.* //")"']),
    ("head-c", "header_truncated", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/" | head -c 64']),
    ("fold", "header_whitespace", ["bash", "-c", 'openssl dgst -sha256 -hmac "$SECRET" < FILE | sed "s/.* /sha256=/" | fold -w 40']),
]


def case(name, kind, tool, body, header, codes, secret=SECRET, lossy=None):
    made = {
        "name": name,
        "kind": kind,
        "tool": tool,
        "secrets": [as_value(secret)],
        "body": as_value(body),
        "header": header if isinstance(header, str) else header.decode(),
        "codes": codes[0],
    }
    if len(codes) > 1:
        made["or"] = codes[1:]
    return made | ({"lossy": lossy} if lossy else {})


def is_kept(case):
    """The same share of every tool's cases, whatever else is installed."""
    return case["kind"] in ("secret", "header") or hashlib.sha256(case["name"].encode()).digest()[0] % SHARE == 0


def main(arguments):
    missing = set()
    cases = [*of_documents(missing), *of_secrets(missing), *of_headers(missing)]
    file = HERE / "diagnose-made.json"
    if "--all" in arguments:
        file = Path(arguments[arguments.index("--all") + 1])
    else:
        cases = [case for case in cases if is_kept(case)]
    head = {"description": " ".join(__doc__.split("\n\n")[0].split())}
    text = json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(map(json.dumps, cases)) + "\n]}\n"
    file.write_text(text)
    print(f"{len(cases)} cases by {len({case['tool'] for case in cases})} tools; missing: {', '.join(sorted(missing)) or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1:])
