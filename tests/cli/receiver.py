"""The documentation's function, as it stands there, in an HTTP server."""
import hashlib
import hmac
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = __import__("os").environ["PRESWALD_WEBHOOK_SECRET"]


def verify_webhook_signature(payload, signature, secret):
    """Verify the webhook signature"""
    expected_signature = hmac.new(
        secret.encode('utf-8'),
        payload.encode('utf-8'),
        hashlib.sha256
    ).hexdigest()

    # Compare signatures securely
    return hmac.compare_digest(
        f"sha256={expected_signature}",
        signature
    )


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
