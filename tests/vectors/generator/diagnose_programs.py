"""The programs of diagnose_made.py: filters on the command line, and small programs in other languages.

A filter reads a document from its standard input, or from FILE. A program reads a JSON array of all
documents and writes a line for each thing that it makes: a name, a kind, the number of the document,
and what it made, in base64, with tabs between them. The kind `json` is JSON written in another way;
every other kind is a code of a payload without `payload_`.
"""

FILTERS = [
    # JSON
    ("jq", "json", ["jq", "."]),
    ("jq-c", "json", ["jq", "-c", "."]),
    ("jq-S", "json", ["jq", "-S", "."]),
    ("jq-Sc", "json", ["jq", "-S", "-c", "."]),
    ("jq-a", "json", ["jq", "-a", "-c", "."]),
    ("jq-tab", "json", ["jq", "--tab", "."]),
    ("jq-indent-1", "json", ["jq", "--indent", "1", "."]),
    ("jq-indent-7", "json", ["jq", "--indent", "7", "."]),
    ("jq-j-tojson", "json", ["jq", "-j", "tojson"]),
    ("jq-seq", "framed", ["jq", "-c", "--seq", "."]),
    ("jq-slurp", "enveloped", ["jq", "-cs", "."]),
    ("jq-wrap", "enveloped", ["jq", "-c", "{event: .}"]),
    ("jq-body-string", "enveloped", ["jq", "-Rsc", "{body: ., isBase64Encoded: false}"]),
    ("jq-body-base64", "enveloped", ["jq", "-Rs", "{body: @base64, isBase64Encoded: true}"]),
    ("jq-sns", "enveloped", ["jq", "-Rs", '{Type: "Notification", MessageId: "9c1", TopicArn: "arn:aws:sns:eu-west-1:1:t", Message: ., Timestamp: "2024-02-29T23:59:08.000Z"}']),
    ("jq-sqs", "enveloped", ["jq", "-Rsc", '{Records: [{messageId: "5f", body: ., attributes: {SentTimestamp: "1709251148000"}}]}']),
    ("jq-eventbridge", "enveloped", ["jq", "-c", '{version: "0", id: "b1", "detail-type": "preswald", source: "hook", detail: .}']),
    ("jq-pubsub", "enveloped", ["jq", "-Rs", '{message: {data: @base64, messageId: "70", publishTime: "2024-02-29T23:59:08Z"}, subscription: "projects/p/subscriptions/s"}']),
    ("jq-cloudevents", "enveloped", ["jq", "-c", '{specversion: "1.0", type: "app.updated", source: "/hook", id: "1", datacontenttype: "application/json", data: .}']),
    ("jq-string", "double_encoded", ["jq", "-Rs", "."]),
    ("jq-string-ascii", "double_encoded", ["jq", "-Rsa", "."]),
    ("jq-string-twice", "double_encoded", ["jq", "-Rs", "tojson"]),
    ("jq-html", "escapes", ["jq", "-Rsrj", "@html"]),
    ("jq-uri", "form", ["jq", "-Rsrj", "@uri"]),
    ("jq-sh", "printed", ["jq", "-Rsrj", "@sh"]),
    ("jq-csv", "printed", ["jq", "-Rsrj", "[.] | @csv"]),
    ("jq-tsv", "printed", ["jq", "-Rsrj", "[.] | @tsv"]),
    ("jq-base32", "base64", ["jq", "-Rsrj", "@base32"]),
    ("jq-base64", "base64", ["jq", "-Rsrj", "@base64"]),
    ("jq-explode", "printed", ["jq", "-Rsc", "explode"]),
    ("jq-no-nulls", "values", ["jq", "-cj", "del(.. | nulls)"]),
    ("json-tool", "json", ["python3", "-m", "json.tool"]),
    ("json-tool-unicode", "json", ["python3", "-m", "json.tool", "--no-ensure-ascii"]),
    ("json-tool-compact", "json", ["python3", "-m", "json.tool", "--compact"]),
    ("json-tool-sorted", "json", ["python3", "-m", "json.tool", "--sort-keys", "--indent", "2"]),
    ("json-tool-no-indent", "json", ["python3", "-m", "json.tool", "--no-indent", "--no-ensure-ascii"]),
    ("json-tool-tab", "json", ["python3", "-m", "json.tool", "--tab"]),
    ("json_reformat", "json", ["json_reformat"]),
    ("json_reformat-m", "json", ["json_reformat", "-m"]),
    ("json_reformat-e", "json", ["json_reformat", "-e"]),
    ("yq", "json", ["yq", "."]),
    ("yq-c", "json", ["yq", "-c", "."]),
    ("mlr-json", "json", ["mlr", "--json", "cat"]),
    ("mlr-jvstack", "json", ["mlr", "--json", "--no-jvstack", "cat"]),
    ("mlr-jsonl", "json", ["mlr", "--ijson", "--ojsonl", "cat"]),
    ("mlr-sort", "json", ["mlr", "--json", "sort-within-records", "-r"]),
    ("json_pp", "json", ["json_pp"]),
    ("json_pp-ascii", "json", ["json_pp", "-json_opt", "ascii,pretty,canonical"]),
    ("json_pp-utf8", "json", ["json_pp", "-json_opt", "utf8,canonical"]),
    ("json_pp-space-after", "json", ["json_pp", "-json_opt", "utf8,canonical,space_after"]),
    ("json_xs", "json", ["json_xs", "-f", "json", "-t", "json"]),
    ("json_xs-pretty", "json", ["json_xs", "-f", "json", "-t", "json-pretty"]),
    ("cpanel_json_xs", "json", ["cpanel_json_xs", "-f", "json", "-t", "json-pretty"]),
    # Text
    ("bash-echo", "final_newline", ["bash", "-c", 'echo "$(cat)"']),
    ("bash-echo-e", "printed", ["bash", "-c", 'echo -e "$(cat)"']),
    ("bash-unquoted", "printed", ["bash", "-c", "echo $(cat)"]),
    ("bash-here-string", "final_newline", ["bash", "-c", 'cat <<< "$(cat)"']),
    ("bash-read", "printed", ["bash", "-c", "read line; printf %s \"$line\""]),
    ("bash-printf", "printed", ["bash", "-c", 'printf "%b" "$(cat)"']),
    ("bash-printf-q", "printed", ["bash", "-c", 'printf "%q" "$(cat)"']),
    ("bash-quote", "printed", ["bash", "-c", 'x=$(cat); printf "%s" "${x@Q}"']),
    ("dash-echo", "printed", ["dash", "-c", 'echo "$(cat)"']),
    ("zsh-echo", "printed", ["zsh", "-c", 'echo "$(cat)"']),
    ("xargs-echo", "printed", ["xargs", "echo"]),
    ("xargs-0", "final_newline", ["xargs", "-0", "echo"]),
    ("cat-A", "framed", ["cat", "-A"]),
    ("cat-n", "framed", ["cat", "-n"]),
    ("cat-v", "printed", ["cat", "-v"]),
    ("nl", "framed", ["nl", "-ba"]),
    ("sed-quote", "framed", ["sed", "s/^/> /"]),
    ("sed-indent", "framed", ["sed", "s/^/    /"]),
    ("sed-l", "printed", ["sed", "-n", "l 0"]),
    ("sed-join", "newlines_removed", ["sed", "-z", "s/\\n//g"]),
    ("tr-d", "newlines_removed", ["tr", "-d", "\\n"]),
    ("tr-d-space", "whitespace", ["tr", "-d", " \\n\\t"]),
    ("fold", "newlines_removed", ["fold", "-w", "76"]),
    ("fmt", "newlines_removed", ["fmt", "-w", "100"]),
    ("paste", "newlines_removed", ["paste", "-s", "-d", " "]),
    ("gawk-print", "final_newline", ["gawk", "{ print }"]),
    ("gawk-crlf", "line_endings", ["gawk", "-v", "ORS=\\r\\n", "{ print }"]),
    ("unix2dos", "line_endings", ["unix2dos", "-q"]),
    ("unix2dos-bom", "bom", ["bash", "-c", "unix2dos -q -m | dos2unix -q -b"]),
    ("unix2mac", "line_endings", ["bash", "-c", "unix2mac -q"]),
    ("iconv-latin1", "charset", ["iconv", "-t", "ISO-8859-1//TRANSLIT"]),
    ("iconv-ascii", "charset", ["iconv", "-t", "ASCII//TRANSLIT"]),
    ("iconv-windows", "charset", ["iconv", "-t", "WINDOWS-1252//IGNORE"]),
    ("iconv-437", "charset", ["iconv", "-t", "CP437//IGNORE"]),
    ("iconv-misread", "charset", ["iconv", "-f", "ISO-8859-1", "-t", "UTF-8"]),
    ("iconv-misread-850", "charset", ["iconv", "-f", "CP850", "-t", "UTF-8"]),
    ("iconv-utf16", "charset", ["iconv", "-t", "UTF-16"]),
    ("iconv-utf16be", "charset", ["iconv", "-t", "UTF-16BE"]),
    ("iconv-utf32", "charset", ["iconv", "-t", "UTF-32LE"]),
    ("iconv-utf7", "charset", ["iconv", "-t", "UTF-7"]),
    ("iconv-java", "charset", ["iconv", "-t", "JAVA"]),
    ("iconv-c99", "charset", ["iconv", "-t", "C99"]),
    ("iconv-shift-jis", "charset", ["iconv", "-t", "SHIFT_JIS//TRANSLIT"]),
    ("iconv-gb18030", "charset", ["iconv", "-t", "GB18030"]),
    ("base64", "base64", ["base64"]),
    ("base64-w0", "base64", ["base64", "-w0"]),
    ("base64-w64", "base64", ["base64", "-w64"]),
    ("openssl-base64", "base64", ["openssl", "base64"]),
    ("basenc-base64url", "base64", ["basenc", "--base64url", "-w0"]),
    ("base32", "base64", ["base32", "-w0"]),
    ("gpg-armor", "framed", ["gpg", "--enarmor"]),
    ("xxd-p", "hex", ["xxd", "-p"]),
    ("xxd-p-line", "hex", ["xxd", "-p", "-c", "0"]),
    ("xxd-u", "hex", ["xxd", "-p", "-u", "-c", "0"]),
    ("xxd-dump", "hex", ["xxd"]),
    ("xxd-i", "hex", ["xxd", "-i"]),
    ("od", "hex", ["od", "-An", "-v", "-tx1"]),
    ("hexdump", "hex", ["hexdump", "-C"]),
    ("gzip", "compressed", ["gzip", "-c"]),
    ("gzip-9n", "compressed", ["gzip", "-9", "-n", "-c"]),
    ("zlib", "compressed", ["python3", "-c", "import sys, zlib; sys.stdout.buffer.write(zlib.compress(sys.stdin.buffer.read(), 1))"]),
    ("gzip-base64", "compressed", ["bash", "-c", "gzip -c | base64 -w0"]),
    ("bzip2", "compressed", ["bzip2", "-c"]),
    ("xz", "compressed", ["xz", "-c"]),
    ("zstd", "compressed", ["zstd", "-q", "-c"]),
    ("sed-html", "escapes", ["sed", "s/&/\\&amp;/g; s/</\\&lt;/g; s/>/\\&gt;/g"]),
    ("logger-time", "framed", ["gawk", '{ print "2024-02-29T23:59:08Z INFO body=" $0 }']),
    ("logger-curl", "framed", ["gawk", "{ print \"curl -d '\" $0 \"' https://example.com/hook\" }"]),
    ("head-c", "lossy-the end was cut", ["head", "-c", "100"]),
]

