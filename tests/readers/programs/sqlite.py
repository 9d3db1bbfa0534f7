# SQLite's json_tree. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
import sqlite3
import struct
import sys

database = sqlite3.connect(":memory:")


def utf16(text):
    return text.encode("utf-16-be").hex()


def line(row, rows):
    _, kind, atom, identifier, _ = row
    if kind in ("null", "true", "false"):
        return kind[0]
    if kind in ("integer", "real"):
        return "d" + struct.pack(">d", float(atom)).hex()
    if kind == "text":
        return "s" + utf16(atom)
    children = rows.get(identifier, [])
    if kind == "array":
        return "[" + ",".join(line(each, rows) for each in children) + "]"
    return "{" + ",".join(sorted(utf16(each[0]) + ":" + line(each, rows) for each in children)) + "}"


for document in sys.stdin:
    text = bytes.fromhex(document).decode("utf-8", "strict")
    try:
        found = database.execute("select key, type, atom, id, parent from json_tree(?)", (text,)).fetchall()
        rows = {}
        for row in found:
            rows.setdefault(row[4], []).append(row)
        print(line(found[0], rows))
    except sqlite3.Error as error:
        print("!" + str(error))
