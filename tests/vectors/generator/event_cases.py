"""event.json: what an event is (docs/rules.md), each issue with its whole place.

Cases change the documentation's events and name the issues; places are found in the text by values.Places,
a missing member at the object that lacks it, an unknown one at its name, every other issue at the value.
"""

import copy
import json

from . import seed
from .seed import EVENTS, compact, pretty, spaced
from .values import Places, as_value, position, to_bytes, unmark

SOURCE = "docs/rules.md, RFC 3339 section 5.6 and appendix C, RFC 3986, RFC 6901; the events are the documentation's"

GONE = object()
WARNINGS = {"unknown_event_type", "unknown_field", "unexpected_id_prefix", "number_precision"}


def case(name, event, *issues, strict=False, why=None, form=compact):
    body = event if isinstance(event, str) else form(event)
    data = body.encode()
    places = Places(data)
    return made(name, data, [(issue, place(places, *issue.split(" ", 1))) for issue in issues], strict, why)


def marked_case(name, marked, *issues, strict=False, why=None):
    """For texts that are not JSON, or whose places are not where `place` looks."""
    data, places = unmark(marked)
    return made(name, data, list(zip(issues, places, strict=True)), strict, why)


def made(name, data, issues, strict, why):
    listed = []
    for issue, (start, end) in issues:
        code, path = issue.split(" ", 1)
        severity = "warning" if code in WARNINGS and not strict else "error"
        listed.append([severity, code, None if code == "syntax" else path, position(data, start), position(data, end)])
    result = {"name": name, "body": as_value(data)}
    if strict:
        result["strict"] = True
    result |= {"valid": all(severity == "warning" for severity, *_ in listed), "issues": listed}
    return result | ({"why": why} if why else {})


def place(places, code, path):
    if code == "missing_field":
        return places.values[path.rpartition("/")[0]][0]
    if code == "unknown_field":
        return places.names[path][0]
    if code == "duplicate_key":
        return places.names[path][1]
    return places.values[path][0]


def change(event, *changes):
    """The event with members set, or taken away (GONE), by pointer."""
    event = copy.deepcopy(EVENTS[event] if isinstance(event, str) else event)
    for pointer, value in changes:
        *parents, last = pointer.split("/")[1:]
        target = event
        for name in parents:
            target = target[name]
        if value is GONE:
            del target[last]
        else:
            target[last] = value
    return event


def cases():
    yield from valid()
    yield from roots()
    yield from envelope()
    yield from by_type()
    yield from prefixes()
    yield from unknown()
    yield from timestamps()
    yield from urls()
    yield from numbers()
    yield from all_at_once()
    yield from positions()
    yield from json_comes_first()
    yield from bounds()


def valid():
    for kind, event in EVENTS.items():
        yield case(f"valid-{kind}", event)
        yield case(f"valid-{kind}-strict", event, strict=True)
    yield case("valid-spaced", seed.APP_DEPLOYED, form=spaced)
    yield case("valid-pretty", seed.APP_DEPLOYED, form=pretty)
    yield case("valid-crlf", pretty(seed.USER_INTERACTION).replace("\n", "\r\n"))
    yield case("valid-members-in-another-order", json.dumps(EVENTS["app.deployed"], sort_keys=True))
    yield case("valid-members-reversed", reverse(EVENTS["app.deployed"]))
    yield case("valid-names-escaped", compact(EVENTS["app.created"]).replace('"id"', '"\\u0069d"').replace('"type"', '"t\\u0079pe"'), why="names are compared after unescaping")
    yield case("valid-values-escaped", compact(EVENTS["app.created"]).replace("app.created", "app\\u002ecreated").replace("evt_", "\\u0065vt_").replace("2023-", "2023\\u002d"))
    yield case("valid-unicode", change("app.created", ("/account/name", "Café 日本 🚀"), ("/data/object/title", "\u202edrab\u202c")))
    yield case("valid-user-interaction-without-account", EVENTS["user.interaction"], why="the documentation's own example has no account")
    yield case("valid-user-interaction-with-account", change("user.interaction", ("/account", {"id": "acc_345678", "name": "Acme Corp"})))
    for kind in ("app.created", "app.updated", "app.deleted"):
        yield case(f"valid-{kind}-without-title", change(kind, ("/data/object/title", GONE)))
        yield case(f"valid-{kind}-title-empty", change(kind, ("/data/object/title", "")), why="title is not required here: any string")
    yield case("valid-data-processed-empty-object", change("data.processed", ("/data/object", {})), why="nothing is required there")
    yield case("valid-user-interaction-without-optional", change("user.interaction", ("/data/object/chart_id", GONE), ("/data/object/data_point", GONE)))
    yield case("valid-user-interaction-empty-data-point", change("user.interaction", ("/data/object/data_point", {})))
    open_members = {"owner": {"id": 1, "type": None}, "tags": ["a", "b"], "created": "yesterday", "url": "not a url", "deployment": 7}
    for kind in ("app.created", "data.processed", "user.interaction"):
        extra = {name: value for name, value in open_members.items()}
        yield case(f"valid-{kind}-more-in-data-object", change(kind, *[(f"/data/object/{name}", value) for name, value in extra.items()]), strict=True, why="what the documentation does not say of data.object stays open")
    yield case("valid-more-in-deployment", change("app.deployed", ("/data/object/deployment/region", "eu-1")), strict=True)