PYTHON = r'''
import ast, base64, csv, html, io, json, pprint, quopri, string, sys, urllib.parse, xml.sax.saxutils
from email.mime.text import MIMEText

documents = json.load(sys.stdin)

def put(name, kind, at, made):
    made = made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
    print(name, kind, at, base64.b64encode(made).decode(), sep="\t")

def quoted_csv(text):
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([text])
    return out.getvalue().removesuffix("\r\n")

for at, text in enumerate(documents):
    value, raw = json.loads(text), text.encode()
    put("dumps", "json", at, json.dumps(value))
    put("dumps-unicode", "json", at, json.dumps(value, ensure_ascii=False))
    put("dumps-sorted-compact", "json", at, json.dumps(value, sort_keys=True, separators=(",", ":")))
    put("dumps-indent-1", "json", at, json.dumps(value, indent=1))
    put("dumps-indent-3", "json", at, json.dumps(value, indent=3, ensure_ascii=False))
    put("dumps-indent-0", "json", at, json.dumps(value, indent=0))
    put("dumps-tab-sorted", "json", at, json.dumps(value, indent="\t", sort_keys=True))
    put("dumps-space-before-colon", "json", at, json.dumps(value, separators=(", ", " : ")))
    put("str", "printed", at, str(value))
    put("pformat", "printed", at, pprint.pformat(value, sort_dicts=False))
    put("repr-text", "printed", at, repr(text))
    put("repr-bytes", "printed", at, repr(raw))
    put("bytes-list", "printed", at, str(list(raw)))
    put("ascii", "printed", at, ascii(text))
    put("unicode-escape", "printed", at, text.encode("unicode_escape"))
    put("html-escape", "escapes", at, html.escape(text))
    put("html-escape-no-quotes", "escapes", at, html.escape(text, quote=False))
    put("saxutils", "escapes", at, xml.sax.saxutils.escape(text))
    put("quoteattr", "escapes", at, xml.sax.saxutils.quoteattr(text))
    put("quote", "form", at, urllib.parse.quote(text))
    put("quote-plus", "form", at, urllib.parse.quote_plus(text))
    put("urlencode", "form", at, urllib.parse.urlencode({"payload": text}))
    put("urlencode-data", "form", at, urllib.parse.urlencode({"data": text}))
    put("urlencode-two", "form", at, urllib.parse.urlencode({"payload": text, "token": "abc"}))
    put("unquote-plus", "form", at, urllib.parse.unquote_plus(text))
    put("csv", "printed", at, quoted_csv(text))
    put("quopri", "base64", at, quopri.encodestring(raw))
    put("mime", "framed", at, MIMEText(text, "json", "utf-8").as_string())
    put("b85", "base64", at, base64.b85encode(raw))
    put("encodebytes", "base64", at, base64.encodebytes(raw))
    put("dumps-twice", "double_encoded", at, json.dumps(text))
    put("dumps-thrice", "double_encoded", at, json.dumps(json.dumps(text)))
    put("ascii-replace", "charset", at, text.encode("ascii", "replace"))
    put("ascii-ignore", "charset", at, text.encode("ascii", "ignore"))
    put("xmlcharref", "escapes", at, text.encode("ascii", "xmlcharrefreplace"))
    put("utf-8-sig", "bom", at, text.encode("utf-8-sig"))
    put("cp1252-misread", "charset", at, raw.decode("cp1252", "replace"))
    put("title", "lossy-letter case was lost", at, text.title())
    put("strip-space", "whitespace", at, "  " + text + "  \n")
    put("multipart", "framed", at, b"--b0\r\nContent-Disposition: form-data; name=\"payload\"\r\nContent-Type: application/json\r\n\r\n" + raw + b"\r\n--b0--\r\n")
    put("http-message", "framed", at, b"POST /hook HTTP/1.1\r\nHost: example.com\r\nContent-Length: %d\r\n\r\n" % len(raw) + raw)
    put("chunked", "framed", at, b"%x\r\n" % 60 + raw[:60] + b"\r\n%x\r\n" % len(raw[60:]) + raw[60:] + b"\r\n0\r\n\r\n")
    try:
        import yaml
        put("yaml", "printed", at, yaml.safe_dump(value))
    except ImportError:
        pass
    try:
        import simplejson
        put("simplejson-html", "json", at, simplejson.dumps(value, for_json=True, separators=(",", ":"), cls=simplejson.JSONEncoderForHTML))
    except ImportError:
        pass
    try:
        import ujson
        put("ujson", "json", at, ujson.dumps(value))
        put("ujson-indent", "json", at, ujson.dumps(value, indent=4))
        put("ujson-html", "json", at, ujson.dumps(value, encode_html_chars=True))
    except ImportError:
        pass
    try:
        import orjson
        put("orjson", "json", at, orjson.dumps(value))
        put("orjson-sorted", "json", at, orjson.dumps(value, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    except ImportError:
        pass
'''

