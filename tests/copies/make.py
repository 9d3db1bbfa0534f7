"""Makes made.json: what real tools print of deliveries, and what documented formats look like.

    python3 tests/copies/make.py

It needs curl, wget, HTTPie, Node, PHP, Ruby, Go, Java, tcpdump, tshark, xxd and hexdump, and may capture on the
loopback interface. It is run by hand where a tool or a case is new; the tests read what it has made.
"""

import base64
import csv
import hashlib
import hmac
import io
import json
import os
import pprint
import shlex
import socket
import subprocess
import tempfile
import textwrap
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

SECRET = "a-secret-for-the-copies"
NAME = "X-Preswald-Signature"
FOLDER = Path(__file__).parent

EVENT = {
    "id": "evt_2bX",
    "type": "app.updated",
    "created": "2026-11-30T02:03:04Z",
    "data": {"object": {"id": "app_7", "title": "It's \"fine\" – 50% of $HOME & `ls`\n\\end"}},
    "account": {"id": "acc_1", "name": "Zoë"},
}
ODD = json.dumps(EVENT, ensure_ascii=False, separators=(",", ":"))
ASCII = json.dumps(EVENT, separators=(",", ":"))
SPACED = json.dumps(EVENT)
PRETTY = json.dumps(EVENT, indent=2, ensure_ascii=False)
EMPTY = "{}"
CRLF = "{\r\n}"
PLAIN = '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}'


def sign(body: str) -> str:
    return "sha256=" + hmac.new(SECRET.encode(), body.encode(), hashlib.sha256).hexdigest()


cases = {}


def case(kind: str, name: str, text, body, header="", signed=None):
    """A copy. `signed`: the body that the header belongs to, if the copy has none."""
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError:
            pass
    entry = {"kind": kind}
    if isinstance(text, bytes):
        entry["hex"] = text.hex()
    else:
        entry["text"] = text
    entry["header"] = None if header is None else header or sign(signed if body is None else body)
    entry["body"] = body
    assert name not in cases, name
    cases[name] = entry