def reverse(value):
    if isinstance(value, dict):
        return {name: reverse(member) for name, member in reversed(value.items())}
    return value


def roots():
    for name, body in (("null", "null"), ("true", "true"), ("number", "42"), ("string", '"evt_1"'), ("array", "[]"), ("array-of-events", f"[{compact(EVENTS['app.created'])}]")):
        yield case(f"root-{name}", body, "wrong_type ")
    yield case("root-empty-object", "{}", *[f"missing_field /{name}" for name in ("id", "type", "created", "data", "account")])
    yield case("root-space-around", "  []\n", "wrong_type ")


WRONG = {"null": None, "true": True, "false": False, "number": 7, "zero": 0, "fraction": 0.5, "array": [], "array-of-one": ["x"], "object": {}, "object-of-one": {"id": "x"}}


def wrong_values(kind, pointer, right):
    """Each value of another type than `right`, at the pointer."""
    for name, value in WRONG.items():
        if not isinstance(value, right):
            yield case(f"{kind}{pointer.replace('/', '-')}-{name}", change(kind, (pointer, value)), f"wrong_type {pointer}")
    if right is dict:
        yield case(f"{kind}{pointer.replace('/', '-')}-string", change(kind, (pointer, "x")), f"wrong_type {pointer}")


def required_string(kind, pointer):
    slug = f"{kind}{pointer.replace('/', '-')}"
    yield case(f"{slug}-missing", change(kind, (pointer, GONE)), f"missing_field {pointer}")
    yield case(f"{slug}-empty", change(kind, (pointer, "")), f"empty_string {pointer}")
    yield from wrong_values(kind, pointer, str)


def required_object(kind, pointer):
    yield case(f"{kind}{pointer.replace('/', '-')}-missing", change(kind, (pointer, GONE)), f"missing_field {pointer}")
    yield from wrong_values(kind, pointer, dict)


def envelope():
    for pointer in ("/id", "/created", "/account/id", "/account/name"):
        yield from required_string("app.created", pointer)
    for pointer in ("/data", "/data/object", "/account"):
        yield from required_object("data.processed", pointer)
    yield case("account-empty-object", change("data.processed", ("/account", {})), "missing_field /account/id", "missing_field /account/name")
    yield case("type-missing", change("app.created", ("/type", GONE)), "missing_field /type")
    yield case("type-empty", change("app.created", ("/type", "")), "empty_string /type")
    yield from wrong_values("app.created", "/type", str)
    for kind in EVENTS:
        if kind != "user.interaction":
            yield case(f"{kind}-account-gone", change(kind, ("/account", GONE)), "missing_field /account")
    yield case("user.interaction-account-null", change("user.interaction", ("/account", None)), "wrong_type /account", why="null is there, and is no object")
    yield case("user.interaction-account-without-name", change("user.interaction", ("/account", {"id": "acc_1"})), "missing_field /account/name")
    yield case("user.interaction-account-name-empty", change("user.interaction", ("/account", {"id": "acc_1", "name": ""})), "empty_string /account/name")
    yield case("id-one-space", change("app.created", ("/account/name", " ")), why="not empty")