NODE = r'''
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const { inspect, format } = require("util");
const querystring = require("querystring");
const put = (name, kind, at, made) => console.log([name, kind, at, Buffer.from(made).toString("base64")].join("\t"));
documents.forEach((text, at) => {
  const value = JSON.parse(text);
  put("stringify", "json", at, JSON.stringify(value));
  put("stringify-2", "json", at, JSON.stringify(value, null, 2));
  put("stringify-line", "json", at, JSON.stringify(value, null, 2) + "\n");
  put("stringify-dashes", "printed", at, JSON.stringify(value, null, "--"));
  put("stringify-sorted", "json", at, JSON.stringify(value, (_, v) => (v && typeof v === "object" && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v)));
  put("stringify-reversed", "json", at, JSON.stringify(value, (_, v) => (v && typeof v === "object" && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).reverse()) : v)));
  put("stringify-crlf", "json", at, JSON.stringify(value, null, 2).replace(/\n/g, "\r\n"));
  put("stringify-script", "escapes", at, text.replace(/</g, "\\u003c"));
  put("date", "values", at, JSON.stringify(value, (k, v) => (/^(created|deployed_at)$/.test(k) ? new Date(v).toISOString() : v)));
  put("epoch", "values", at, JSON.stringify(value, (k, v) => (/^(created|deployed_at)$/.test(k) ? Date.parse(v) : v)));
  put("no-nulls", "values", at, JSON.stringify(value, (_, v) => (v === null ? undefined : v)));
  put("nulls-to-text", "values", at, JSON.stringify(value, (_, v) => (v === null ? "" : v)));
  put("numbers-as-text", "values", at, JSON.stringify(value, (_, v) => (typeof v === "number" ? String(v) : v)));
  put("buffer-json", "printed", at, JSON.stringify(Buffer.from(text)));
  put("uint8array", "printed", at, JSON.stringify(new Uint8Array(Buffer.from(text))));
  put("bytes", "printed", at, Buffer.from(text).join(","));
  put("inspect", "printed", at, inspect(value, { depth: null, breakLength: Infinity }));
  put("console-log", "printed", at, inspect(value, { depth: null }));
  put("inspect-text", "printed", at, inspect(text));
  put("format-j", "json", at, format("%j", value));
  put("object", "object_object", at, String(value));
  put("querystring", "form", at, querystring.stringify({ payload: text }));
  put("search-params", "form", at, String(new URLSearchParams({ body: text })));
  put("as-key", "form", at, String(new URLSearchParams({ [text]: "" })));
  put("encode-uri", "form", at, encodeURI(text));
  put("escape", "form", at, escape(text));
  put("latin1", "charset", at, Buffer.from(text, "latin1"));
  put("utf16", "charset", at, Buffer.from(text, "utf16le"));
  put("misread", "charset", at, Buffer.from(text).toString("latin1"));
  put("ascii", "charset", at, Buffer.from(text).toString("ascii"));
  put("nfd", "normalization", at, text.normalize("NFD"));
  put("nfkc", "normalization", at, text.normalize("NFKC"));
  put("base64url", "base64", at, Buffer.from(text).toString("base64url"));
  put("lambda", "enveloped", at, JSON.stringify({ version: "2.0", routeKey: "POST /hook", rawPath: "/hook", headers: { "content-type": "application/json" }, requestContext: { http: { method: "POST" } }, body: text, isBase64Encoded: false }));
  put("lambda-base64", "enveloped", at, JSON.stringify({ version: "2.0", routeKey: "$default", body: Buffer.from(text).toString("base64"), isBase64Encoded: true }, null, 2));
  put("logic-app", "enveloped", at, JSON.stringify({ $contentType: "application/json", $content: Buffer.from(text).toString("base64") }));
  put("pino", "enveloped", at, JSON.stringify({ level: 30, time: 1709251147000, pid: 7, hostname: "h", body: text, msg: "webhook" }) + "\n");
  put("array", "enveloped", at, JSON.stringify([value]));
  put("postman", "enveloped", at, JSON.stringify({ request: { method: "POST", body: { mode: "raw", raw: text } } }, null, "\t"));
  put("chunks-joined", "framed", at, [text.slice(0, 50), text.slice(50)].join("\n"));
  put("chunks-array", "framed", at, String([text.slice(0, 64), text.slice(64, 128), text.slice(128)]));
  put("template", "lossy-the payload was lost", at, `${Buffer.from(text).constructor.name}`);
});
'''

