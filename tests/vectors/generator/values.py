"""How bodies, keys and places are written down.

A marked body is a text in which « and » stand around a place that an issue points at,
and ⟦FF FE⟧ stands for raw bytes. The marks are not part of the body.
"""

import re

TOKEN = re.compile("«|»|⟦[0-9A-F ]+⟧")


def unmark(marked):
    """The bytes of a marked body, and its places as (start, end), in the order they open."""
    body, places, opened, last = bytearray(), [], [], 0
    for token in TOKEN.finditer(marked):
        body += marked[last : token.start()].encode()
        last = token.end()
        if token[0] == "«":
            opened.append(len(places))
            places.append([len(body), None])
        elif token[0] == "»":
            places[opened.pop()][1] = len(body)
        else:
            body += bytes.fromhex(token[0][1:-1])
    assert not opened, marked
    body += marked[last:].encode()
    return bytes(body), [tuple(place) for place in places]


def as_value(body):
    """Bytes as the corpus writes them: text where they are UTF-8, else hex."""
    if isinstance(body, dict):
        return body
    if isinstance(body, str):
        return {"text": body}
    try:
        return {"text": body.decode()}
    except UnicodeDecodeError:
        return {"hex": body.hex()}


def hexed(body):
    return {"hex": body.hex()}


def repeat(body, times):
    return {"repeat": [as_value(body), times]}


def join(*bodies):
    return {"join": [as_value(body) for body in bodies]}


def utf16(*parts):
    """A JavaScript string that has no UTF-8: texts and lone code units."""
    units = []
    for part in parts:
        if isinstance(part, int):
            units.append(part)
        else:
            encoded = part.encode("utf-16-le")
            units += [encoded[i] | encoded[i + 1] << 8 for i in range(0, len(encoded), 2)]
    return {"utf16": units}


def is_string_only(value):
    if isinstance(value, dict):
        return "utf16" in value or any(is_string_only(part) for part in value.get("join", []))
    return False


def to_bytes(value):
    if "text" in value:
        return value["text"].encode()
    if "hex" in value:
        return bytes.fromhex(value["hex"])
    if "repeat" in value:
        part, times = value["repeat"]
        return to_bytes(part) * times
    return b"".join(to_bytes(part) for part in value["join"])


def position(body, offset):
    """[offset, index, line, column] as an editor counts: UTF-16 units, lines end at LF, CRLF or a lone CR."""
    seen = body[:offset].decode("utf-8", "replace")
    if seen.endswith("\r") and body[offset : offset + 1] == b"\n":
        ended, rest = seen[:-1], "\r"
    else:
        ended, rest = seen, ""
    lines = re.split("\r\n|\n|\r", ended)
    return [offset, units(seen), len(lines), units(lines[-1] + rest) + 1]


def units(text):
    return len(text.encode("utf-16-le")) // 2


class Places:
    """Where the names and values of a well-formed JSON text are, by JSON Pointer."""

    SPACE = re.compile(rb"[ \t\n\r]*")
    STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.S)
    SCALAR = re.compile(rb"[-+.0-9a-zA-Z]+")

    def __init__(self, body):
        self.body, self.names, self.values = body, {}, {}
        start = 3 if body.startswith(b"\xef\xbb\xbf") else 0
        self._value(self._space(start), "")

    def _space(self, at):
        return self.SPACE.match(self.body, at).end()

    def _value(self, at, path):
        opening = self.body[at : at + 1]
        if opening in (b"{", b"["):
            end = self._members(at + 1, path, opening == b"{")
        elif opening == b'"':
            end = self.STRING.match(self.body, at).end()
        else:
            end = self.SCALAR.match(self.body, at).end()
        self.values.setdefault(path, []).append((at, end))
        return end

    def _members(self, at, path, named):
        from json import loads

        at, count = self._space(at), 0
        while self.body[at] not in b"}]":
            step = str(count)
            if named:
                end = self.STRING.match(self.body, at).end()
                step = loads(self.body[at:end].decode("utf-8", "replace")).replace("~", "~0").replace("/", "~1")
                self.names.setdefault(f"{path}/{step}", []).append((at, end))
                at = self._space(self._space(end) + 1)
            at = self._space(self._value(at, f"{path}/{step}"))
            count += 1
            if self.body[at : at + 1] == b",":
                at = self._space(at + 1)
        return at + 1