def by_type():
    for kind in ("app.created", "app.updated", "app.deleted"):
        yield from required_string(kind, "/data/object/id")
        yield from wrong_values(kind, "/data/object/title", str)
        yield case(f"{kind}-object-empty", change(kind, ("/data/object", {})), "missing_field /data/object/id")
    for pointer in ("/data/object/id", "/data/object/title", "/data/object/deployment/id", "/data/object/deployment/url", "/data/object/deployment/status", "/data/object/deployment/deployed_at"):
        yield from required_string("app.deployed", pointer)
    yield from required_object("app.deployed", "/data/object/deployment")
    yield case("app.deployed-object-empty", change("app.deployed", ("/data/object", {})), *[f"missing_field /data/object/{name}" for name in ("id", "title", "deployment")])
    yield case("app.deployed-deployment-empty", change("app.deployed", ("/data/object/deployment", {})), *[f"missing_field /data/object/deployment/{name}" for name in ("id", "url", "status", "deployed_at")])
    yield case("app.deployed-status-unknown", change("app.deployed", ("/data/object/deployment/status", "exploded")), why="the documentation lists no statuses")
    yield from wrong_values("data.processed", "/data/object/app_id", str)
    for pointer in ("/data/object/app_id", "/data/object/user_id", "/data/object/interaction_type"):
        yield from required_string("user.interaction", pointer)
    yield from wrong_values("user.interaction", "/data/object/chart_id", str)
    yield from wrong_values("user.interaction", "/data/object/data_point", dict)
    yield case("user.interaction-object-empty", change("user.interaction", ("/data/object", {})), *[f"missing_field /data/object/{name}" for name in ("app_id", "user_id", "interaction_type")])
    yield case("user.interaction-chart-id-empty", change("user.interaction", ("/data/object/chart_id", "")), why="not required: any string")
    yield case("data.processed-app-deployed-object", change("data.processed", ("/data/object", copy.deepcopy(seed.APP_DEPLOYED["data"]["object"]))), strict=True, why="each type has its own rules")


def prefixes():
    for kind, pointer, prefix in (
        ("app.created", "/id", "evt_"), ("app.created", "/account/id", "acc_"), ("app.created", "/data/object/id", "app_"), ("app.updated", "/data/object/id", "app_"), ("app.deleted", "/data/object/id", "app_"),
        ("app.deployed", "/data/object/id", "app_"), ("app.deployed", "/data/object/deployment/id", "dep_"), ("data.processed", "/data/object/app_id", "app_"), ("user.interaction", "/data/object/app_id", "app_"),
    ):
        slug = f"prefix-{kind}{pointer.replace('/', '-')}"
        for name, value in (("none", "123456"), ("another", "xyz_123456"), ("upper-case", prefix.upper() + "123456"), ("not-in-front", "x" + prefix), ("without-underscore", prefix[:-1] + "123456"), ("space", " " + prefix + "1")):
            yield case(f"{slug}-{name}", change(kind, (pointer, value)), f"unexpected_id_prefix {pointer}")
        yield case(f"{slug}-none-strict", change(kind, (pointer, "123456")), f"unexpected_id_prefix {pointer}", strict=True)
    yield case("prefix-of-another-kind", change("app.deployed", ("/id", "acc_1"), ("/account/id", "evt_1")), "unexpected_id_prefix /id", "unexpected_id_prefix /account/id")
    yield case("prefix-user-id-any", change("user.interaction", ("/data/object/user_id", "auth0|5f7c8ec7"), ("/data/object/chart_id", "sales")), strict=True, why="docs/rules.md names evt_, acc_, app_, dep_ only")
    yield case("prefix-escaped", compact(EVENTS["app.created"]).replace("evt_", "evt\\u005f"), strict=True)
    yield case("prefix-user-interaction-account", change("user.interaction", ("/account", {"id": "345678", "name": "Acme Corp"})), "unexpected_id_prefix /account/id")