RUBY = r'''
require "json"; require "base64"; require "cgi"; require "erb"; require "yaml"; require "uri"
documents = JSON.parse(STDIN.read)
put = ->(name, kind, at, made) { puts [name, kind, at, Base64.strict_encode64(made)].join("\t") }
documents.each_with_index do |text, at|
  value = JSON.parse(text)
  put.("generate", "json", at, JSON.generate(value))
  put.("pretty", "json", at, JSON.pretty_generate(value))
  put.("ascii", "json", at, JSON.generate(value, ascii_only: true))
  put.("script-safe", "json", at, JSON.generate(value, script_safe: true))
  put.("spaced", "json", at, JSON.generate(value, space: " ", object_nl: "\n", array_nl: "\n", indent: "\t"))
  put.("space-before", "json", at, JSON.generate(value, space: " ", space_before: " "))
  put.("sorted", "json", at, JSON.generate(value.sort.to_h))
  put.("inspect", "printed", at, value.inspect)
  put.("inspect-text", "printed", at, text.inspect)
  put.("dump-text", "printed", at, text.dump)
  put.("yaml", "printed", at, value.to_yaml)
  put.("cgi-escape", "form", at, CGI.escape(text))
  put.("url-encode", "form", at, ERB::Util.url_encode(text))
  put.("www-form", "form", at, URI.encode_www_form(payload: text))
  put.("html-escape", "escapes", at, CGI.escapeHTML(text))
  put.("pack-m", "base64", at, [text].pack("m"))
  put.("pack-M", "base64", at, [text].pack("M"))
  put.("pack-u", "base64", at, [text].pack("u"))
  put.("to-json-twice", "double_encoded", at, text.to_json)
  put.("array", "enveloped", at, [value].to_json)
  put.("puts", "final_newline", at, text + "\n")
end
'''

PHP = r'''<?php
$documents = json_decode(stream_get_contents(STDIN));
function put($name, $kind, $at, $made) { echo implode("\t", [$name, $kind, $at, base64_encode($made)]), "\n"; }
foreach ($documents as $at => $text) {
    $object = json_decode($text); $array = json_decode($text, true);
    put("encode", "json", $at, json_encode($object));
    put("assoc", "json", $at, json_encode($array));
    put("pretty", "json", $at, json_encode($object, JSON_PRETTY_PRINT));
    put("pretty-slashes-unicode", "json", $at, json_encode($object, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    put("unicode", "json", $at, json_encode($object, JSON_UNESCAPED_UNICODE));
    put("unicode-lines", "json", $at, json_encode($object, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_UNESCAPED_SLASHES));
    put("zero-fraction", "json", $at, json_encode($object, JSON_PRESERVE_ZERO_FRACTION));
    put("hex", "json", $at, json_encode($object, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT));
    put("hex-tag-unicode", "json", $at, json_encode($object, JSON_HEX_TAG | JSON_UNESCAPED_UNICODE));
    put("numeric-check", "json", $at, json_encode($array, JSON_NUMERIC_CHECK | JSON_UNESCAPED_SLASHES));
    put("force-object", "json", $at, json_encode($array, JSON_FORCE_OBJECT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    ksort($array);
    put("ksort", "json", $at, json_encode($array, JSON_UNESCAPED_SLASHES));
    put("filter", "values", $at, json_encode(array_map(fn($part) => is_array($part) ? array_map(fn($inner) => is_array($inner) ? array_filter($inner) : $inner, $part) : $part, json_decode($text, true)), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    put("twice", "double_encoded", $at, json_encode($text));
    put("htmlspecialchars", "escapes", $at, htmlspecialchars($text));
    put("htmlspecialchars-noquotes", "escapes", $at, htmlspecialchars($text, ENT_NOQUOTES));
    put("htmlentities", "escapes", $at, htmlentities($text));
    put("addslashes", "printed", $at, addslashes($text));
    put("var-export-text", "printed", $at, var_export($text, true));
    put("var-export", "printed", $at, var_export(json_decode($text, true), true));
    put("print-r", "printed", $at, print_r(json_decode($text, true), true));
    put("serialize", "printed", $at, serialize(json_decode($text, true)));
    put("serialize-text", "printed", $at, serialize($text));
    put("urlencode", "form", $at, urlencode($text));
    put("rawurlencode", "form", $at, rawurlencode($text));
    put("http-build-query", "form", $at, http_build_query(json_decode($text, true)));
    put("http-build-query-payload", "form", $at, http_build_query(["payload" => $text]));
    put("quoted-printable", "base64", $at, quoted_printable_encode($text));
    put("chunk-split", "base64", $at, chunk_split(base64_encode($text)));
    put("bin2hex", "hex", $at, bin2hex($text));
    put("utf8-encode", "charset", $at, iconv("ISO-8859-1", "UTF-8", $text));
    put("utf8-decode", "charset", $at, iconv("UTF-8", "ISO-8859-1//TRANSLIT", $text));
    put("nl2br", "escapes", $at, nl2br($text));
    put("trim-bom", "bom", $at, "\xEF\xBB\xBF" . $text);
    put("gzcompress", "compressed", $at, gzcompress($text));
    put("gzdeflate", "compressed", $at, gzdeflate($text));
    put("gzencode", "compressed", $at, gzencode($text));
}
'''

