# The module json. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
import json
import struct
import sys


def utf16(text):
    return text.encode("utf-16-be").hex()


def line(value):
    if value is None:
        return "n"
    if value is True:
        return "t"
    if value is False:
        return "f"
    if isinstance(value, (int, float)):
        return "d" + struct.pack(">d", float(value)).hex()
    if isinstance(value, str):
        return "s" + utf16(value)
    if isinstance(value, list):
        return "[" + ",".join(map(line, value)) + "]"
    return "{" + ",".join(sorted(utf16(name) + ":" + line(each) for name, each in value.items())) + "}"


for document in sys.stdin:
    try:
        print(line(json.loads(bytes.fromhex(document).decode("utf-8", "strict"))))
    except ValueError as error:
        print("!" + repr(error))
