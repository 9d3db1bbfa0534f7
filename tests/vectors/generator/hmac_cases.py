"""hmac.json: the primitive. RFC 4231, and cases of the kind that Wycheproof has for HMAC-SHA-256."""

from .seed import digest_hex
from .values import hexed

SOURCE = "RFC 4231 section 4; the others made by Python's hmac after the kinds of cases that Wycheproof lists for HMAC-SHA-256"

LONG_KEY = b"\xaa" * 131

RFC_4231 = [
    ("rfc4231-1", b"\x0b" * 20, b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7", "section 4.2"),
    ("rfc4231-2", b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "section 4.3, key shorter than the tag"),
    ("rfc4231-3", b"\xaa" * 20, b"\xdd" * 50, "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe", "section 4.4"),
    ("rfc4231-4", bytes(range(1, 26)), b"\xcd" * 50, "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b", "section 4.5"),
    ("rfc4231-6", LONG_KEY, b"Test Using Larger Than Block-Size Key - Hash Key First", "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54", "section 4.7, key longer than a block"),
    (
        "rfc4231-7",
        LONG_KEY,
        b"This is a test using a larger than block-size key and a larger than block-size data. "
        b"The key needs to be hashed before being used by the HMAC algorithm.",
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        "section 4.8, key and data longer than a block",
    ),
]
TRUNCATED = ("rfc4231-5", b"\x0c" * 20, b"Test With Truncation", "a3b6167473100ee06e0c796c2955552b")

KEY_SIZES = [1, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 1000]
EDGES = [0, 1, 31, 32, 33, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129]


def pattern(size, seed):
    """Bytes without a short period, the same on every machine."""
    return bytes((index * 167 + index // 251 + seed * 29) % 256 for index in range(size))


def case(name, key, data, tag, expect, why=None):
    made = {"name": name, "key": hexed(key), "data": hexed(data), "tag": tag, "expect": expect}
    return made | ({"why": why} if why else {})


def cases():
    yield from rfc4231()
    yield from sizes()
    yield from tampered_tags()
    yield from tampered_inputs()
    yield case("key-empty", b"", b"data", digest_hex(b"data", b""), "invalid_secret", "RFC 2104 allows it; docs/rules.md refuses an empty secret")


def rfc4231():
    for name, key, data, tag, why in RFC_4231:
        assert digest_hex(data, key) == tag, name
        yield case(name, key, data, tag, "valid", why)
    name, key, data, tag = TRUNCATED
    full = digest_hex(data, key)
    assert full.startswith(tag)
    yield case(name + "-truncated", key, data, tag, "invalid", "section 4.6: a 128-bit tag is right there, and refused here")
    yield case(name + "-full", key, data, full, "valid", "section 4.6, the whole tag")


def sizes():
    for size in range(130):
        key, data = pattern(32, 1), pattern(size, 2)
        yield case(f"key-32-data-{size}", key, data, digest_hex(data, key), "valid")
    for key_size in KEY_SIZES:
        for size in EDGES:
            if key_size != 32:
                key, data = pattern(key_size, 3), pattern(size, 4)
                yield case(f"key-{key_size}-data-{size}", key, data, digest_hex(data, key), "valid")


def tampered_tags():
    key, data = pattern(32, 5), pattern(100, 6)
    tag = bytes.fromhex(digest_hex(data, key))
    for bit in range(256):
        flipped = bytearray(tag)
        flipped[bit // 8] ^= 1 << bit % 8
        yield case(f"tag-bit-{bit}-flipped", key, data, flipped.hex(), "invalid")
    for size in range(32):
        yield case(f"tag-truncated-to-{size}", key, data, tag[:size].hex(), "invalid", "128 bits" if size == 16 else None)
        if size:
            yield case(f"tag-last-{size}", key, data, tag[-size:].hex(), "invalid")
    changed = {
        "tag-byte-appended-00": tag + b"\0",
        "tag-byte-appended-ff": tag + b"\xff",
        "tag-byte-prepended-00": b"\0" + tag,
        "tag-byte-prepended-ff": b"\xff" + tag,
        "tag-doubled": tag + tag,
        "tag-reversed": tag[::-1],
        "tag-inverted": bytes(byte ^ 0xFF for byte in tag),
        "tag-top-bits-flipped": bytes(byte ^ 0x80 for byte in tag),
        "tag-all-zero": bytes(32),
        "tag-all-ff": b"\xff" * 32,
        "tag-first-half-zero": bytes(16) + tag[16:],
        "tag-second-half-zero": tag[:16] + bytes(16),
        "tag-first-bytes-swapped": tag[1::-1] + tag[2:],
        "tag-words-swapped": b"".join(tag[i : i + 4][::-1] for i in range(0, 32, 4)),
    }
    for name, value in changed.items():
        assert value != tag
        yield case(name, key, data, value.hex(), "invalid")
    yield case("tag-upper-case", key, data, tag.hex().upper(), "invalid")
    yield case("tag-one-digit-upper-case", key, data, one_upper(tag.hex()), "invalid")
    yield case("tag-half-a-byte-short", key, data, tag.hex()[:-1], "invalid")
    yield case("tag-half-a-byte-long", key, data, tag.hex() + "0", "invalid")


def one_upper(tag):
    at = next(index for index, digit in enumerate(tag) if digit.isalpha())
    return tag[:at] + tag[at].upper() + tag[at + 1 :]


def tampered_inputs():
    key, data = pattern(65, 7), pattern(65, 8)
    tag = digest_hex(data, key)
    for index in range(65):
        yield case(f"data-byte-{index}-changed", key, flip(data, index), tag, "invalid")
        yield case(f"key-byte-{index}-changed", flip(key, index), data, tag, "invalid")
    yield case("data-byte-appended", key, data + b"\0", tag, "invalid")
    yield case("data-byte-removed", key, data[:-1], tag, "invalid")
    yield case("key-and-data-swapped", data, key, tag, "invalid")
    yield case("key-byte-moved-to-data", key[:-1], key[-1:] + data, tag, "invalid")
    short = pattern(32, 9)
    padded = "RFC 2104 section 2: a key shorter than a block is padded with zeros, so these two keys are one"
    yield case("key-zero-appended-same-tag", short + b"\0", data, digest_hex(data, short), "valid", padded)
    yield case("key-zeros-to-a-block-same-tag", short + bytes(32), data, digest_hex(data, short), "valid", padded)
    yield case("key-zeros-beyond-a-block", short + bytes(33), data, digest_hex(data, short), "invalid", "65 bytes: hashed, not padded")


def flip(value, index):
    return value[:index] + bytes([value[index] ^ 1 << index % 8]) + value[index + 1 :]
