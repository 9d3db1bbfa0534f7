"""The documents of diagnose.json: events of different kinds, as Preswald may send them (compact)."""

from . import seed
from .seed import compact


def titled(title, **more):
    event = {
        "id": "evt_1234567890",
        "type": "app.created",
        "created": "2023-06-01T12:00:00Z",
        "data": {"object": {"id": "app_123456", "title": title, **more}},
        "account": {"id": "acc_345678", "name": "Acme Corp"},
    }
    return compact(event)


DOCUMENTS = {
    "deployed": compact(seed.APP_DEPLOYED),
    "interaction": compact(seed.USER_INTERACTION),
    "accents": titled("Café à Köln: naïve, Ångström"),
    "emoji": titled("🚀 Launch 日本語 été"),
    "floats": titled("Prices", price=12.5, total=15000.0, big=9007199254740993, count=3),
    "markup": titled("<b>R&D</b> \"quoted\" a/b", url="https://example.com/a?b=1&c=2"),
    "nested": titled("Matrix", matrix=[[1, 2], [3, [4, []]], {}], empty={}, tags=["a", "b"]),
    "lines": titled("Line one\nline two\ttab"),
}