def unknown():
    yield case("unknown-type", change("app.created", ("/type", "app.archived")), "unknown_event_type /type", why="handlers keep working when events are added")
    yield case("unknown-type-strict", change("app.created", ("/type", "app.archived")), "unknown_event_type /type", strict=True)
    for name, value in (("upper-case", "APP.CREATED"), ("space", "app.created "), ("prefix-of-one", "app.create"), ("one-and-more", "app.created.v2"), ("nul", "app.created\0"), ("proto", "__proto__"), ("constructor", "constructor"), ("wildcard", "*"), ("unicode", "app.cre\u0430ted")):
        yield case(f"unknown-type-{name}", change("app.created", ("/type", value)), "unknown_event_type /type")
    yield case("unknown-type-object-open", change("app.created", ("/type", "billing.paid"), ("/data/object", {"id": 7, "title": [], "deployment": None})), "unknown_event_type /type")
    yield case("unknown-type-account-missing", change("app.created", ("/type", "billing.paid"), ("/account", GONE)), "unknown_event_type /type", "missing_field /account")
    yield case("unknown-type-data-wrong", change("app.created", ("/type", "billing.paid"), ("/data/object", [])), "unknown_event_type /type", "wrong_type /data/object")
    for name, pointer in (("root", "/api_version"), ("data", "/data/previous"), ("account", "/account/plan")):
        for kind, value in (("string", "x"), ("null", None), ("object", {"id": "x"}), ("array", [1, {"a": 2}])):
            yield case(f"unknown-field-{name}-{kind}", change("app.created", (pointer, value)), f"unknown_field {pointer}")
        yield case(f"unknown-field-{name}-strict", change("app.created", (pointer, "x")), f"unknown_field {pointer}", strict=True)
    yield case("unknown-field-case-matters", change("app.created", ("/Id", "evt_1")), "unknown_field /Id")
    yield case("unknown-field-empty-name", change("app.created", ("/", 1)), "unknown_field /")
    yield case("unknown-field-proto", change("app.created", ("/__proto__", {"admin": True})), "unknown_field /__proto__")
    yield case("unknown-field-pointer-escapes", compact(change("app.created", ("/x", 1))).replace('"x"', '"a/b~c"'), "unknown_field /a~1b~0c", why="RFC 6901 section 3")
    yield case("unknown-field-astral", compact(change("app.created", ("/x", 1))).replace('"x"', '"😀"'), "unknown_field /😀")
    yield case("unknown-field-several", change("app.created", ("/a", 1), ("/data/b", 2), ("/account/c", 3), ("/d", 4)), "unknown_field /data/b", "unknown_field /account/c", "unknown_field /a", "unknown_field /d")
    yield case("unknown-field-interaction-account", change("user.interaction", ("/account", {"id": "acc_1", "name": "A", "plan": "x"})), "unknown_field /account/plan")


GOOD_TIMES = {
    "utc": "2023-06-01T12:00:00Z", "offset-plus": "2023-06-01T14:00:00+02:00", "offset-minus": "2023-06-01T04:00:00-08:00", "offset-half-hour": "2023-06-01T17:30:00+05:30", "offset-plus-zero": "2023-06-01T12:00:00+00:00",
    "offset-minus-zero": "2023-06-01T12:00:00-00:00", "offset-largest": "2023-06-01T12:00:00+23:59", "offset-smallest": "2023-06-01T12:00:00-23:59", "fraction-1": "2023-06-01T12:00:00.5Z", "fraction-3": "2023-06-01T12:00:00.123Z",
    "fraction-6": "2023-06-01T12:00:00.123456Z", "fraction-9": "2023-06-01T12:00:00.123456789Z", "fraction-40": f"2023-06-01T12:00:00.{'1234567890' * 4}Z", "fraction-zero": "2023-06-01T12:00:00.000Z", "fraction-and-offset": "2023-06-01T12:00:00.5+02:00",
    "lower-case-t": "2023-06-01t12:00:00Z", "lower-case-z": "2023-06-01T12:00:00z", "lower-case-both": "2023-06-01t12:00:00z", "midnight": "2023-06-01T00:00:00Z", "last-second": "2023-06-01T23:59:59Z", "leap-day": "2024-02-29T12:00:00Z",
    "leap-day-2000": "2000-02-29T12:00:00Z", "leap-day-0000": "0000-02-29T12:00:00Z", "leap-day-2400": "2400-02-29T00:00:00Z", "february-28": "2023-02-28T12:00:00Z", "january-31": "2023-01-31T12:00:00Z", "april-30": "2023-04-30T12:00:00Z",
    "december-31": "2023-12-31T12:00:00Z", "year-0000": "0000-01-01T00:00:00Z", "year-0001-offset-into-0000": "0001-01-01T00:00:00+01:00", "year-9999": "9999-12-31T23:59:59Z", "before-1970": "1969-12-31T23:59:59Z", "after-2038": "2038-01-19T03:14:08Z",
    "leap-second-december": "2016-12-31T23:59:60Z", "leap-second-june": "2015-06-30T23:59:60Z", "leap-second-fraction": "1990-12-31T23:59:60.5Z", "leap-second-offset": "1990-12-31T15:59:60-08:00", "leap-second-offset-next-day": "2015-07-01T05:29:60+05:30",
    "leap-second-next-year": "2017-01-01T00:59:60+01:00", "rfc3339-example-1": "1985-04-12T23:20:50.52Z", "rfc3339-example-2": "1996-12-19T16:39:57-08:00", "rfc3339-example-5": "1937-01-01T12:00:27.87+00:20",
}

