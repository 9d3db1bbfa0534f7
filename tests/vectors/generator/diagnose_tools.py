#!/usr/bin/env python3
"""Lets real tools change the documents of diagnose.json, and records what they make in diagnose_tools.json.

    python3 -m generator.diagnose_tools     in tests/vectors; needs node, php, ruby, go, curl

The corpus is generated from the record, so that it is the same where the tools are not installed. All of
these were run; nothing in the record was written from documentation. What Python itself makes (json.dumps,
gzip, base64, urllib, html) is made when the corpus is generated.
"""

import json
import subprocess
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from .diagnose_documents import DOCUMENTS
from .values import as_value

RECORD = Path(__file__).parent / "diagnose_tools.json"

NODE = {
    # Express' and every other body parser's round trip: JSON.parse, and JSON.stringify of the result.
    "node-round-trip": "JSON.stringify(JSON.parse(t))",
    "node-indent-2": "JSON.stringify(JSON.parse(t), null, 2)",
    "node-indent-4": "JSON.stringify(JSON.parse(t), null, 4)",
    "node-indent-tab": "JSON.stringify(JSON.parse(t), null, '\\t')",
    "node-latin1-read": "Buffer.from(t).toString('latin1')",
    "node-latin1-written": "Buffer.from(t, 'latin1')",
    "node-stringify-twice": "JSON.stringify(t)",
    "node-uri-component": "encodeURIComponent(t)",
    "node-search-params": "new URLSearchParams({ payload: t }).toString()",
    "node-base64": "Buffer.from(t).toString('base64')",
    "node-base64url": "Buffer.from(t).toString('base64url')",
    "node-utf16": "Buffer.from(t, 'utf16le')",
    "node-nfd": "t.normalize('NFD')",
}
PHP = {
    "php-encode": "json_encode(json_decode($t))",
    "php-unicode": "json_encode(json_decode($t), JSON_UNESCAPED_UNICODE)",
    "php-slashes": "json_encode(json_decode($t), JSON_UNESCAPED_SLASHES)",
    "php-pretty": "json_encode(json_decode($t), JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE)",
    "php-html": "htmlspecialchars($t)",
    "php-urlencode": "urlencode($t)",
    "php-rawurlencode": "rawurlencode($t)",
    "php-twice": "json_encode($t)",
}
RUBY = {
    "ruby-generate": "JSON.generate(JSON.parse(t))",
    "ruby-pretty": "JSON.pretty_generate(JSON.parse(t))",
}
GO = """package main
import ("bytes"; "encoding/json"; "fmt"; "io"; "os")
func main() {
	data, _ := io.ReadAll(os.Stdin)
	var texts []string
	json.Unmarshal(data, &texts)
	made := map[string][]string{}
	for _, text := range texts {
		var value interface{}
		json.Unmarshal([]byte(text), &value)
		plain, _ := json.Marshal(value)
		indented, _ := json.MarshalIndent(value, "", "  ")
		var kept bytes.Buffer
		json.Indent(&kept, []byte(text), "", "\\t")
		made["go-marshal"] = append(made["go-marshal"], string(plain))
		made["go-indent"] = append(made["go-indent"], string(indented))
		made["go-json-indent"] = append(made["go-json-indent"], kept.String())
		var escaped bytes.Buffer
		json.HTMLEscape(&escaped, []byte(text))
		made["go-html-escape"] = append(made["go-html-escape"], escaped.String())
	}
	out, _ := json.Marshal(made)
	fmt.Print(string(out))
}
"""


def run(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def node(code, text):
    return run(["node", "-e", f"const t = require('fs').readFileSync(0, 'utf8'); process.stdout.write({code})"], text)


def php(code, text):
    return run(["php", "-r", f"$t = file_get_contents('php://stdin'); echo {code};"], text)


def ruby(code, text):
    return run(["ruby", "-rjson", "-e", f"t = STDIN.read.force_encoding('UTF-8'); print {code}"], text)


def go(texts):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "main.go"
        file.write_text(GO)
        made = run(["go", "run", str(file)], json.dumps(texts))
    return {tool: [text.encode() for text in outputs] for tool, outputs in json.loads(made).items()}


class Sink(BaseHTTPRequestHandler):
    """Keeps the body of the last request."""

    def do_POST(self):
        Sink.body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def curl(data, *options):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        server = HTTPServer(("127.0.0.1", 0), Sink)
        Thread(target=server.handle_request).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        subprocess.run(["curl", "-s", *[option.replace("FILE", file.name) for option in options], url], check=True)
        server.server_close()
    return Sink.body


def main():
    record = {}
    for how, table in ((node, NODE), (php, PHP), (ruby, RUBY)):
        for tool, code in table.items():
            record[tool] = {name: how(code, text) for name, text in DOCUMENTS.items()}
    for tool, outputs in go(list(DOCUMENTS.values())).items():
        record[tool] = dict(zip(DOCUMENTS, outputs))
    pretty = record["node-indent-2"]
    record["curl-d-pretty"] = {name: curl(text + b"\n", "-d", "@FILE") for name, text in pretty.items()}
    record["curl-d-line"] = {name: curl(text.encode() + b"\n", "-d", "@FILE") for name, text in DOCUMENTS.items()}
    record["curl-form"] = {name: curl(text.encode(), "--data-urlencode", "payload@FILE") for name, text in DOCUMENTS.items()}
    values = {tool: {name: as_value(made) for name, made in outputs.items()} for tool, outputs in record.items()}
    lines = [json.dumps(tool) + ": " + json.dumps(outputs) for tool, outputs in values.items()]
    RECORD.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