class Sink(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.send_response(401)
        answer = b"signature_mismatch"
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def run(*command, given=None, cwd=None, env=None):
    done = subprocess.run(command, input=given, capture_output=True, cwd=cwd, env=env)
    return done.stdout, done.stderr


def q(text):
    return shlex.quote(text)


def commands():
    url = "https://a.example/webhooks/preswald?x=1&y=2"
    for name, body in {"plain": PLAIN, "odd": ODD, "pretty": PRETTY, "ascii": ASCII}.items():
        h = f"{NAME}: {sign(body)}"
        case("curl", f"curl, {name}", f"curl -X POST {q(url)} -H {q(h)} -H 'Content-Type: application/json' -d {q(body)}\n", body)
        ansi = body.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("–", "\\u2013")
        case("curl", f"curl as Chromium copies it, {name}", f"curl '{url}' \\\n  -H 'accept: */*' \\\n  -H '{h.lower()}' \\\n  --data-raw $'{ansi}'", body)
        double = body.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$").replace("`", "\\`")
        case("curl", f"curl with double quotes, {name}", f'$ curl "{url}" --header "{h}" --data-binary "{double}"', body)
        case("curl", f"wget, {name}", f"wget --header={q(h)} --post-data={q(body)} -qO- {url}", body)
        case("curl", f"httpie, {name}", f"http --verbose POST {url} {q(NAME + ':' + sign(body))} --raw={q(body)}", body)
        case("curl", f"PowerShell, {name}", powershell(url, body), body)
        case("curl", f"PowerShell as Postman writes it, {name}", postman_powershell(url, body), body)
        case("curl", f"fetch with objects, {name}", f"await fetch({json.dumps(url)}, {{\n  method: 'POST',\n  headers: {{ '{NAME}': '{sign(body)}', 'Content-Type': 'application/json' }},\n  body: {json.dumps(body, ensure_ascii=False)},\n}});", body)
    h = f"-H '{NAME}: {sign(PLAIN)}'"
    shell = {
        "time, sudo and a path": f"time sudo /usr/bin/curl -s {h} -d '{PLAIN}' https://a.example",
        "a root prompt": f"root@host:~# curl {h} --data '{PLAIN}' https://a.example",
        "a zsh prompt": f"➜  app git:(main) ✗ curl https://a.example {h} -d '{PLAIN}'",
        "a prompt with a user": f"me@host:~/app$ curl https://a.example {h} --data-raw '{PLAIN}' | jq .\n{{}}\n",
        "continued prompts": f"$ curl https://a.example \\\n>   {h} \\\n>   -d '{PLAIN}'\n",
        "a variable": f"BODY='{PLAIN}'\nSIG={sign(PLAIN)}\ncurl -H \"{NAME}: $SIG\" -d \"$BODY\" https://a.example\n",
        "an exported variable": f"export BODY='{PLAIN}'\ncurl -H \"{NAME}: {sign(PLAIN)}\" -d \"${{BODY}}\" https://a.example\n",
        "echo and a pipe": f"echo -n '{PLAIN}' | curl {h} --data-binary @- https://a.example",
        "echo, and -d @-": f"echo '{PLAIN}' | curl {h} -d @- https://a.example",
        "printf %s": f"printf '%s' '{PLAIN}' | curl {h} --data-binary @- https://a.example",
        "cat with a here-document": f"cat <<'JSON' | curl {h} --data-binary @- https://a.example\n{PLAIN}\nJSON\n",
        "a here-document after an option": f"curl https://a.example {h} -d @- <<EOF\n{PLAIN}\nEOF\n",
        "a here-string": f"curl https://a.example {h} -d @- <<< '{PLAIN}'",
        "printf in a substitution": f"curl {h} -d \"$(printf '%s' '{PLAIN}')\" https://a.example",
        "--json": f"curl --json '{PLAIN}' {h} https://a.example",
        "bundled options": f"curl -sSkXPOST {h} -d'{PLAIN}' https://a.example",
        "--url and =": f"curl --request=POST --header='{NAME}: {sign(PLAIN)}' --data='{PLAIN}' --url https://a.example",
        "a comment before it": f"# sends the event again\ncurl {h} -d '{PLAIN}' https://a.example  # not for production\n",
        "prose before it": f"Here's what I ran, and it doesn't work:\n\ncurl {h} -d '{PLAIN}' https://a.example\n",
        "a command before it": f"export TOKEN=x; cd /srv && curl {h} -d '{PLAIN}' https://a.example",
        "xh": f"xh post https://a.example {NAME}:{sign(PLAIN)} --raw '{PLAIN}'",
        "HTTPie with a pipe": f"echo -n '{PLAIN}' | http POST https://a.example {NAME}:{sign(PLAIN)}",
        "HTTPie with a here-string": f"http https://a.example {NAME}:{sign(PLAIN)} <<< '{PLAIN}'",
        "wget with separate options": f"wget -O - --header '{NAME}: {sign(PLAIN)}' --body-data '{PLAIN}' --method POST https://a.example",
        "spaces after a backslash": f"curl https://a.example \\ \n  {h} \\  \n  -d '{PLAIN}'\n",
        "an address with &": f"curl https://a.example/?a=1&b=2 {h} -d '{PLAIN}'",
    }
    for name, text in shell.items():
        case("curl", f"curl with {name}", text, PLAIN)
    escaped = PLAIN.replace('"', '\\"')
    case("curl", "curl.exe in PowerShell 5", f"PS C:\\Users\\me> curl.exe -X POST https://a.example `\n  -H '{NAME}: {sign(PLAIN)}' `\n  -d '{escaped}'", PLAIN)
    case("curl", "curl in cmd", f'C:\\>curl -X POST https://a.example -H "{NAME}: {sign(PLAIN)}" -d "{escaped}"', PLAIN)
    case("curl", "curl in cmd with carets", f'C:\\Users\\me>curl https://a.example ^\r\nMore? -H "{NAME}: {sign(PLAIN)}" ^\r\nMore? -d "{escaped}"\r\n', PLAIN)
    doubled = PLAIN.replace('"', '""')
    case("curl", "curl as Firefox copies it for cmd", f'curl "https://a.example/" ^\r\n  -H "{NAME}: {sign(PLAIN)}" ^\r\n  --data-raw "{doubled}"', PLAIN)
    cr = '{\r\n "a": 1\r\n}\n'
    case("curl", "curl with CR LF in its data", f"curl -H '{NAME}: {sign(cr)}' --data-raw '{cr}' https://a.example", cr)
    case("curl", "PowerShell with bytes and an address", f"PS C:\\> irm https://a.example/ -Method Post -Body ([System.Text.Encoding]::UTF8.GetBytes('{PLAIN}')) -Headers @{{ '{NAME}' = '{sign(PLAIN)}' }}", PLAIN)
    case("curl", "curl without the header", f"curl -d '{PLAIN}' https://a.example", PLAIN, None)
    case("curl", "curl with a file", f"curl {h} --data-binary @event.json https://a.example", None, signed=PLAIN)
    case("curl", "our own curl", (
        "{ printf '" + "".join(f"\\{byte:03o}" for byte in ODD[:100].encode()) + "'; printf '"
        + "".join(f"\\{byte:03o}" for byte in ODD[100:].encode())
        + f"'; }} | curl --globoff \\\n  --request POST https://a.example \\\n  --header \"$(printf '\\130-Preswald-Signature: {sign(ODD)}')\" \\\n  --header 'Content-Type: application/json' \\\n  --data-binary @-"), ODD)


def powershell(url, body):
    text = "".join({"`": "``", '"': '`"', "$": "`$"}.get(c, c if " " <= c <= "~" else f"$([char]{ord(c)})") for c in body)
    return (f'$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\nInvoke-WebRequest -UseBasicParsing -Uri "{url}" `\n-Method "POST" `\n-WebSession $session `\n'
            f'-Headers @{{\n"accept"="*/*"\n  "{NAME.lower()}"="{sign(body)}"\n}} `\n-ContentType "application/json" `\n-Body "{text}"')


def postman_powershell(url, body):
    text = body.replace("`", "``").replace('"', '`"').replace("$", "`$")
    return (f'$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$headers.Add("Content-Type", "application/json")\n$headers.Add("{NAME}", "{sign(body)}")\n\n'
            f'$body = @"\n{text}\n"@\n\n$response = Invoke-RestMethod \'{url}\' -Method \'POST\' -Headers $headers -Body $body\n$response | ConvertTo-Json')


def clients(port):
    url = f"http://127.0.0.1:{port}/webhooks/preswald"
    for name, body in {"odd": ODD, "ascii": ASCII, "plain": PLAIN}.items():
        arguments = ["curl", "-s", url, "-H", f"{NAME}: {sign(body)}", "-H", "Content-Type: application/json", "--data-binary", body]
        case("client", f"curl -v, {name}", run(*arguments, "-v")[1], None, signed=body)
        case("client", f"curl --trace, {name}", run(*arguments, "--trace", "-")[0], body)
        case("client", f"curl --trace with times, {name}", run(*arguments, "--trace", "-", "--trace-time")[0], body)
        out = run("http", "--verbose", "--pretty=none", "--ignore-stdin", "POST", url, f"{NAME}:{sign(body)}", "--raw", body)[0]
        case("client", f"http --verbose, {name}", out, body)
    arguments = ["curl", "-s", url, "-H", f"{NAME}: {sign(PLAIN)}", "--data-binary", PLAIN]
    case("client", "curl --trace-ascii", run(*arguments, "--trace-ascii", "-")[0], PLAIN)
    lines = '{\r\n  "a": 1\r\n}'
    case("client", "curl --trace-ascii with lines", run("curl", "-s", url, "-H", f"{NAME}: {sign(lines)}", "--data-binary", lines, "--trace-ascii", "-")[0], lines)
    colours = run("http", "--verbose", "--pretty=colors", "--ignore-stdin", "POST", url, f"{NAME}:{sign(PLAIN)}", "--raw", PLAIN)[0]
    case("client", "http --verbose in colours", colours, PLAIN)
    out = run("wget", "-d", "-O", "-", f"--header={NAME}: {sign(PLAIN)}", f"--post-data={PLAIN}", url)
    case("client", "wget --debug", out[1], PLAIN)
    for name, body in {"odd": ODD, "plain": PLAIN}.items():
        length = len(body.encode())
        head = f"POST /webhooks HTTP/1.1\nContent-Type: application/json\n{NAME}: {sign(body)}\nUser-Agent: PostmanRuntime/7.43.0\nAccept: */*\nPostman-Token: 6d9b1e2c\nHost: localhost:3000\nAccept-Encoding: gzip, deflate, br\nConnection: keep-alive\nContent-Length: {length}\n"
        case("client", f"Postman's console, raw, {name}", f"{head} \n{body}\n \nHTTP/1.1 401 Unauthorized\nX-Powered-By: Express\nContent-Length: 18\n \nsignature_mismatch\n", body)
        case("client", f"Postman's console, parts, {name}", f"POST http://localhost:3000/webhooks: {{\n  \"Request Headers\": {{\n    \"content-type\": \"application/json\",\n    \"{NAME.lower()}\": \"{sign(body)}\",\n    \"content-length\": \"{length}\"\n  }},\n  \"Request Body\": {json.dumps(body, ensure_ascii=False)},\n  \"Response Headers\": {{\n    \"content-length\": \"18\"\n  }},\n  \"Response Body\": \"signature_mismatch\"\n}}", body)
        lines = "\n".join("| " + line for line in body.split("\n"))
        case("client", f"Insomnia's timeline, {name}", f"* Preparing request to http://localhost:3000/webhooks\n* Current time is 2026-11-30T02:03:04.000Z\n* Enable automatic URL encoding\n* Using default HTTP version\n*   Trying 127.0.0.1:3000...\n* Connected to localhost (127.0.0.1) port 3000 (#0)\n\n> POST /webhooks HTTP/1.1\n> Host: localhost:3000\n> User-Agent: insomnia/9.3.3\n> Content-Type: application/json\n> {NAME}: {sign(body)}\n> Accept: */*\n> Content-Length: {length}\n\n{lines}\n\n* We are completely uploaded and fine\n* Mark bundle as not supporting multiuse\n\n< HTTP/1.1 401 Unauthorized\n< Content-Length: 18\n\n\n* Received 18 B chunk\n* Connection #0 to host localhost left intact\n", body)
    case("client", "Bruno's file", f"meta {{\n  name: hook\n  type: http\n  seq: 1\n}}\n\npost {{\n  url: http://localhost:3000/webhooks\n  body: json\n  auth: none\n}}\n\nheaders {{\n  Content-Type: application/json\n  {NAME}: {sign(PRETTY)}\n}}\n\nbody:json {{\n{textwrap.indent(PRETTY, '  ')}\n}}\n", PRETTY)
    case("client", "a .http file", f"### Send\nPOST http://localhost:3000/webhooks HTTP/1.1\nContent-Type: application/json\n{NAME}: {sign(PLAIN)}\n\n{PLAIN}\n\n### Next\nGET http://localhost:3000/\n", PLAIN)
    item = {"info": {"name": "x"}, "item": [{"name": "hook", "request": {"method": "POST", "header": [{"key": "Content-Type", "value": "application/json"}, {"key": NAME, "value": sign(ODD), "type": "text"}], "body": {"mode": "raw", "raw": ODD, "options": {"raw": {"language": "json"}}}, "url": {"raw": "https://a.example"}}}]}
    case("client", "a Postman collection", json.dumps(item, indent="\t"), ODD)
    item = {"_type": "export", "resources": [{"_id": "req_1", "method": "POST", "body": {"mimeType": "application/json", "text": ODD}, "headers": [{"id": "pair_1", "name": NAME, "value": sign(ODD)}]}]}
    case("client", "an Insomnia export", json.dumps(item), ODD)


def entry(body, name=NAME, header=True, url="https://a.example/hook"):
    return {"startedDateTime": "2026-11-30T02:03:04.000Z", "request": {"method": "POST", "url": url, "httpVersion": "http/2.0", "headers": [{"name": "accept", "value": "*/*"}, *([{"name": name.lower(), "value": sign(body)}] if header else [])], "queryString": [], "cookies": [], "headersSize": -1, "bodySize": len(body.encode()), "postData": {"mimeType": "application/json", "text": body}}, "response": {"status": 401, "headers": [{"name": "content-type", "value": "text/plain"}], "content": {"size": 18, "mimeType": "text/plain", "text": "signature_mismatch"}}}


def browsers():
    for name, body in {"odd": ODD, "pretty": PRETTY}.items():
        case("browser", f"HAR, {name}", json.dumps({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": [], "entries": [entry(body)]}}, indent=2), body)
    get = {"request": {"method": "GET", "url": "https://a.example/", "headers": [{"name": "accept", "value": "*/*"}]}, "response": {"status": 200, "content": {"text": "{\"body\":\"x\"}"}}}
    case("browser", "HAR with other requests before it", json.dumps({"log": {"entries": [get, entry(ASCII, header=False), entry(PLAIN)]}}), PLAIN)
    case("browser", "HAR without the header", json.dumps({"log": {"entries": [entry(PLAIN, header=False)]}}), PLAIN, None)
    case("browser", "devtools, headers one under the other", f":authority\na.example\n:method\nPOST\naccept\n*/*\ncontent-type\napplication/json\nx-preswald-signature\n{sign(PLAIN)}\nuser-agent\nMozilla/5.0 (X11; Linux x86_64)\n", None, signed=PLAIN)
    case("browser", "devtools, names with a colon", f"accept:\n*/*\ncontent-type:\napplication/json\nx-preswald-signature:\n{sign(PLAIN)}\n", None, signed=PLAIN)
    case("browser", "Firefox, request headers", f"POST /webhooks/preswald HTTP/1.1\nHost: a.example\nUser-Agent: Mozilla/5.0\nAccept: */*\nContent-Type: application/json\n{NAME}: {sign(PLAIN)}\nContent-Length: {len(PLAIN)}\n", None, signed=PLAIN)
    case("browser", "Safari, a summary", f"Summary\nURL: https://a.example/\nStatus: 401\nSource: Network\n\nRequest\n:method: POST\n:path: /hook\n:authority: a.example\nContent-Type: application/json\n{NAME}: {sign(PLAIN)}\n\nRequest Data\nMIME Type: application/json\nData: {PLAIN}\n", PLAIN)


def platforms():
    for name, body in {"odd": ODD, "plain": PLAIN}.items():
        lower, s, b64 = NAME.lower(), sign(body), base64.b64encode(body.encode()).decode()
        v1 = {"resource": "/hook", "path": "/hook", "httpMethod": "POST", "headers": {"Accept": "*/*", NAME: s, "X-Forwarded-For": "1.2.3.4"}, "multiValueHeaders": {"Accept": ["*/*"], NAME: [s], "X-Forwarded-For": ["1.2.3.4"]}, "queryStringParameters": None, "requestContext": {"stage": "prod", "identity": {"userAgent": None}}, "body": body, "isBase64Encoded": False}
        case("platform", f"API Gateway 1.0, {name}", json.dumps(v1, indent=4, ensure_ascii=False), body)
        case("platform", f"API Gateway 1.0 in base64, {name}", json.dumps({**v1, "body": b64, "isBase64Encoded": True}), body)
        alb = {"requestContext": {"elb": {"targetGroupArn": "arn:aws"}}, "httpMethod": "POST", "path": "/", "queryStringParameters": {}, "multiValueHeaders": {"accept": ["*/*"], lower: [s]}, "body": body, "isBase64Encoded": False}
        case("platform", f"ALB, {name}", json.dumps(alb), body)
        v2 = {"version": "2.0", "routeKey": "$default", "headers": {lower: s, "content-length": "1"}, "requestContext": {"http": {"method": "POST"}}, "body": b64, "isBase64Encoded": True}
        case("platform", f"Lambda URL in base64, {name}", json.dumps(v2, indent=2), body)
        case("platform", f"CloudWatch, a line, {name}", f"2026-11-30T02:03:04.567Z\t8b7c1f4e-1111-2222-3333-444455556666\tINFO\tEVENT {json.dumps(v2)}\n", body)
        case("platform", f"CloudWatch, Python's event, {name}", f"START RequestId: 8b7c1f4e Version: $LATEST\n{v1!r}\nEND RequestId: 8b7c1f4e\nREPORT RequestId: 8b7c1f4e\tDuration: 1.23 ms\n", body)
        logs = {"events": [{"timestamp": 1, "message": "START RequestId: x\n", "ingestionTime": 2}, {"timestamp": 1, "message": "2026-11-30T02:03:04Z\tx\tINFO\t" + json.dumps(v2) + "\n", "ingestionTime": 2}], "nextForwardToken": "f/1"}
        case("platform", f"CloudWatch, get-log-events, {name}", json.dumps(logs, indent=4), body)
        table = io.StringIO()
        csv.writer(table).writerows([["@timestamp", "@message"], ["2026-11-30 02:03:04.567", json.dumps(v1)]])
        case("platform", f"CloudWatch Insights as CSV, {name}", table.getvalue(), body)
        azure = {"method": "POST", "url": "https://x.azurewebsites.net/api/hook", "originalUrl": "x", "headers": {"host": "x", lower: s}, "query": {}, "params": {}, "body": json.loads(body), "rawBody": body}
        case("platform", f"Azure Functions, {name}", json.dumps({"req": azure}, indent=2, ensure_ascii=False), body)
        tail = {"outcome": "ok", "scriptName": "hook", "exceptions": [], "logs": [{"message": ["body", body], "level": "log", "timestamp": 1}], "eventTimestamp": 1, "event": {"request": {"url": "https://x.workers.dev/", "method": "POST", "headers": {"cf-ray": "1", lower: s}, "cf": {"colo": "FRA"}}}}
        case("platform", f"wrangler tail, {name}", json.dumps(tail, indent=2), body)
        vercel = {"id": "1", "timestamp": 1, "type": "stdout", "source": "lambda", "message": f"{{\n  headers: {{ '{lower}': '{s}' }},\n  body: {js(body)}\n}}", "proxy": {"method": "POST"}}
        case("platform", f"Vercel, a log drain, {name}", json.dumps(vercel), body)
        netlify = {"httpMethod": "POST", "headers": {lower: s}, "body": b64, "isBase64Encoded": True, "rawUrl": "https://x.netlify.app"}
        case("platform", f"Netlify, {name}", json.dumps(netlify), body)
        google = {"insertId": "x", "jsonPayload": {"headers": {lower: s}, "rawBody": body}, "resource": {"type": "cloud_run_revision"}}
        case("platform", f"Google Cloud Logging, {name}", json.dumps([google], indent=2), body)
        docker = "\n".join(json.dumps({"log": line + "\n", "stream": "stdout"}) for line in (f"{{\n  '{lower}': '{s}',\n  host: 'x'\n}}\n{body}").split("\n"))
        case("platform", f"Docker's log, {name}", docker, body)
    for name, prefix in {"docker compose": "web-1  | ", "kubectl with times": "2026-11-30T02:03:04.567890123Z ", "Heroku": "2026-11-30T02:03:04.567890+00:00 app[web.1]: ", "journald": "Nov 30 02:03:04 host node[1234]: ", "Fly": "2026-11-30T02:03:04Z app[e82d] fra [info] "}.items():
        lines = f"{{\n  host: 'localhost',\n  '{NAME.lower()}': '{sign(PLAIN)}'\n}}\n{PLAIN}".split("\n")
        case("platform", f"a log of {name}", "\n".join(prefix + line for line in lines) + "\n", PLAIN)
        lines = f"POST /hook HTTP/1.1\nHost: x\n{NAME}: {sign(PLAIN)}\n\n{PLAIN}".split("\n")
        case("platform", f"a message in a log of {name}", "\n".join((prefix + line).rstrip() for line in lines), PLAIN)
    ndjson = json.dumps({"level": 30, "msg": "start"}) + "\n" + json.dumps({"level": 30, "req": {"method": "POST", "headers": {NAME.lower(): sign(ODD)}}, "body": ODD, "msg": "hook"}) + "\n"
    case("platform", "pino's lines", ndjson, ODD)


def js(text):
    return run("node", "-p", "require('util').inspect(process.argv[1])", text)[0].decode().rstrip("\n")


def languages():
    folder = Path(tempfile.mkdtemp())
    for name, body in {"odd": ODD, "ascii": ASCII, "spaced": SPACED, "plain": PLAIN}.items():
        s, lower = sign(body), NAME.lower()
        env = {**os.environ, "S": s, "B": body}
        node = {
            "an object and the body": "console.log({host:'localhost:3000','content-type':'application/json','x-preswald-signature':S});console.log(B)",
            "one object": "console.log({headers:{host:'x','x-preswald-signature':S},body:B})",
            "a Headers object": "console.log(new Headers({host:'x','X-Preswald-Signature':S}), B)",
            "raw headers": "console.log(['Host','localhost:3000','X-Preswald-Signature',S,'Content-Type','application/json'], B)",
            "entries": "console.log([...new Headers({host:'x','X-Preswald-Signature':S})]);console.log(B)",
            "JSON": "console.log(JSON.stringify({headers:{'x-preswald-signature':S},rawBody:B}, null, 2))",
            "a Buffer as JSON": "console.log(JSON.stringify({headers:{'x-preswald-signature':S},body:Buffer.from(B)}))",
            "a label": "console.log('headers:', {host:'x','x-preswald-signature':S});console.log('body:', B)",
        }
        for what, code in node.items():
            out = run("node", "-e", f"const S=process.env.S,B=process.env.B;{code}", env=env)[0]
            case("language", f"Node, {what}, {name}", out, body)
        python = {
            "a dict and the body": "print({'Host':'x','X-Preswald-Signature':S});print(B)",
            "a dict and bytes": "print({'Host':'x','X-Preswald-Signature':S});print(B.encode())",
            "META": "print({'REQUEST_METHOD':'POST','HTTP_X_PRESWALD_SIGNATURE':S,'CONTENT_TYPE':'application/json'}, B.encode())",
            "tuples": "print([('Host','x'),('X-Preswald-Signature',S)]);print(repr(B))",
            "ASGI": "print({'type':'http','headers':[(b'host',b'x'),(b'x-preswald-signature',S.encode())]}, B.encode())",
            "Lambda with pprint": "import pprint;pprint.pprint({'headers':{'x-preswald-signature':S,'host':'x'},'body':B,'isBase64Encoded':False})",
            "a message": "from email.message import Message\nm=Message();m['Host']='x';m['X-Preswald-Signature']=S;print(m, end='');print(B)",
        }
        for what, code in python.items():
            out = run("python3", "-c", f"import os\nS=os.environ['S'];B=os.environ['B']\n{code}", env=env)[0]
            case("language", f"Python, {what}, {name}", out, body)
        php = {
            "var_dump": "var_dump(['REQUEST_METHOD'=>'POST','HTTP_X_PRESWALD_SIGNATURE'=>$s]);var_dump($b);",
            "print_r": "print_r(['HTTP_HOST'=>'x','HTTP_X_PRESWALD_SIGNATURE'=>$s,'REQUEST_TIME'=>1]);echo $b;",
            "print_r of both": "print_r(['headers'=>['X-Preswald-Signature'=>[$s]],'body'=>$b]);",
            "var_export": "var_export(['HTTP_HOST'=>'x','HTTP_X_PRESWALD_SIGNATURE'=>$s,'body'=>$b]);",
            "json_encode": "echo json_encode(['headers'=>['X-Preswald-Signature'=>$s],'body'=>$b], JSON_PRETTY_PRINT);",
        }
        for what, code in php.items():
            out = run("php", "-r", f"$s=getenv('S');$b=getenv('B');{code}", env=env)[0]
            case("language", f"PHP, {what}, {name}", out, body)
        ruby = {
            "Rack's environment": "p({'REQUEST_METHOD'=>'POST','HTTP_X_PRESWALD_SIGNATURE'=>s,'rack.url_scheme'=>'https'}); p b",
            "symbols": "p({headers: {'X-Preswald-Signature'=>s}, body: b})",
            "pairs": "p [['Host','x'],['X-Preswald-Signature',s]]; puts b",
            "pretty print": "require 'pp'; pp({'HTTP_HOST'=>'localhost:3000','HTTP_X_PRESWALD_SIGNATURE'=>s,'CONTENT_TYPE'=>'application/json'}); puts b",
        }
        for what, code in ruby.items():
            out = run("ruby", "-EUTF-8:UTF-8", "-e", f"s=ENV['S'];b=ENV['B'];{code}", env={**env, "LANG": "C.UTF-8"})[0]
            case("language", f"Ruby, {what}, {name}", out, body)
    go = """package main
import ("fmt";"net/http";"os";"net/http/httputil";"strings")
func main() { s, b := os.Getenv("S"), os.Getenv("B"); h := http.Header{"X-Preswald-Signature": {s}, "Content-Type": {"application/json"}, "User-Agent": {"Mozilla/5.0 (X11)"}}
switch os.Args[1] {
case "a map": fmt.Println(h, b)
case "%q": fmt.Printf("%q %q\\n", h, b)
case "%#v": fmt.Printf("%#v\\n%#v\\n", h, b)
case "%+v": fmt.Printf("headers: %+v\\nbody: %s\\n", h, b)
case "DumpRequest": r, _ := http.NewRequest("POST", "http://a.example/hook", strings.NewReader(b)); r.Header = h; d, _ := httputil.DumpRequest(r, true); os.Stdout.Write(d)
}}
"""
    (folder / "main.go").write_text(go)
    run("go", "build", "-o", str(folder / "go"), str(folder / "main.go"), env={**os.environ, "GOFLAGS": "-mod=mod", "GO111MODULE": "off"})
    java = """import java.util.*;
class Main { public static void main(String[] a) { String s = System.getenv("S"), b = System.getenv("B");
Map<String, List<String>> lists = new TreeMap<>(); lists.put("content-type", List.of("application/json")); lists.put("x-preswald-signature", List.of(s));
Map<String, String> map = new TreeMap<>(); map.put("content-type", "application/json"); map.put("x-preswald-signature", s);
switch (a[0]) { case "lists": System.out.println(lists); System.out.println(b); break; case "a map": System.out.println(map); System.out.println(b); break;
case "Spring": System.out.println("[host:\\"x\\", x-preswald-signature:\\"" + s + "\\"]"); System.out.println(b); break; } } }
"""
    (folder / "Main.java").write_text(java)
    for name, body in {"ascii": ASCII, "plain": PLAIN}.items():
        env = {**os.environ, "S": sign(body), "B": body}
        for what in ["a map", "%q", "%#v", "%+v", "DumpRequest"]:
            case("language", f"Go, {what}, {name}", run(str(folder / "go"), what, env=env)[0], body)
        for what in ["lists", "a map", "Spring"]:
            case("language", f"Java, {what}, {name}", run("java", str(folder / "Main.java"), what, env=env)[0], body)
        quoteless = body.replace("`", "")
        case("language", f"C#, a dictionary, {name}", f"[Content-Type, application/json]\n[{NAME}, {sign(body)}]\n[Content-Length, 12]\n{body}\n", body)
        case("language", f"C#, headers, {name}", f"Host: localhost:5000\nContent-Type: application/json\n{NAME}: {sign(body)}\n{body}\n", body)
        case("language", f"Elixir, {name}", f'[{{"host", "x"}}, {{"{NAME.lower()}", "{sign(body)}"}}]\n{json.dumps(body)}\n', body)
        case("language", f"Rust, {name}", f'{{"host": "x", "{NAME.lower()}": "{sign(body)}"}}\nb{json.dumps(body)}\n', body)
        case("language", f"Python's requests, {name}", f"import requests\n\nurl = \"https://a.example\"\n\npayload = {json.dumps(body)}\nheaders = {{\n  'Content-Type': 'application/json',\n  '{NAME}': '{sign(body)}'\n}}\n\nresponse = requests.request(\"POST\", url, headers=headers, data=payload)\n", body)
        case("language", f"Go's http, {name}", f'payload := strings.NewReader(`{quoteless}`)\nreq, err := http.NewRequest("POST", url, payload)\nreq.Header.Add("{NAME}", "{sign(quoteless)}")\n', quoteless)
        case("language", f"OkHttp, {name}", f'RequestBody body = RequestBody.create(mediaType, {json.dumps(body)});\nRequest request = new Request.Builder()\n  .url("https://a.example")\n  .method("POST", body)\n  .addHeader("Content-Type", "application/json")\n  .addHeader("{NAME}", "{sign(body)}")\n  .build();\n', body)
        case("language", f"a table with tabs, {name}", f"host\tx\ncontent-type\tapplication/json\n{NAME.lower()}\t{sign(body)}\n\n{body}", body)


def inspectors():
    for name, body in {"odd": ODD, "plain": PLAIN}.items():
        s, lower = sign(body), NAME.lower()
        raw = f"POST /hook HTTP/1.1\r\nHost: x.ngrok.app\r\nContent-Length: {len(body.encode())}\r\n{NAME}: {s}\r\n\r\n{body}"
        hook = {"uuid": "1", "type": "web", "method": "POST", "ip": "1.2.3.4", "content": body, "query": None, "headers": {"host": ["webhook.site"], lower: [s]}, "url": "https://webhook.site/1", "size": len(body)}
        case("inspector", f"webhook.site, {name}", json.dumps(hook, indent=2, ensure_ascii=False), body)
        case("inspector", f"webhook.site, the page, {name}", f"Request Details\nPOST\thttps://webhook.site/1\nHost\t1.2.3.4\nDate\t30/11/2026\nSize\t302 bytes\n\nHeaders\naccept\t*/*\n{lower}\t{s}\nhost\twebhook.site\n\nRaw Content\n{body}", body)
        ngrok = {"uri": "/api/requests/http", "requests": [{"id": "airs_1", "request": {"method": "POST", "uri": "/hook", "headers": {"Host": ["x"], NAME: [s]}, "raw": base64.b64encode(raw.encode()).decode()}, "response": {"status": "401", "raw": "SFRUUC8xLjEgNDAx"}}]}
        case("inspector", f"ngrok's API, {name}", json.dumps(ngrok), body)
        case("inspector", f"ngrok's raw tab, {name}", raw, body)
        hookdeck = {"id": "evt_1", "team_id": "tm_1", "data": {"path": "/", "query": "", "headers": {"host": "x", lower: s}, "body": json.loads(body), "rawBody": body, "is_large_payload": False}}
        case("inspector", f"Hookdeck, {name}", json.dumps(hookdeck, indent=2), body)
        bin_ = {"id": "1", "method": "POST", "path": "/", "headers": {"host": "x", lower: s}, "bodyRaw": body, "body": json.loads(body)}
        case("inspector", f"RequestBin, {name}", json.dumps({"event": bin_}), body)
        saved = {"v": 1, "type": "saved_delivery", "time": "2026-11-30T02:03:04.000Z", "method": "POST", "url": "/", "headers": [["Host", "x"], [NAME, s], ["Content-Type", "application/json"]], "body_base64": base64.b64encode(body.encode()).decode()}
        case("inspector", f"a saved delivery, {name}", json.dumps(saved, indent=2) + "\n", body)
        svix = {"requestHeaders": [{"key": NAME, "value": s}], "requestBody": body}
        case("inspector", f"pairs of keys and values, {name}", json.dumps(svix), body)
    case("inspector", "Hookdeck without the raw body", json.dumps({"data": {"headers": {NAME.lower(): sign(PLAIN)}, "body": json.loads(PLAIN)}}, separators=(",", ":")), PLAIN)


def captures(port):
    file = Path(tempfile.mkdtemp()) / "x.pcap"
    for name, body in {"odd": ODD, "plain": PLAIN}.items():
        dump = subprocess.Popen(["tcpdump", "-i", "lo", "-U", "-w", str(file), f"tcp port {port}"], stderr=subprocess.DEVNULL)
        time.sleep(2)
        run("curl", "-s", f"http://127.0.0.1:{port}/hook", "-H", f"{NAME}: {sign(body)}", "--data-binary", body)
        time.sleep(1)
        dump.terminate()
        dump.wait()
        for flag in ["-X", "-XX", "-x"]:
            case("capture", f"tcpdump {flag}, {name}", run("tcpdump", "-n", flag, "-r", str(file))[0], body)
        case("capture", f"tshark -x, {name}", run("tshark", "-r", str(file), "-x", "-Y", f"tcp.dstport=={port} && http")[0], body)
        case("capture", f"tshark follow, hex, {name}", run("tshark", "-r", str(file), "-q", "-z", "follow,tcp,hex,0")[0], body)
        raw = f"POST /hook HTTP/1.1\r\nHost: localhost:3000\r\n{NAME}: {sign(body)}\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}"
        case("capture", f"xxd, {name}", run("xxd", given=raw.encode())[0], body)
        case("capture", f"hexdump -C, {name}", run("hexdump", "-C", given=raw.encode())[0], body)
        case("capture", f"od, {name}", run("od", "-A", "x", "-t", "x1z", given=raw.encode())[0], body)
        case("capture", f"a hex stream, {name}", raw.encode().hex(), body)
        case("capture", f"xxd of the body, {name}", run("xxd", given=body.encode())[0], body, None)
    case("capture", "tshark follow, ascii", run("tshark", "-r", str(file), "-q", "-z", "follow,tcp,ascii,0")[0], PLAIN)
    case("capture", "tcpdump -A", run("tcpdump", "-n", "-A", "-r", str(file))[0], PLAIN)


def messages():
    for name, body in {"odd": ODD, "pretty": PRETTY, "plain": PLAIN}.items():
        head = f"POST /hook HTTP/1.1\nHost: x\n{NAME}: {sign(body)}\nContent-Type: application/json\n"
        case("message", f"with LF, {name}", f"{head}\n{body}", body)
        case("message", f"with CR LF, {name}", head.replace("\n", "\r\n") + "\r\n" + body, body)
        case("message", f"before a response, {name}", f"{head}\n{body}\n\nHTTP/1.1 401 Unauthorized\nContent-Length: 3\n\nbad\n", body)
        case("wrapping", f"a code fence, {name}", f"Hi,\nit's this one:\n\n```http\n{head}\n{body}\n```\n\nWhy?\n", body)
        case("wrapping", f"two code fences, {name}", f"Headers:\n```\n{NAME}: {sign(body)}\n```\nBody:\n```json\n{body}\n```\n", body)
        case("wrapping", f"an indentation, {name}", textwrap.indent(f"{head}\n{body}", "    ", lambda line: True), body)
        case("wrapping", f"quote marks, {name}", "On Monday, Zoë wrote:\n" + textwrap.indent(f"{head}\n{body}", "> ", lambda line: True), body)
        case("wrapping", f"two quote marks, {name}", textwrap.indent(f"{head}\n{body}", ">> ", lambda line: True), body)
        case("wrapping", f"blank lines before, {name}", f"\n\n\r\n{head}\n{body}", body)
        case("wrapping", f"as a JSON string, {name}", json.dumps(json.dumps({"headers": {NAME: sign(body)}, "body": body})), body)
        case("wrapping", f"HTML entities, {name}", json.dumps({"headers": {NAME: sign(body)}, "body": body}).replace("&", "&amp;").replace('"', "&quot;"), body)
        case("wrapping", f"UTF-16, {name}", b"\xff\xfe" + f"{head}\n{body}".encode("utf-16-le"), body)
        case("wrapping", f"a bare body in a fence, {name}", f"```json\n{body}\n```", body, None)
    case("wrapping", "a header folded by a mail", f"POST /hook HTTP/1.1\nHost: x\n{NAME}:\n {sign(PLAIN)}\n\n{PLAIN}", PLAIN)
    case("wrapping", "a terminal of 80 columns", "\n".join(f"{NAME}: {sign(PLAIN)}"[at:at + 80] for at in (0, 80)) + "\n\n" + "\n".join(PLAIN[at:at + 80] for at in range(0, len(PLAIN), 80)), PLAIN)
    text = '{"id":"evt_1","data":{"object":{"title":"A title of several words that is long enough to be wrapped by a mail client at 72 columns"}}}'
    case("wrapping", "a mail of 72 columns", f"{NAME}: {sign(text)}\n\n" + "\n".join(textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False)), text)
    case("wrapping", "quoted-printable", quopri(f"{NAME}: {sign(ODD)}\n\n{ODD}"), ODD)
    case("message", "in chunks", f"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n{NAME}: {sign(EMPTY)}\r\n\r\n1\r\n{{\r\n1\r\n}}\r\n0\r\n\r\n", "{}")
    case("message", "headers alone", f"Host: x\n{NAME}: {sign(PLAIN)}\nAccept: */*\n", None, signed=PLAIN)
    case("message", "the header alone", f"{NAME}: {sign(PLAIN)}", None, signed=PLAIN)
    case("message", "a line without a blank line", f"{NAME}: {sign(PLAIN)}\n{PLAIN}", PLAIN)
    case("message", "without the header", f"POST / HTTP/1.1\nHost: x\n\n{PLAIN}", PLAIN, None)
    case("message", "CR LF lost", f"POST / HTTP/1.1\n{NAME}: {sign(CRLF)}\nContent-Length: 4\n\n{{\n}}", CRLF)
    for name, body in {"an event": PLAIN, "an indented event": PRETTY, "a form": "payload=%7B%7D", "lines": "id: 1\nname: 2", "a string": '"POST / HTTP/1.1"', "a member with the name": '{"X-Preswald-Signature: x":1}', "headers in a text": f'{{"headers":"{NAME}: {sign(PLAIN)}\\n\\n"}}', "base64": base64.b64encode(PLAIN.encode()).decode(), "hex": PLAIN.encode().hex(), "indented": "  " + PLAIN, "a line break at its end": PLAIN + "\n", "prose": "Use curl to send it.", "an event with a body": json.dumps({**EVENT, "headers": {"a": "b"}, "body": "x"})}.items():
        case("payload", f"a payload: {name}", body, body, None)


def quopri(text):
    import quopri
    return quopri.encodestring(text.encode()).decode()


def main():
    server = HTTPServer(("127.0.0.1", 0), Sink)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    commands()
    clients(port)
    browsers()
    platforms()
    languages()
    inspectors()
    captures(port)
    messages()
    server.shutdown()
    document = {"about": "Made by make.py: what real tools print of deliveries.", "secret": SECRET, "cases": cases}
    (FOLDER / "made.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    print(len(cases), "copies")


main()