BAD_TIMES = {
    "february-29-2023": "2023-02-29T12:00:00Z", "february-29-1900": "1900-02-29T12:00:00Z", "february-29-2100": "2100-02-29T12:00:00Z", "february-30": "2024-02-30T12:00:00Z", "april-31": "2023-04-31T12:00:00Z", "june-31": "2023-06-31T12:00:00Z",
    "september-31": "2023-09-31T12:00:00Z", "november-31": "2023-11-31T12:00:00Z", "january-32": "2023-01-32T12:00:00Z", "month-00": "2023-00-01T12:00:00Z", "month-13": "2023-13-01T12:00:00Z", "day-00": "2023-06-00T12:00:00Z", "hour-24": "2023-06-01T24:00:00Z",
    "hour-25": "2023-06-01T25:00:00Z", "minute-60": "2023-06-01T12:60:00Z", "second-61": "2016-12-31T23:59:61Z", "second-60-at-noon": "2023-06-30T12:00:60Z", "second-60-not-last-minute": "2016-12-31T23:58:60Z", "second-60-not-last-day": "2016-12-30T23:59:60Z",
    "second-60-offset-wrong": "2016-12-31T23:59:60+01:00", "second-99": "2023-06-01T12:00:99Z", "offset-24": "2023-06-01T12:00:00+24:00", "offset-minute-60": "2023-06-01T12:00:00+00:60", "offset-without-colon": "2023-06-01T12:00:00+0000",
    "offset-hours-only": "2023-06-01T12:00:00+00", "offset-one-digit": "2023-06-01T12:00:00+1:00", "offset-seconds": "2023-06-01T12:00:00+01:00:00", "offset-cut": "2023-06-01T12:00:00+", "offset-u2212": "2023-06-01T12:00:00\u221208:00", "zone-missing": "2023-06-01T12:00:00",
    "zone-missing-fraction": "2023-06-01T12:00:00.5", "zone-name": "2023-06-01T12:00:00 UTC", "zone-est": "2023-06-01T12:00:00EST", "zone-brackets": "2023-06-01T12:00:00Z[UTC]", "zone-twice": "2023-06-01T12:00:00Z+00:00", "zz": "2023-06-01T12:00:00ZZ",
    "space-for-t": "2023-06-01 12:00:00Z", "underscore-for-t": "2023-06-01_12:00:00Z", "space-before-z": "2023-06-01T12:00:00 Z", "space-in-front": " 2023-06-01T12:00:00Z", "space-behind": "2023-06-01T12:00:00Z ", "newline-behind": "2023-06-01T12:00:00Z\n",
    "nul-behind": "2023-06-01T12:00:00Z\0", "date-only": "2023-06-01", "time-only": "12:00:00Z", "no-seconds": "2023-06-01T12:00Z", "hours-only": "2023-06-01T12Z", "basic-format": "20230601T120000Z", "slashes": "2023/06/01T12:00:00Z", "one-digit-month": "2023-6-01T12:00:00Z",
    "one-digit-day": "2023-06-1T12:00:00Z", "one-digit-hour": "2023-06-01T1:00:00Z", "two-digit-year": "23-06-01T12:00:00Z", "five-digit-year": "12023-06-01T12:00:00Z", "signed-year": "+2023-06-01T12:00:00Z", "negative-year": "-0001-06-01T12:00:00Z", "six-digit-year": "+002023-06-01T12:00:00Z",
    "week-date": "2023-W22-4T12:00:00Z", "ordinal-date": "2023-152T12:00:00Z", "fraction-empty": "2023-06-01T12:00:00.Z", "fraction-comma": "2023-06-01T12:00:00,5Z", "fraction-letters": "2023-06-01T12:00:00.5aZ", "fraction-of-minutes": "2023-06-01T12:00.5Z", "full-width-digit": "2023-06-01T12:00:0０Z",
    "arabic-digits": "٢٠٢٣-06-01T12:00:00Z", "sign-in-month": "2023-+6-01T12:00:00Z", "space-in-day": "2023-06- 1T12:00:00Z", "unix-seconds": "1685620800", "unix-milliseconds": "1685620800000", "http-date": "Thu, 01 Jun 2023 12:00:00 GMT", "javascript-string": "Thu Jun 01 2023 12:00:00 GMT+0000",
    "word": "yesterday", "t-only": "T", "z-only": "Z", "hyphens": "----------T--------Z", "dots": "2023.06.01T12:00:00Z", "dots-in-time": "2023-06-01T12.00.00Z", "e-acute": "é" * 10, "range": "2023-06-01T12:00:00Z/2023-06-02T12:00:00Z",
}