PERL = r'''
use strict; use warnings; use JSON::PP; use MIME::Base64; use Encode; use Data::Dumper;
local $/; binmode STDOUT;
my $documents = JSON::PP->new->utf8->decode(<STDIN>);
sub put { my ($name, $kind, $at, $made) = @_; print join("\t", $name, $kind, $at, encode_base64($made, "")), "\n" }
my $at = 0;
for my $text (@$documents) {
    my $bytes = encode("UTF-8", $text);
    my $value = JSON::PP->new->utf8->decode($bytes);
    put("canonical", "json", $at, JSON::PP->new->utf8->canonical->encode($value));
    put("pretty", "json", $at, JSON::PP->new->utf8->canonical->pretty->encode($value));
    put("latin1", "json", $at, JSON::PP->new->latin1->canonical->encode($value));
    put("ascii", "json", $at, JSON::PP->new->ascii->canonical->encode($value));
    put("escape-slash", "json", $at, JSON::PP->new->utf8->canonical->escape_slash->encode($value));
    put("indent-length", "json", $at, JSON::PP->new->utf8->canonical->indent->indent_length(2)->space_after->encode($value));
    for my $class ("JSON::XS", "Cpanel::JSON::XS") {
        next unless eval "require $class";
        my $name = $class =~ /Cpanel/ ? "cpanel" : "xs";
        my $read = $class->new->utf8->decode($bytes);
        put($name, "json", $at, $class->new->utf8->canonical->encode($read));
        put("$name-pretty", "json", $at, $class->new->utf8->canonical->pretty->encode($read));
    }
    put("dumper", "printed", $at, encode("UTF-8", Data::Dumper->new([$value])->Terse(1)->Indent(1)->Sortkeys(1)->Dump));
    put("quotemeta", "lossy-as a program's text", $at, quotemeta($bytes));
    put("double-utf8", "charset", $at, encode("UTF-8", decode("ISO-8859-1", $bytes)));
    put("base64", "base64", $at, encode_base64($bytes));
    put("unpack-hex", "hex", $at, unpack("H*", $bytes));
    (my $escaped = $bytes) =~ s/([^A-Za-z0-9\-._~])/sprintf("%%%02x", ord $1)/ge;
    put("uri-lower", "form", $at, $escaped);
    $at++;
}
'''

LUA = r'''
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
local function base64(text)
  return ((text:gsub(".", function(char)
    local bits, byte = "", char:byte()
    for i = 8, 1, -1 do bits = bits .. (byte % 2 ^ i - byte % 2 ^ (i - 1) > 0 and "1" or "0") end
    return bits
  end) .. "0000"):gsub("%d%d%d?%d?%d?%d?", function(bits)
    if #bits < 6 then return "" end
    local value = tonumber(bits, 2)
    return alphabet:sub(value + 1, value + 1)
  end) .. ({ "", "==", "=" })[#text % 3 + 1])
end
local dkjson = require("dkjson")
local documents = dkjson.decode(io.read("a"))
local function put(name, kind, at, made) print(name .. "\t" .. kind .. "\t" .. at .. "\t" .. base64(made)) end
for at, text in ipairs(documents) do
  local order = {}
  for name in text:gmatch('"([%w_]+)"%s*:') do
    if not order[name] then order[#order + 1] = name; order[name] = true end
  end
  put("dkjson-ordered", "json", at - 1, dkjson.encode(dkjson.decode(text), { keyorder = order }))
  put("dkjson-indent", "json", at - 1, dkjson.encode(dkjson.decode(text), { indent = true, keyorder = order }))
  put("dkjson-string", "double_encoded", at - 1, dkjson.encode(text))
  put("format-q", "printed", at - 1, string.format("%q", text))
end
'''

GO = r'''package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/url"
	"os"
	"strconv"
)

func put(name, kind string, at int, made []byte) {
	fmt.Printf("%s\t%s\t%d\t%s\n", name, kind, at, base64.StdEncoding.EncodeToString(made))
}

type event struct {
	ID      string                 `json:"id"`
	Type    string                 `json:"type"`
	Created string                 `json:"created"`
	Data    map[string]interface{} `json:"data"`
	Account struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	} `json:"account"`
}

func main() {
	given, _ := io.ReadAll(os.Stdin)
	var documents []string
	json.Unmarshal(given, &documents)
	for at, text := range documents {
		var value interface{}
		json.Unmarshal([]byte(text), &value)
		made, _ := json.Marshal(value)
		put("map", "json", at, made)
		made, _ = json.MarshalIndent(value, "", "\t")
		put("map-indent", "json", at, made)
		made, _ = json.MarshalIndent(value, "  ", "  ")
		put("map-prefix", "json", at, made)
		var typed event
		json.Unmarshal([]byte(text), &typed)
		made, _ = json.Marshal(typed)
		put("struct", "json", at, made)
		var raw map[string]json.RawMessage
		json.Unmarshal([]byte(text), &raw)
		made, _ = json.Marshal(raw)
		put("raw-map", "json", at, made)
		decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
		decoder.UseNumber()
		decoder.Decode(&value)
		made, _ = json.Marshal(value)
		put("use-number", "json", at, made)
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		encoder.Encode(value)
		put("encoder-line", "json", at, out.Bytes())
		out.Reset()
		json.Indent(&out, []byte(text), "", "    ")
		put("indent", "json", at, out.Bytes())
		out.Reset()
		json.Compact(&out, []byte(text))
		put("compact", "json", at, out.Bytes())
		out.Reset()
		json.HTMLEscape(&out, []byte(text))
		put("html-escape", "json", at, out.Bytes())
		put("quote", "printed", at, []byte(strconv.Quote(text)))
		put("quote-ascii", "printed", at, []byte(strconv.QuoteToASCII(text)))
		put("backquote", "printed", at, []byte(fmt.Sprintf("%#q", text)))
		put("print-map", "printed", at, []byte(fmt.Sprint(value)))
		put("print-bytes", "printed", at, []byte(fmt.Sprint([]byte(text))))
		put("print-hex", "hex", at, []byte(fmt.Sprintf("% x", text)))
		put("hex-dump", "hex", at, []byte(hex.Dump([]byte(text))))
		put("query-escape", "form", at, []byte(url.QueryEscape(text)))
		put("path-escape", "form", at, []byte(url.PathEscape(text)))
		put("values", "form", at, []byte(url.Values{"payload": {text}}.Encode()))
		put("html-escape-string", "escapes", at, []byte(html.EscapeString(text)))
		put("template-html", "escapes", at, []byte(template.HTMLEscapeString(text)))
		put("template-js", "escapes", at, []byte(template.JSEscapeString(text)))
		made, _ = json.Marshal(text)
		put("marshal-string", "double_encoded", at, made)
		made, _ = json.Marshal([]byte(text))
		put("marshal-bytes", "base64", at, made)
		made, _ = json.Marshal(map[string]interface{}{"payload": json.RawMessage(text)})
		put("envelope", "enveloped", at, made)
		put("raw-base64", "base64", at, []byte(base64.RawStdEncoding.EncodeToString([]byte(text))))
	}
}
'''

