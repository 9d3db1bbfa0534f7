"""What the documentation says, word for word: its two examples and its verification function."""

import hashlib
import hmac
import json

SECRET = "your-webhook-secret"

APP_DEPLOYED = {
    "id": "evt_1234567890",
    "type": "app.deployed",
    "created": "2023-06-01T12:00:00Z",
    "data": {
        "object": {
            "id": "app_123456",
            "title": "Sales Dashboard",
            "deployment": {
                "id": "dep_789012",
                "url": "https://app-123456.preswald.app",
                "status": "live",
                "deployed_at": "2023-06-01T12:00:00Z",
            },
        }
    },
    "account": {"id": "acc_345678", "name": "Acme Corp"},
}

USER_INTERACTION = {
    "id": "evt_2345678901",
    "type": "user.interaction",
    "created": "2023-06-01T12:05:00Z",
    "data": {
        "object": {
            "app_id": "app_123456",
            "user_id": "user_456789",
            "interaction_type": "chart_click",
            "chart_id": "chart_001",
            "data_point": {"x": "2023-05", "y": 15000, "category": "sales"},
        }
    },
}


def _event(kind, data):
    return {
        "id": "evt_1234567890",
        "type": kind,
        "created": "2023-06-01T12:00:00Z",
        "data": {"object": data},
        "account": {"id": "acc_345678", "name": "Acme Corp"},
    }


# The documentation shows two types; the other four after the table of docs/events.md.
EVENTS = {
    "app.created": _event("app.created", {"id": "app_123456", "title": "Sales Dashboard"}),
    "app.updated": _event("app.updated", {"id": "app_123456", "title": "Sales Dashboard"}),
    "app.deployed": APP_DEPLOYED,
    "app.deleted": _event("app.deleted", {"id": "app_123456", "title": "Sales Dashboard"}),
    "data.processed": _event("data.processed", {"app_id": "app_123456"}),
    "user.interaction": USER_INTERACTION,
}


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def spaced(value):
    return json.dumps(value, ensure_ascii=False)


def pretty(value):
    return json.dumps(value, indent=2, ensure_ascii=False)


def verify_webhook_signature(payload, signature, secret):
    """The documentation's function, as it stands there."""
    expected_signature = hmac.new(
        secret.encode('utf-8'),
        payload.encode('utf-8'),
        hashlib.sha256
    ).hexdigest()

    return hmac.compare_digest(
        f"sha256={expected_signature}",
        signature
    )


class AsBytes(bytes):
    """Lets the documentation's function take bytes that are no text."""

    def encode(self, _charset):
        return bytes(self)


def seed_accepts(payload, signature, secret):
    """Does the documentation's function say yes? It throws for some headers; that is no yes."""
    try:
        return verify_webhook_signature(AsBytes(payload), signature, AsBytes(secret))
    except TypeError:
        return False


def digest_hex(payload, secret):
    return hmac.new(secret, payload, hashlib.sha256).hexdigest()


def sign(payload, secret=SECRET):
    payload = payload.encode() if isinstance(payload, str) else payload
    secret = secret.encode() if isinstance(secret, str) else secret
    signature = "sha256=" + digest_hex(payload, secret)
    assert seed_accepts(payload, signature, secret)
    return signature