def timestamps():
    for name, value in GOOD_TIMES.items():
        yield case(f"time-good-{name}", change("app.created", ("/created", value)))
    for name, value in BAD_TIMES.items():
        yield case(f"time-bad-{name}", change("app.created", ("/created", value)), "invalid_timestamp /created")
    yield case("time-good-deployed-at", change("app.deployed", ("/data/object/deployment/deployed_at", "2024-02-29T23:59:59.999+14:00")))
    for name in ("february-29-2023", "zone-missing", "space-for-t", "date-only", "word"):
        pointer = "/data/object/deployment/deployed_at"
        yield case(f"time-bad-deployed-at-{name}", change("app.deployed", (pointer, BAD_TIMES[name])), f"invalid_timestamp {pointer}")
    yield case("time-escaped", compact(EVENTS["app.created"]).replace("2023-06-01T", "2023-06-01\\u0054"))
    yield case("time-bad-strict", change("app.created", ("/created", "now")), "invalid_timestamp /created", strict=True)


GOOD_URLS = {
    "host": "https://app-123456.preswald.app", "http": "http://app-123456.preswald.app", "slash": "https://app.example/", "path-query-fragment": "https://app.example/a/b;c?d=e&f=g#h", "port": "https://app.example:8443/x", "ipv4": "http://127.0.0.1:3000/",
    "ipv6": "https://[2001:db8::1]/", "ipv6-port": "http://[::1]:8080/x", "upper-case-scheme": "HTTPS://app.example/", "upper-case-host": "https://APP.Example/", "single-label": "http://localhost", "percent-encoded-path": "https://app.example/caf%C3%A9", "punycode": "https://xn--bcher-kva.example/",
    "trailing-dot": "https://app.example./", "digits": "https://123456.example/", "underscore": "https://my_app.example/", "query-without-path": "https://app.example?x=1", "fragment-without-path": "https://app.example#x", "user-info": "https://user:pass@app.example/", "port-65535": "https://app.example:65535/",
}

BAD_URLS = {
    "no-scheme": "app.example", "path": "/deployments/1", "scheme-relative": "//app.example/", "javascript": "javascript:alert(1)", "javascript-slashes": "javascript://app.example/%0Aalert(1)", "data": "data:text/html,x", "ftp": "ftp://app.example/", "file": "file:///etc/passwd", "mailto": "mailto:a@app.example",
    "websocket": "wss://app.example/", "httpsx": "httpsx://app.example/", "no-slashes": "https:app.example", "one-slash": "https:/app.example", "scheme-only": "https:", "slashes-only": "https://", "no-host-path": "https:///path", "no-host-query": "https://?x=1", "no-host-port": "https://:443/", "no-host-user": "https://user@/",
    "space-in-host": "https://app example/", "space-in-path": "https://app.example/a b", "space-in-front": " https://app.example/", "space-behind": "https://app.example/ ", "newline": "https://app.example/\n", "tab-in-scheme": "ht\ttps://app.example/", "nul": "https://app.example/\0", "control": "https://app.example/\x1f", "delete": "https://app.example/\x7f",
    "backslashes": "https:\\\\app.example\\", "port-65536": "https://app.example:65536/", "port-letters": "https://app.example:abc/", "port-negative": "https://app.example:-1/", "ipv6-unclosed": "https://[::1/", "ipv6-letters": "https://[zz::1]/", "ipv6-empty": "https://[]/", "ipv6-bare": "https://2001:db8::1/", "angle-bracket": "https://app<.example/",
    "quote": 'https://app.example/"x"', "word": "url", "dot": ".", "colon-in-front": "://app.example", "scheme-with-space": "https ://app.example/", "space-only": " ",
}


def urls():
    pointer = "/data/object/deployment/url"
    for name, value in GOOD_URLS.items():
        yield case(f"url-good-{name}", change("app.deployed", (pointer, value)))
    for name, value in BAD_URLS.items():
        yield case(f"url-bad-{name}", change("app.deployed", (pointer, value)), f"invalid_url {pointer}")
    yield case("url-escaped-slashes", compact(EVENTS["app.deployed"]).replace("https://", "https:\\/\\/"), strict=True, why="JSON's \\/ is /")
    yield case("url-not-checked-elsewhere", change("app.created", ("/data/object/url", "javascript:alert(1)")), strict=True)