JAVA = r'''
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.*;
import com.google.gson.*;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.*;

public class Made {
    static void put(String name, String kind, int at, String made) {
        put(name, kind, at, made.getBytes(StandardCharsets.UTF_8));
    }

    static void put(String name, String kind, int at, byte[] made) {
        System.out.println(name + "\t" + kind + "\t" + at + "\t" + Base64.getEncoder().encodeToString(made));
    }

    public static void main(String[] arguments) throws Exception {
        ObjectMapper jackson = new ObjectMapper();
        List<String> documents = jackson.readValue(System.in.readAllBytes(), new TypeReference<List<String>>() {});
        ObjectMapper ascii = new ObjectMapper();
        ascii.getFactory().enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
        ObjectMapper sorted = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        ObjectMapper decimal = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        Gson gson = new Gson(), pretty = new GsonBuilder().setPrettyPrinting().create();
        Gson plain = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        org.json.simple.parser.JSONParser simple = new org.json.simple.parser.JSONParser();
        for (int at = 0; at < documents.size(); at++) {
            String text = documents.get(at);
            JsonNode tree = jackson.readTree(text);
            Map<String, Object> map = jackson.readValue(text, new TypeReference<Map<String, Object>>() {});
            put("jackson", "json", at, jackson.writeValueAsString(tree));
            put("jackson-pretty", "json", at, jackson.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
            put("jackson-pretty-string", "json", at, tree.toPrettyString());
            put("jackson-ascii", "json", at, ascii.writeValueAsString(tree));
            put("jackson-sorted", "json", at, sorted.writeValueAsString(map));
            put("jackson-tree-map", "json", at, jackson.writeValueAsString(new TreeMap<>(map)));
            put("jackson-hash-map", "json", at, jackson.writeValueAsString(new HashMap<>(map)));
            put("jackson-decimal", "json", at, decimal.writeValueAsString(decimal.readTree(text)));
            put("jackson-string", "double_encoded", at, jackson.writeValueAsString(text));
            put("jackson-bytes", "base64", at, jackson.writeValueAsString(text.getBytes(StandardCharsets.UTF_8)));
            put("gson", "json", at, gson.toJson(gson.fromJson(text, JsonElement.class)));
            put("gson-object", "json", at, gson.toJson(gson.fromJson(text, Object.class)));
            put("gson-pretty", "json", at, pretty.toJson(JsonParser.parseString(text)));
            put("gson-plain", "json", at, plain.toJson(JsonParser.parseString(text)));
            put("gson-string", "double_encoded", at, gson.toJson(text));
            put("json-simple", "json", at, simple.parse(text).toString());
            put("map-to-string", "printed", at, map.toString());
            put("arrays-to-string", "printed", at, Arrays.toString(text.getBytes(StandardCharsets.UTF_8)));
            put("url-encoder", "form", at, URLEncoder.encode(text, StandardCharsets.UTF_8));
            put("mime-encoder", "base64", at, Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            put("us-ascii", "charset", at, text.getBytes(StandardCharsets.US_ASCII));
            put("iso-8859-1", "charset", at, text.getBytes(StandardCharsets.ISO_8859_1));
            put("utf-16", "charset", at, text.getBytes(StandardCharsets.UTF_16));
            put("misread", "charset", at, new String(text.getBytes(StandardCharsets.UTF_8), "windows-1252"));
        }
    }
}
'''

CSHARP = r'''
using System;
using System.IO;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

class Made {
    static void Put(string name, string kind, int at, string made) { Put(name, kind, at, new UTF8Encoding(false).GetBytes(made)); }
    static void Put(string name, string kind, int at, byte[] made) { Console.Out.Write(name + "\t" + kind + "\t" + at + "\t" + Convert.ToBase64String(made) + "\n"); }

    static void Main() {
        var given = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)).ReadToEnd();
        var documents = JsonConvert.DeserializeObject<string[]>(given, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });
        var untouched = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };
        for (var at = 0; at < documents.Length; at++) {
            var text = documents[at];
            var value = (JToken) JsonConvert.DeserializeObject(text, untouched);
            Put("jtoken-compact", "json", at, value.ToString(Formatting.None));
            Put("jtoken", "json", at, value.ToString());
            Put("jtoken-crlf", "json", at, value.ToString().Replace("\n", "\r\n"));
            Put("escape-html", "json", at, JsonConvert.SerializeObject(value, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml }));
            Put("escape-non-ascii", "json", at, JsonConvert.SerializeObject(value, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii }));
            Put("dates", "json", at, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(text)));
            Put("dates-microsoft", "values", at, JsonConvert.SerializeObject(JsonConvert.DeserializeObject(text), new JsonSerializerSettings { DateFormatHandling = DateFormatHandling.MicrosoftDateFormat }));
            Put("string", "double_encoded", at, JsonConvert.SerializeObject(text));
            Put("utf8-preamble", "bom", at, Join(Encoding.UTF8.GetPreamble(), Encoding.UTF8.GetBytes(text)));
            Put("unicode", "charset", at, Encoding.Unicode.GetBytes(text));
            Put("ascii", "charset", at, Encoding.ASCII.GetBytes(text));
            Put("bit-converter", "hex", at, BitConverter.ToString(Encoding.UTF8.GetBytes(text)));
            Put("html-encode", "escapes", at, WebUtility.HtmlEncode(text));
            Put("url-encode", "form", at, WebUtility.UrlEncode(text));
            Put("escape-data", "form", at, Uri.EscapeDataString(text));
            Put("base64-lines", "base64", at, Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks));
            Put("write-line", "final_newline", at, text + "\r\n");
        }
    }

    static byte[] Join(byte[] first, byte[] second) {
        var both = new byte[first.Length + second.Length];
        first.CopyTo(both, 0);
        second.CopyTo(both, first.Length);
        return both;
    }
}
'''

