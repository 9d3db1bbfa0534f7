"""endpoint.json: what the documentation says of creating a webhook (docs/codes.md)."""

from .seed import EVENTS

SOURCE = "the documentation's POST /v1/webhooks example and its requirements"

DOCUMENTED = {"url": "https://your-app.com/webhooks/preswald", "events": ["app.deployed", "data.processed"], "secret": "your-webhook-secret", "active": True}
GOOD = DOCUMENTED | {"secret": "c2VjcmV0LW9mLWVuZHBvaW50"}
TYPES = list(EVENTS)
WARNINGS = {"weak_secret", "unknown_field"}
GONE = object()


def case(name, config, *issues, endpoint=None, why=None):
    """`endpoint` is what is sound of the configuration: without the secret, `active` filled in."""
    listed = [["warning" if issue.split(" ")[0] in WARNINGS else "error", *issue.split(" ", 1)] for issue in issues]
    valid = all(severity == "warning" for severity, *_ in listed)
    if valid and endpoint is None:
        endpoint = {"url": config["url"], "events": config["events"], "active": config.get("active", True)}
    made = {"name": name, "config": config, "valid": valid, "endpoint": endpoint, "issues": listed}
    return made | ({"why": why} if why else {})


def change(**members):
    return {name: value for name, value in (GOOD | members).items() if value is not GONE}


def cases():
    yield case("documented", DOCUMENTED, "weak_secret /secret", why="the documentation's own secret is known to everyone")
    yield case("good", GOOD)
    yield case("all-types", change(events=TYPES))
    for kind in TYPES:
        yield case(f"type-{kind}", change(events=[kind]))
    yield case("not-active", change(active=False))
    yield case("active-default", change(active=GONE), why="active is true unless told")
    for name, value in (("null", None), ("array", []), ("array-of-config", [GOOD]), ("string", "https://your-app.com"), ("number", 7), ("true", True)):
        yield case(f"config-{name}", value, "wrong_type ")
    yield case("config-empty", {}, "missing_field /url", "missing_field /events", "missing_field /secret")
    for name in ("url", "events", "secret"):
        yield case(f"{name}-missing", change(**{name: GONE}), f"missing_field /{name}")
    wrong = {"null": None, "true": True, "number": 7, "object": {}}
    for name, value in wrong.items():
        yield case(f"url-{name}", change(url=value), "wrong_type /url")
        yield case(f"events-{name}", change(events=value), "wrong_type /events")
        yield case(f"secret-{name}", change(secret=value), "wrong_type /secret")
        if value is not True:
            yield case(f"active-{name}", change(active=value), "wrong_type /active")
        yield case(f"events-member-{name}", change(events=["app.created", value]), "wrong_type /events/1")
    yield case("url-array", change(url=["https://your-app.com"]), "wrong_type /url")
    yield case("secret-array", change(secret=["a-secret-that-is-long"]), "wrong_type /secret")
    yield case("events-string", change(events="app.deployed"), "wrong_type /events")
    yield case("active-string", change(active="true"), "wrong_type /active")
    yield case("active-zero", change(active=0), "wrong_type /active")
    yield from urls()
    yield from events()
    yield from secrets()
    yield case("unknown-field", change(description="x"), "unknown_field /description")
    yield case("unknown-field-event", change(event=["app.created"]), "unknown_field /event")
    yield case("unknown-field-pointer-escapes", {**GOOD, "a/b~c": 1}, "unknown_field /a~1b~0c")
    yield case(
        "all-at-once", {"url": "http://your-app.com", "events": ["app.created", "app.created", "app.moved", 7], "secret": "short", "active": "yes", "extra": 1},
        "invalid_url /url", "duplicate_event /events/1", "unknown_event_type /events/2", "wrong_type /events/3", "weak_secret /secret", "wrong_type /active", "unknown_field /extra",
    )


def urls():
    for name, value in (
        ("port", "https://your-app.com:8443/x"), ("query", "https://your-app.com/x?y=1"), ("no-path", "https://your-app.com"), ("ipv4", "https://203.0.113.7/x"), ("ipv6", "https://[2001:db8::1]/x"),
        ("upper-case-scheme", "HTTPS://your-app.com/x"), ("ngrok", "https://abc123.ngrok.io/webhooks/preswald"), ("punycode", "https://xn--bcher-kva.example/x"),
    ):
        yield case(f"url-good-{name}", change(url=value))
    yield case("url-empty", change(url=""), "empty_string /url")
    for name, value in (
        ("http", "http://your-app.com/x"), ("relative", "/webhooks/preswald"), ("scheme-relative", "//your-app.com/x"), ("no-scheme", "your-app.com/x"), ("no-host", "https:///x"), ("scheme-only", "https://"), ("one-slash", "https:/your-app.com"),
        ("user", "https://user@your-app.com/x"), ("credentials", "https://user:pass@your-app.com/x"), ("empty-credentials", "https://:@your-app.com/x"), ("fragment", "https://your-app.com/x#y"), ("empty-fragment", "https://your-app.com/x#"),
        ("space", "https://your-app.com/a b"), ("space-in-front", " https://your-app.com/x"), ("newline-behind", "https://your-app.com/x\n"), ("tab", "https://your-app.com/\tx"), ("nul", "https://your-app.com/\0"), ("backslash", "https:\\\\your-app.com"),
        ("port-too-large", "https://your-app.com:70000/x"), ("port-letters", "https://your-app.com:abc/x"), ("ipv6-unclosed", "https://[2001:db8::1/x"), ("ftp", "ftp://your-app.com/x"), ("javascript", "javascript:alert(1)"), ("word", "url"),
    ):
        yield case(f"url-bad-{name}", change(url=value), "invalid_url /url")


def events():
    yield case("events-empty", change(events=[]), "empty_list /events")
    yield case("events-unknown", change(events=["app.moved"]), "unknown_event_type /events/0", why="an endpoint cannot subscribe to what there is not")
    yield case("events-wildcard", change(events=["*"]), "unknown_event_type /events/0")
    yield case("events-upper-case", change(events=["APP.CREATED"]), "unknown_event_type /events/0")
    yield case("events-space", change(events=["app.created "]), "unknown_event_type /events/0")
    yield case("events-duplicate", change(events=["app.created", "app.created"]), "duplicate_event /events/1")
    yield case("events-three-times", change(events=["app.created"] * 3), "duplicate_event /events/1", "duplicate_event /events/2")
    yield case("events-duplicate-apart", change(events=["app.created", "app.updated", "app.created"]), "duplicate_event /events/2")
    yield case("events-empty-string", change(events=[""]), "unknown_event_type /events/0")
    yield case("events-nested", change(events=[["app.created"]]), "wrong_type /events/0")


def secrets():
    yield case("secret-empty", change(secret=""), "empty_string /secret")
    yield case("secret-15-bytes", change(secret="x" * 15), "weak_secret /secret", why="a warning under 16 bytes")
    yield case("secret-16-bytes", change(secret="x" * 16))
    yield case("secret-15-bytes-of-utf8", change(secret="é" * 7 + "x"), "weak_secret /secret", why="bytes, not characters")
    yield case("secret-16-bytes-of-utf8", change(secret="é" * 8), why="8 characters, 16 bytes")
    yield case("secret-documentations", change(secret="your-webhook-secret"), "weak_secret /secret")
    yield case("secret-one-space", change(secret=" "), "weak_secret /secret")
    yield case("secret-long", change(secret="x" * 1000))