def numbers():
    body = compact(EVENTS["user.interaction"])
    pointer = "/data/object/data_point/y"
    for name, token in (("2-to-53-plus-1", "9007199254740993"), ("1e23", "1e23"), ("reads-as-zero", "1e-400")):
        yield case(f"number-{name}", body.replace("15000", token), f"number_precision {pointer}")
    yield case("number-2-to-53-plus-1-strict", body.replace("15000", "9007199254740993"), f"number_precision {pointer}", strict=True)
    yield case("number-out-of-range", body.replace("15000", "1e400"), f"number_out_of_range {pointer}")
    for token in ("15000.0", "-0", "0.1", "1e22", "9007199254740992"):
        yield case(f"number-good-{token}", body.replace("15000", token), strict=True)


def all_at_once():
    event = change(
        "app.deployed", ("/id", 7), ("/created", "yesterday"), ("/account/id", ""), ("/account/name", GONE), ("/account/plan", "x"), ("/data/object/id", "1"), ("/data/object/title", None),
        ("/data/object/deployment/url", "/x"), ("/data/object/deployment/status", ""), ("/data/object/deployment/deployed_at", GONE), ("/data/object/deployment/id", "2"), ("/extra", [9007199254740993]),
    )
    issues = [
        "wrong_type /id", "invalid_timestamp /created", "unexpected_id_prefix /data/object/id", "wrong_type /data/object/title", "missing_field /data/object/deployment/deployed_at", "unexpected_id_prefix /data/object/deployment/id",
        "invalid_url /data/object/deployment/url", "empty_string /data/object/deployment/status", "missing_field /account/name", "empty_string /account/id", "unknown_field /account/plan", "unknown_field /extra", "number_precision /extra/0",
    ]
    for form in (compact, spaced, pretty):
        yield case(f"all-at-once-{form.__name__}", event, *issues, form=form)
        yield case(f"all-at-once-{form.__name__}-strict", event, *issues, form=form, strict=True)
    yield case("all-warnings", change("app.created", ("/id", "1"), ("/type", "app.moved"), ("/extra", 1e23), ("/account/id", "2")), "unexpected_id_prefix /id", "unknown_event_type /type", "unexpected_id_prefix /account/id", "unknown_field /extra", "number_precision /extra")
    yield case("envelope-all-wrong", '{"id":1,"type":2,"created":3,"data":4,"account":5}', *[f"wrong_type /{name}" for name in ("id", "type", "created", "data", "account")])
    yield case("envelope-all-empty", '{"id":"","type":"","created":"","data":{"object":{}},"account":{"id":"","name":""}}', *[f"empty_string /{name}" for name in ("id", "type", "created", "account/id", "account/name")])
    yield case("json-and-event-issues", compact(change("app.created", ("/created", "now"), ("/account/name", GONE))).replace('{"id":"evt_1234567890"', '{"id":"evt_1234567890","id":"evt_2"', 1), "duplicate_key /id", "invalid_timestamp /created", "missing_field /account/name", why="the document was read to its end, so its event is judged too")
    yield case("duplicate-deep-in-data-object", compact(EVENTS["user.interaction"]).replace('"x":', '"y":1,"x":'), "duplicate_key /data/object/data_point/y", why="at any depth")