R = r'''
library(jsonlite)
documents <- fromJSON(file("stdin"))
put <- function(name, kind, at, made) cat(name, kind, at, gsub("\n", "", base64_enc(charToRaw(enc2utf8(as.character(made))))), sep = "\t", fill = FALSE)
line <- function(...) { put(...); cat("\n") }
for (at in seq_along(documents)) {
  text <- documents[at]
  value <- fromJSON(text, simplifyVector = FALSE)
  line("auto-unbox", "json", at - 1, toJSON(value, auto_unbox = TRUE, null = "null"))
  line("pretty", "json", at - 1, toJSON(value, auto_unbox = TRUE, pretty = TRUE, null = "null"))
  line("digits", "json", at - 1, toJSON(value, auto_unbox = TRUE, digits = NA, null = "null"))
  line("prettify", "json", at - 1, prettify(text))
  line("minify", "json", at - 1, minify(text))
  line("string", "double_encoded", at - 1, toJSON(text, auto_unbox = TRUE))
  line("vector", "enveloped", at - 1, toJSON(text))
  line("encode-string", "printed", at - 1, encodeString(text, quote = "\""))
  line("url-encode", "form", at - 1, URLencode(text, reserved = TRUE))
}
'''

TCL = r'''
package require json
package require json::write
fconfigure stdin -encoding utf-8
set documents [json::json2dict [read stdin]]
proc put {name kind at made} { puts [join [list $name $kind $at [binary encode base64 [encoding convertto utf-8 $made]]] "\t"] }
set at 0
foreach text $documents {
    json::write indented 0
    put "string" "double_encoded" $at [json::write string $text]
    json::write indented 1
    put "object" "enveloped" $at [json::write object body [json::write string $text]]
    put "dict" "lossy-lists and texts are the same in Tcl" $at [json::json2dict $text]
    put "list" "printed" $at [list $text]
    incr at
}
'''

ELIXIR = r'''
text = IO.read(:stdio, :all)
documents = text |> String.split("\n", trim: true) |> Enum.map(&Base.decode64!/1)
put = fn name, kind, at, made -> IO.puts(Enum.join([name, kind, at, Base.encode64(made)], "\t")) end
for {text, at} <- Enum.with_index(documents) do
  put.("inspect", "printed", at, inspect(text, printable_limit: :infinity, limit: :infinity))
  put.("inspect-binary", "printed", at, inspect(text, binaries: :as_binaries, limit: :infinity))
  put.("charlist", "printed", at, inspect(to_charlist(text), charlists: :as_lists, limit: :infinity))
  put.("erlang-p", "printed", at, IO.iodata_to_binary(:io_lib.format("~p", [text])))
  put.("erlang-w", "printed", at, IO.iodata_to_binary(:io_lib.format("~w", [text])))
  put.("erlang-tp", "printed", at, :unicode.characters_to_binary(:io_lib.format("~tp", [text])))
  put.("base16", "hex", at, Base.encode16(text))
  put.("base16-lower", "hex", at, Base.encode16(text, case: :lower))
  put.("url-base64", "base64", at, Base.url_encode64(text, padding: false))
  put.("base32", "base64", at, Base.encode32(text))
  put.("uri-encode", "form", at, URI.encode(text))
  put.("uri-www-form", "form", at, URI.encode_www_form(text))
  put.("uri-query", "form", at, URI.encode_query(%{"payload" => text}))
  put.("latin1", "charset", at, :unicode.characters_to_binary(text, :latin1, :utf8))
  put.("nfd", "normalization", at, :unicode.characters_to_nfd_binary(text))
  put.("zip", "compressed", at, :zlib.zip(text))
  put.("compress", "compressed", at, :zlib.compress(text))
end
'''

# How both programs in C++ print what they made.
CPP_PUT = r'''static std::string base64(const std::string &text) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string made;
    for (size_t at = 0; at < text.size(); at += 3) {
        unsigned bits = 0;
        for (size_t next = 0; next < 3; next++) bits = bits << 8 | (at + next < text.size() ? (unsigned char) text[at + next] : 0);
        for (size_t next = 0; next < 4; next++) made += at + next > text.size() ? '=' : digits[bits >> (18 - 6 * next) & 63];
    }
    return made;
}

static void put(const char *name, const char *kind, size_t at, const std::string &made) {
    std::cout << name << "\t" << kind << "\t" << at << "\t" << base64(made) << "\n";
}

'''

CPP = r'''
#include <iostream>
#include <iterator>
#include <string>
#include <jansson.h>
#include <nlohmann/json.hpp>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

''' + CPP_PUT + r'''int main() {
    std::string given((std::istreambuf_iterator<char>(std::cin)), {});
    auto documents = nlohmann::json::parse(given);
    for (size_t at = 0; at < documents.size(); at++) {
        std::string text = documents[at];
        auto sorted = nlohmann::json::parse(text);
        auto ordered = nlohmann::ordered_json::parse(text);
        put("nlohmann", "json", at, sorted.dump());
        put("nlohmann-4", "json", at, sorted.dump(4));
        put("nlohmann-ascii", "json", at, ordered.dump(-1, ' ', true));
        put("nlohmann-ordered-2", "json", at, ordered.dump(2));
        put("nlohmann-tab", "json", at, ordered.dump(1, '\t'));
        rapidjson::Document document;
        document.Parse(text.c_str());
        rapidjson::StringBuffer buffer, pretty, lists;
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        document.Accept(writer);
        put("rapidjson", "json", at, buffer.GetString());
        rapidjson::PrettyWriter<rapidjson::StringBuffer> indented(pretty);
        document.Accept(indented);
        put("rapidjson-pretty", "json", at, pretty.GetString());
        rapidjson::PrettyWriter<rapidjson::StringBuffer> inlined(lists);
        inlined.SetFormatOptions(rapidjson::kFormatSingleLineArray);
        document.Accept(inlined);
        put("rapidjson-lists", "json", at, lists.GetString());
        json_error_t error;
        json_t *root = json_loads(text.c_str(), 0, &error);
        struct { const char *name; size_t flags; } flags[] = {
            {"jansson", 0}, {"jansson-compact", JSON_COMPACT}, {"jansson-indent", JSON_INDENT(2)},
            {"jansson-ascii", JSON_ENSURE_ASCII | JSON_COMPACT}, {"jansson-sorted", JSON_SORT_KEYS},
        };
        for (auto &flag : flags) {
            char *made = json_dumps(root, flag.flags);
            put(flag.name, "json", at, made);
            free(made);
        }
    }
}
'''

