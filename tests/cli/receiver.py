"""The documentation's function in an HTTP server."""
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "vectors/generator"))
from seed import verify_webhook_signature

SECRET = os.environ["PRESWALD_WEBHOOK_SECRET"]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        payload = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        signature = self.headers.get("X-Preswald-Signature", "")
        self.send_response(200 if verify_webhook_signature(payload, signature, SECRET) else 401)
        self.end_headers()
        self.wfile.write(payload.encode("utf-8"))

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