def positions():
    bad_time = ("/created", "never")
    for name, text in (("two-byte", "é"), ("three-byte", "日本"), ("astral", "😀"), ("combining", "e\u0301"), ("astral-many", "😀" * 50), ("line-separator", "\u2028"), ("next-line", "\x85")):
        event = {"account": {"id": "acc_1", "name": text}, **change("app.created", ("/account", GONE), bad_time)}
        yield case(f"position-after-{name}", event, "invalid_timestamp /created", why="U+2028 ends no line here" if name == "line-separator" else None)
        yield case(f"position-after-{name}-pretty", event, "invalid_timestamp /created", form=pretty)
    event = change("app.deployed", bad_time, ("/data/object/title", "Café 😀"), ("/data/object/deployment/url", "none"), ("/account/name", ""))
    issues = ("invalid_timestamp /created", "invalid_url /data/object/deployment/url", "empty_string /account/name")
    for name, newline in (("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r"), ("lf-cr", "\n\r"), ("blank-lines", "\n\n"), ("crlf-blank-lines", "\r\n\r\n"), ("mixed", "\r\n\r\n\n\r")):
        yield case(f"position-{name}", pretty(event).replace("\n", newline), *issues, why="a line ends at LF, CRLF or a lone CR")
    yield case("position-tabs", json.dumps(event, indent="\t", ensure_ascii=False), *issues, why="a tab is one column")
    yield case("position-missing-spans-lines", pretty(change("app.created", ("/account/name", GONE))), "missing_field /account/name")
    yield case("position-missing-crlf", pretty(change("app.created", ("/account/name", GONE), ("/id", GONE))).replace("\n", "\r\n"), "missing_field /id", "missing_field /account/name")
    yield case("position-space-in-front", "\r\n \n" + compact(change("app.created", bad_time)), "invalid_timestamp /created")
    yield case("position-unknown-name-astral", pretty({"😀é": 1, **EVENTS["app.created"]}), "unknown_field /😀é")
    yield case("position-escapes-are-as-written", json.dumps(change("app.created", ("/id", "😀"), bad_time), indent=1), "unexpected_id_prefix /id", "invalid_timestamp /created", why="six characters an escape")
    yield marked_case("position-syntax-first-byte", "«x»", "syntax ")
    yield marked_case("position-syntax-line-3", '{\n  "id": "é😀",\n  «x»\n}', "syntax ")
    yield marked_case("position-syntax-after-crlf", '{\r\n  "id": "é😀",\r\n  «x»\r\n}', "syntax ")
    yield marked_case("position-syntax-multi-byte-character", '{"😀":«é»}', "syntax ")
    yield marked_case("position-syntax-astral-character", '{"é":\n«😀»}', "syntax ", why="it is two UTF-16 units long")
    yield marked_case("position-syntax-control-lf", '{"id":"a«\n»b"}', "syntax ", why="the newline itself is the last character of its line")
    yield marked_case("position-syntax-control-cr-of-crlf", '{"id":"a«\r»\nb"}', "syntax ", why="between CR and LF the line has not ended")
    yield marked_case("position-end-of-input", '{\n"id":«»', "syntax ")
    yield marked_case("position-end-of-input-after-newline", '{\n"id":\n«»', "syntax ")
    yield marked_case("position-end-of-input-after-crlf", '{\r\n"id":\r\n«»', "syntax ")
    yield marked_case("position-end-of-input-after-cr", '{\r"id":\r«»', "syntax ")
    yield marked_case("position-empty", "«»", "empty_body ")
    yield marked_case("position-empty-lines", "«\n\r\n\r »", "empty_body ")
    yield marked_case("position-trailing-data", '{}\n«x\ny»'.replace("{}", compact(EVENTS["app.created"])), "trailing_data ")
    yield marked_case("position-invalid-utf8", '{"é":"😀«⟦FF⟧»",\n"b":"«⟦E2 82⟧»","c":"«⟦80 80⟧»",«x»}', "invalid_utf8 /é", "invalid_utf8 /b", "invalid_utf8 /c", "syntax ", why="a decoder shows FF as one U+FFFD, E2 82 as one, 80 80 as two")
    yield marked_case("position-lone-surrogate", '{\n"é":"«\\ud800»",«x»}', "lone_surrogate /é", "syntax ")


def json_comes_first():
    """Where the document was not read to its end, there is no event to judge."""
    yield marked_case("not-judged-syntax", '{"id":7,«}»', "syntax ")
    yield marked_case("not-judged-cut", '{"id":7«»', "syntax ")
    event = compact(change("app.created", ("/id", 7)))
    yield marked_case("judged-before-trailing-data", event.replace("7", "«7»", 1) + "«x»", "wrong_type /id", "trailing_data ", why="the root value was read to its end")
    yield marked_case("judged-with-bom", "«\ufeff»" + event.replace("7", "«7»", 1), "byte_order_mark ", "wrong_type /id")
    bad = event.replace("7", "«7»", 1).replace("Acme", "Ac«⟦FF⟧»me")
    yield marked_case("judged-with-invalid-utf8", bad, "wrong_type /id", "invalid_utf8 /account/name")


def bounds():
    """A report is bounded; the verdict is not: no crowd of warnings hides an error."""
    rule = "at most 1,000 issues are told: which ones is not compared, the verdict is"
    crowd = {f"extra_{index}": index for index in range(1500)}
    event = EVENTS["app.deployed"]
    for name, valid, text in (
        ("only", True, compact(crowd | event)),
        ("then-wrong-type", False, compact(crowd | change(event, ("/account/name", 7)))),
        ("then-missing", False, compact(crowd | change(event, ("/account", GONE)))),
        ("after-missing", False, compact(change(event, ("/account", GONE)) | crowd)),
        ("then-duplicate", False, compact(crowd | event)[:-1] + ',"id":"evt_2"}'),
        ("then-syntax", False, compact(crowd | event)[:-1] + ",}"),
        ("then-trailing-data", False, compact(crowd | event) + "x"),
    ):
        yield {"name": f"bound-1500-warnings-{name}", "body": as_value(text), "valid": valid, "issues": None, "why": rule}