JSON_C = r'''
#include <iostream>
#include <string>
#include <json-c/json.h>

''' + CPP_PUT + r'''int main() {
    struct json_object *documents = json_object_from_fd(0);
    for (size_t at = 0; at < json_object_array_length(documents); at++) {
        std::string text = json_object_get_string(json_object_array_get_idx(documents, at));
        struct json_object *object = json_tokener_parse(text.c_str());
        put("spaced", "json", at, json_object_to_json_string(object));
        put("plain", "json", at, json_object_to_json_string_ext(object, JSON_C_TO_STRING_PLAIN));
        put("pretty", "json", at, json_object_to_json_string_ext(object, JSON_C_TO_STRING_PRETTY));
        put("pretty-tab", "json", at, json_object_to_json_string_ext(object, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_PRETTY_TAB | JSON_C_TO_STRING_NOSLASHESCAPE));
        put("spaced-noslash", "json", at, json_object_to_json_string_ext(object, JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE));
    }
}
'''

GUILE = r'''
(use-modules (json) (ice-9 textual-ports) (rnrs bytevectors) (ice-9 iconv))
(set-port-encoding! (current-input-port) "UTF-8")
(define digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
(define (base64 text)
  (let* ((bytes (string->utf8 text)) (size (bytevector-length bytes)))
    (define (byte at) (if (< at size) (bytevector-u8-ref bytes at) 0))
    (string-concatenate
      (map (lambda (group)
             (let* ((at (* 3 group))
                    (bits (+ (* 65536 (byte at)) (* 256 (byte (+ at 1))) (byte (+ at 2)))))
               (list->string
                 (map (lambda (n)
                        (if (> (+ at n) size) #\=
                            (string-ref digits (logand 63 (ash bits (- (* 6 n) 18))))))
                      '(0 1 2 3)))))
           (iota (quotient (+ size 2) 3))))))
(define (put name kind at made) (format #t "~a\t~a\t~a\t~a\n" name kind at (base64 made)))
(let loop ((documents (vector->list (json-string->scm (get-string-all (current-input-port))))) (at 0))
  (unless (null? documents)
    (let* ((text (car documents)) (value (json-string->scm text #:ordered #t)))
      (put "scm" "json" at (scm->json-string value))
      (put "scm-pretty" "json" at (scm->json-string value #:pretty #t))
      (put "scm-solidus" "json" at (scm->json-string value #:solidus #t #:unicode #t))
      (put "write" "printed" at (format #f "~s" text))
      (loop (cdr documents) (+ at 1)))))
'''

JARS = "/usr/share/java/jackson-core.jar:/usr/share/java/jackson-databind.jar:/usr/share/java/jackson-annotations.jar:/usr/share/java/gson.jar:/usr/share/java/json-simple.jar:."
NEWTONSOFT = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll"

PROGRAMS = {
    "python": {"needs": ["python3"], "file": "made.py", "source": PYTHON, "run": ["python3", "made.py"]},
    "node": {"needs": ["node"], "file": "made.cjs", "source": NODE, "run": ["node", "made.cjs"]},
    "ruby": {"needs": ["ruby"], "file": "made.rb", "source": RUBY, "run": ["ruby", "made.rb"]},
    "php": {"needs": ["php"], "file": "made.php", "source": PHP, "run": ["php", "made.php"]},
    "perl": {"needs": ["perl"], "file": "made.pl", "source": PERL, "run": ["perl", "made.pl"]},
    "lua": {"needs": ["lua5.4", "/usr/share/lua/5.4/dkjson.lua"], "file": "made.lua", "source": LUA, "run": ["lua5.4", "made.lua"]},
    "go": {"needs": ["go"], "file": "made.go", "source": GO, "run": ["go", "run", "made.go"]},
    "java": {
        "needs": ["javac", *JARS.split(":")[:-1]],
        "file": "Made.java",
        "source": JAVA,
        "build": [["javac", "-cp", JARS, "Made.java"]],
        "run": ["java", "-cp", JARS, "Made"],
    },
    "csharp": {
        "needs": ["mcs", "mono", NEWTONSOFT],
        "file": "Made.cs",
        "source": CSHARP,
        "build": [["cp", NEWTONSOFT, "."], ["mcs", "-r:Newtonsoft.Json.dll", "Made.cs"]],
        "run": ["mono", "Made.exe"],
    },
    "r": {"needs": ["Rscript", "/usr/lib/R/site-library/jsonlite"], "file": "made.R", "source": R, "run": ["Rscript", "--encoding=UTF-8", "made.R"]},
    "tcl": {"needs": ["tclsh"], "file": "made.tcl", "source": TCL, "run": ["tclsh", "made.tcl"]},
    "elixir": {
        "needs": ["elixir", "jq"],
        "file": "made.exs",
        "source": ELIXIR,
        "run": ["bash", "-c", "jq -r '.[] | @base64' | ELIXIR_ERL_OPTIONS='+fnu' elixir made.exs"],
    },
    "cpp": {
        "needs": ["g++", "/usr/include/jansson.h", "/usr/include/nlohmann/json.hpp", "/usr/include/rapidjson/document.h"],
        "file": "made.cpp",
        "source": CPP,
        "build": [["g++", "-std=c++17", "-o", "made", "made.cpp", "-ljansson"]],
        "run": ["./made"],
    },
    "json-c": {
        "needs": ["g++", "/usr/include/json-c/json.h"],
        "file": "made.cpp",
        "source": JSON_C,
        "build": [["g++", "-o", "made", "made.cpp", "-ljson-c"]],
        "run": ["./made"],
    },
    "guile": {"needs": ["guile"], "file": "made.scm", "source": GUILE, "run": ["guile", "--no-auto-compile", "made.scm"]},
}
