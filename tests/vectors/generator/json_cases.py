"""json.json: the reader. Each rule of RFC 8259 and RFC 7493 with cases for and against.

The groups follow the classes of JSONTestSuite; the cases are written down from the grammar.
Places are marked by hand in the body (values.unmark), one mark an issue, in the order of the issues.
"""

from fractions import Fraction

from .values import as_value, join, repeat, unmark

SOURCE = "RFC 8259, RFC 7493 and docs/rules.md; classes after JSONTestSuite (structure, string, number, object, array, white space, encodings)"

MAX = (2**53 - 1) * 2**971
THRESHOLD = 2**1024 - 2**970  # halfway between the largest double and what would be the next

HALF_OF_LEAST = f"{str(5**1075)[0]}.{str(5**1075)[1:]}e{len(str(5**1075)) - 1 - 1075}"  # 2^-1075


def case(name, marked, *issues, why=None):
    body, places = unmark(marked)
    return raw_case(name, body, [(*issue.split(" ", 1), *place) for issue, place in zip(issues, places, strict=True)], why)


def raw_case(name, body, issues, why=None):
    """Issues are (code, path, start, end); the path of a syntax error is not compared."""
    listed = []
    for code, *rest in issues:
        path, start, end = rest if len(rest) == 3 else ("", *rest)
        listed.append([code, None if code == "syntax" else path, start, end])
    made = {"name": name, "body": as_value(body), "issues": listed}
    return made | ({"why": why} if why else {})


def cases():
    for group in (literals, structure, white_space, arrays, objects, duplicate_names, strings, escapes, surrogates):
        yield from group()
    yield from control_characters()
    yield from encodings()
    yield from byte_order_marks()
    yield from number_syntax()
    yield from number_values()
    yield from depth()
    yield from empty_bodies()
    yield from trailing_data()
    yield from several_issues()


def literals():
    for word in ("true", "false", "null"):
        yield case(f"literal-{word}", word)
        yield case(f"literal-{word}-in-array", f"[{word}]")
        yield case(f"literal-{word}-cut", f"{word[:-1]}«»", "syntax")
        yield case(f"literal-{word}-cut-in-array", f"[{word[:-1]}«]»", "syntax")
        yield case(f"literal-{word}-upper-case", f"[«{word[0].upper()}»{word[1:]}]", "syntax", why="RFC 8259 section 3: lower case")
        yield case(f"literal-{word}-last-letter-upper-case", f"[{word[:-1]}«{word[-1].upper()}»]", "syntax")
        yield case(f"literal-{word}-longer", f"[{word}«x»]", "syntax")
    for word in ("undefined", "NaN", "Infinity", "None", "True", "nan", "inf", "yes", "nil", "and"):
        known = next((known for known in ("true", "false", "null") if word[0] == known[0]), None)
        good = 0 if known is None else 1
        yield case(f"literal-unknown-{word}", f"[{word[:good]}«{word[good]}»{word[good + 1:]}]", "syntax")
    yield case("literal-minus-infinity", "[-«I»nfinity]", "syntax")
    yield case("literal-minus-nan", "[-«N»aN]", "syntax")


def structure():
    yield case("structure-string-alone", '"a"', why="RFC 8259 section 2: any value may be the root")
    yield case("structure-number-alone", "42")
    yield case("structure-array-alone", "[]")
    yield case("structure-object-alone", "{}")
    yield case("structure-space-around", " [] ")
    yield case("structure-open-array", "[«»", "syntax")
    yield case("structure-open-object", "{«»", "syntax")
    yield case("structure-close-array", "«]»", "syntax")
    yield case("structure-close-object", "«}»", "syntax")
    yield case("structure-comma-alone", "«,»", "syntax")
    yield case("structure-colon-alone", "«:»", "syntax")
    yield case("structure-array-closed-as-object", "[«}»", "syntax")
    yield case("structure-object-closed-as-array", "{«]»", "syntax")
    yield case("structure-array-with-value-closed-as-object", "[1«}»", "syntax")
    yield case("structure-object-with-member-closed-as-array", '{"a":1«]»', "syntax")
    yield case("structure-open-array-comma", "[1,«»", "syntax")
    yield case("structure-open-array-value", "[1«»", "syntax")
    yield case("structure-open-array-string", '["a«»', "syntax")
    yield case("structure-open-object-name", '{"a"«»', "syntax")
    yield case("structure-open-object-colon", '{"a":«»', "syntax")
    yield case("structure-open-object-value", '{"a":1«»', "syntax")
    yield case("structure-open-object-comma", '{"a":1,«»', "syntax")
    yield case("structure-open-object-in-name", '{"a«»', "syntax")
    yield case("structure-open-nested", '[{"a":[«»', "syntax")
    yield case("structure-open-object-open-array", '[{«[»', "syntax")
    yield case("structure-quote-alone", '"«»', "syntax")
    yield case("structure-single-quote", "«'»a'", "syntax")
    yield case("structure-angle-bracket", "«<»null>", "syntax")
    yield case("structure-angle-bracket-inside", "[«<»null>]", "syntax")
    yield case("structure-parenthesis", "«(»1)", "syntax")
    yield case("structure-hash", "«#»", "syntax")
    yield case("structure-star", "«*»", "syntax")
    yield case("structure-at", "«@»", "syntax")
    yield case("structure-question-mark", "[«?»]", "syntax")
    yield case("structure-backslash", "«\\»", "syntax")
    yield case("structure-letter", "«a»bc", "syntax")
    yield case("structure-e-acute", "«é»", "syntax", why="two bytes, one character")
    yield case("structure-astral", "[«😀»]", "syntax")
    yield case("structure-line-comment-in-front", "«/»/ a\n[]", "syntax", why="RFC 8259 has no comments")
    yield case("structure-block-comment-in-front", "«/»* a */ []", "syntax")
    yield case("structure-comment-in-array", "[1,«/»*a*/2]", "syntax")
    yield case("structure-comment-in-object", '{"a":«/»*b*/1}', "syntax")
    yield case("structure-escaped-root", "«\\»u005b1]", "syntax")
    yield case("structure-nul-alone", "«\0»", "syntax")
    yield case("structure-nul-in-array", "[1«\0»]", "syntax")
    yield raw_case("structure-100000-open-arrays", repeat("[", 100_000), [("too_deep", "/0" * 128, 128, 129)], "no stack overflow")
    yield raw_case("structure-50000-open-array-object", repeat('[{"":', 50_000), [("too_deep", "/0/" * 64, 320, 321)])
    yield raw_case("structure-100000-closing-arrays", repeat("]", 100_000), [("syntax", 0, 1)])


def white_space():
    for name, space in (("space", " "), ("tab", "\t"), ("newline", "\n"), ("carriage-return", "\r")):
        yield case(f"space-{name}", f"{space}[{space}1{space},{space}{{{space}\"a\"{space}:{space}2{space}}}{space}]{space}")
        yield case(f"space-{name}-in-literal", f"[t«{space}»rue]", "syntax")
        yield case(f"space-{name}-in-number", f"[1{space}«0»]", "syntax")
        yield case(f"space-{name}-after-minus", f"[-«{space}»1]", "syntax")
    yield raw_case("space-1000-kinds", join(repeat(" \t\r\n", 1000), "[]", repeat("\n\r\t ", 1000)), [])
    refused = [
        ("form-feed", "\f"), ("vertical-tab", "\v"), ("backspace", "\b"), ("delete", "\x7f"), ("next-line", "\x85"), ("no-break-space", "\xa0"),
        ("line-separator", "\u2028"), ("paragraph-separator", "\u2029"), ("word-joiner", "\u2060"), ("ideographic-space", "\u3000"),
        ("em-space", "\u2003"), ("zero-width-space", "\u200b"), ("ogham-space", "\u1680"),
    ]
    for name, space in refused:
        yield case(f"space-{name}-refused", f"[«{space}»1]", "syntax", why="RFC 8259 section 2: only space, tab, LF, CR")
    yield case("space-form-feed-alone", "«\f»", "syntax")
    yield case("space-escaped-newline", "[«\\»n]", "syntax")
    yield case("space-byte-order-mark-inside", "[«\ufeff»1]", "syntax")


def arrays():
    yield case("array-empty", "[]")
    yield case("array-one", "[1]")
    yield case("array-several", '[1,"a",null,true,false,{},[]]')
    yield case("array-empty-string", '[""]')
    yield case("array-of-arrays", "[[],[[]],[[[]]]]")
    yield case("array-nulls", "[null,null,null]")
    yield raw_case("array-10000-members", join("[", repeat("0,", 9_999), "0]"), [])
    yield case("array-comma-behind", "[1,«]»", "syntax")
    yield case("array-two-commas-behind", "[1,«,»]", "syntax")
    yield case("array-comma-in-front", "[«,»1]", "syntax")
    yield case("array-comma-only", "[«,»]", "syntax")
    yield case("array-two-commas", "[1,«,»2]", "syntax")
    yield case("array-no-comma", "[1 «2»]", "syntax")
    yield case("array-no-comma-strings", '["a" «"»b"]', "syntax")
    yield case("array-no-comma-arrays", "[[]«[»]]", "syntax")
    yield case("array-colon-for-comma", '["a"«:»1]', "syntax")
    yield case("array-semicolon", "[1«;»2]", "syntax")
    yield case("array-minus-only", "[-«]»", "syntax")
    yield case("array-star", "[«*»]", "syntax")
    yield case("array-spread-dots", "[«.»..]", "syntax")
    yield case("array-newlines-unclosed", '["a",\n4\n,1,«»', "syntax")
    yield case("array-inner-unclosed", "[[1,2]«»", "syntax")
    yield case("array-extra-comma-after-inner", "[[1],«]»", "syntax")


def objects():
    yield case("object-empty", "{}")
    yield case("object-one", '{"a":1}')
    yield case("object-several", '{"a":1,"b":"2","c":null,"d":true,"e":[],"f":{}}')
    yield case("object-empty-name", '{"":1}')
    yield case("object-empty-name-nested", '{"":{"":{"":1}}}')
    yield case("object-name-with-escapes", '{"a\\nb\\u0000\\"\\\\\\/":1}')
    yield case("object-name-with-raw-astral", '{"😀":1}')
    yield case("object-name-proto", '{"__proto__":1}', why="a name like any other")
    yield case("object-name-constructor", '{"constructor":{"prototype":{"polluted":true}}}')
    yield case("object-names-of-object-prototype", '{"toString":1,"hasOwnProperty":2,"valueOf":3,"__defineGetter__":4}')
    yield case("object-names-numeric", '{"1":1,"01":2,"1.0":3,"-1":4,"1e0":5}', why="different names")
    yield case("object-names-differ-in-case", '{"a":1,"A":2}')
    yield case("object-names-differ-in-normal-form", '{"é":1,"e\u0301":2}', why="RFC 8259 section 8.3: compared code unit by code unit, never normalised")
    yield case("object-names-differ-in-space", '{"a":1,"a ":2," a":3}')
    yield case("object-names-differ-in-nul", '{"a":1,"a\\u0000":2}')
    yield case("object-same-name-in-different-objects", '{"a":{"a":{"a":1}},"b":{"a":1},"c":[{"a":1},{"a":2}]}')
    yield case("object-comma-behind", '{"a":1,«}»', "syntax")
    yield case("object-two-commas-behind", '{"a":1,«,»}', "syntax")
    yield case("object-comma-in-front", '{«,»"a":1}', "syntax")
    yield case("object-comma-only", "{«,»}", "syntax")
    yield case("object-two-commas", '{"a":1,«,»"b":2}', "syntax")
    yield case("object-no-comma", '{"a":1 «"»b":2}', "syntax")
    yield case("object-no-colon", '{"a" «1»}', "syntax")
    yield case("object-two-colons", '{"a":«:»1}', "syntax")
    yield case("object-comma-for-colon", '{"a"«,»1}', "syntax")
    yield case("object-equals-for-colon", '{"a"«=»1}', "syntax")
    yield case("object-no-value", '{"a":«}»', "syntax")
    yield case("object-no-value-then-comma", '{"a":«,»"b":1}', "syntax")
    yield case("object-name-only", '{"a"«}»', "syntax")
    yield case("object-no-name", "{«:»1}", "syntax")
    yield case("object-bare-name", "{«a»:1}", "syntax")
    yield case("object-single-quoted-name", "{«'»a':1}", "syntax")
    yield case("object-number-name", "{«1»:1}", "syntax")
    yield case("object-null-name", "{«n»ull:1}", "syntax")
    yield case("object-array-name", "{«[»]:1}", "syntax")
    yield case("object-bare-value", '{"a":«b»}', "syntax")
    yield case("object-second-name-bare", '{"a":1,«b»:2}', "syntax")
    yield case("object-second-value-missing", '{"a":1,"b"«}»', "syntax")
    yield case("object-bracket-for-name", "{«[»\"a\":1}", "syntax")
    yield case("object-in-object-without-name", "{«{»}}", "syntax")
    yield case("object-semicolon", '{"a":1«;»"b":2}', "syntax")


def duplicate_names():
    yield case("duplicate", '{"a":1,«"a"»:2}', "duplicate_key /a", why="RFC 7493 section 2.3")
    yield case("duplicate-same-value", '{"a":1,«"a"»:1}', "duplicate_key /a")
    yield case("duplicate-three-times", '{"a":1,«"a"»:2,«"a"»:3}', "duplicate_key /a", "duplicate_key /a")
    yield case("duplicate-two-names", '{"a":1,"b":2,«"b"»:3,«"a"»:4}', "duplicate_key /b", "duplicate_key /a")
    yield case("duplicate-empty-name", '{"":1,«""»:2}', "duplicate_key /")
    yield case("duplicate-not-adjacent", '{"a":1,"b":{"c":[]},«"a"»:2}', "duplicate_key /a")
    yield case("duplicate-escaped-second", '{"a":1,«"\\u0061"»:2}', "duplicate_key /a", why="compared after unescaping")
    yield case("duplicate-escaped-first", '{"\\u0061":1,«"a"»:2}', "duplicate_key /a")
    yield case("duplicate-escaped-both", '{"\\u00e9":1,«"\\u00E9"»:2}', "duplicate_key /é")
    yield case("duplicate-slash-escaped", '{"a/b":1,«"a\\/b"»:2}', "duplicate_key /a~1b", why="RFC 6901: / is written ~1 in a pointer")
    yield case("duplicate-tilde", '{"~":1,«"~"»:2}', "duplicate_key /~0")
    yield case("duplicate-tilde-one", '{"~1":1,«"~1"»:2}', "duplicate_key /~01")
    yield case("duplicate-newline-escapes", '{"\\n":1,«"\\u000a"»:2}', "duplicate_key /\n")
    yield case("duplicate-quote", '{"\\"":1,«"\\u0022"»:2}', 'duplicate_key /"')
    yield case("duplicate-backslash", '{"\\\\":1,«"\\u005c"»:2}', "duplicate_key /\\")
    yield case("duplicate-nul", '{"\\u0000":1,«"\\u0000"»:2}', "duplicate_key /\0")
    yield case("duplicate-astral-escaped", '{"😀":1,«"\\ud83d\\ude00"»:2}', "duplicate_key /😀")
    yield case("duplicate-proto", '{"__proto__":1,«"__proto__"»:2}', "duplicate_key /__proto__")
    yield case("duplicate-proto-escaped", '{"__proto__":1,«"__prot\\u006f__"»:2}', "duplicate_key /__proto__")
    yield case("duplicate-nested", '{"a":{"b":{"c":1,«"c"»:2}}}', "duplicate_key /a/b/c")
    yield case("duplicate-in-array", '[0,{"a":1,«"a"»:2}]', "duplicate_key /1/a")
    yield case("duplicate-in-empty-named-object", '{"":{"":1,«""»:2}}', "duplicate_key //")
    yield case("duplicate-objects", '{"a":{"x":1},«"a"»:{"x":1}}', "duplicate_key /a", why="the two objects are different, their members no duplicates")
    yield case("duplicate-inside-duplicate", '{"a":1,«"a"»:{"b":1,«"b"»:2}}', "duplicate_key /a", "duplicate_key /a/b")
    yield case("duplicate-inner-then-outer", '{"a":{"b":1,«"b"»:2},«"a"»:3}', "duplicate_key /a/b", "duplicate_key /a")
    yield case("duplicate-numeric", '{"1":1,«"1"»:2}', "duplicate_key /1")
    yield case("duplicate-then-syntax", '{"a":1,«"a"»:2,«}»', "duplicate_key /a", "syntax", why="what was found before the syntax error stays")
    for count in (8, 16, 17, 32, 33, 63, 64, 65, 66, 128, 1000):
        members = ",".join(f'"k{index}":{index}' for index in range(count))
        yield case(f"duplicate-none-of-{count}", f"[{{{members}}}]")
        yield case(f"duplicate-first-of-{count}", f'[{{{members},«"k0"»:1}}]', "duplicate_key /0/k0")
        yield case(f"duplicate-last-of-{count}", f'[{{{members},«"k{count - 1}"»:1}}]', f"duplicate_key /0/k{count - 1}")
    members = ",".join(f'"k{index}":{index}' for index in range(100))
    yield case("duplicate-middle-of-100-escaped", f'{{{members},«"\\u006b50"»:1}}', "duplicate_key /k50")
    yield case("duplicate-two-of-100", f'{{{members},"x":1,«"k7"»:1,«"k99"»:1}}', "duplicate_key /k7", "duplicate_key /k99")
    yield case("duplicate-in-large-nested", f'{{"a":{{{members}}},"b":[{{{members},«"k1"»:0}}],"k1":1}}', "duplicate_key /b/0/k1")


def strings():
    yield case("string-empty", '""')
    yield case("string-ascii", '["' + "".join(chr(c) for c in range(0x20, 0x7F) if chr(c) not in '"\\') + '"]')
    yield case("string-delete", '["\x7f"]', why="RFC 8259 section 7: only U+0000 to U+001F must be escaped")
    yield case("string-c1-controls", '["\x80\x85\x9f"]')
    yield case("string-two-bytes", '["é"]')
    yield case("string-three-bytes", '["€日"]')
    yield case("string-four-bytes", '["😀𝄞"]')
    yield case("string-first-and-last-of-each-length", '["\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff"]')
    yield case("string-line-separators", '["\u2028\u2029"]', why="JSON allows them raw")
    yield case("string-byte-order-mark-inside", '["\ufeff"]', why="within a string it is a character")
    yield case("string-replacement-character", '["\ufffd"]')
    yield case("string-noncharacters", '["\ufffe\uffff\ufdd0\ufdef\U0001fffe\U0010ffff"]', why="RFC 7493 section 2.1 says MUST NOT; docs/rules.md names lone surrogates only: see README")
    yield case("string-noncharacters-escaped", '["\\ufffe\\uffff\\ufdd0\\udbff\\udfff"]', why="as above")
    yield case("string-private-use", '["\ue000\U00100000"]')
    yield case("string-combining-marks", '["e\u0301\u0301\u0301"]')
    yield case("string-right-to-left", '["\u202etxet\u202c"]')
    yield case("string-comment-inside", '["/* a */ // b"]')
    yield case("string-braces-inside", '["{}[],:"]')
    yield raw_case("string-100000-long", join('["', repeat("x", 100_000), '"]'), [])
    yield raw_case("string-40000-astral", join('["', repeat("😀", 40_000), '"]'), [])
    yield case("string-unclosed", '"a«»', "syntax")
    yield case("string-unclosed-in-array", '["a«»', "syntax")
    yield case("string-unclosed-after-escape", '"a\\"«»', "syntax")
    yield case("string-single-quotes", "[«'»a']", "syntax")
    yield case("string-no-quotes", "[«a»]", "syntax")
    yield case("string-backtick", "[«`»a`]", "syntax")
    yield case("string-typographic-quotes", "[«“»a”]", "syntax")
    yield case("string-quote-inside", '["a"«b»"]', "syntax")
    yield case("string-escape-without-string", "[«\\»u0041]", "syntax")
    yield case("string-python-bytes", '[«b»"a"]', "syntax")
    for length in (7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65):
        yield case(f"string-{length}-then-escape", f'["{"x" * length}\\n"]', why="readers that look at many bytes at once")
        yield case(f"string-{length}-then-control", f'["{"x" * length}«\x01»"]', "syntax")
        yield case(f"string-{length}-then-bad-byte", f'["{"x" * length}«⟦FF⟧»"]', "invalid_utf8 /0")
        yield case(f"string-{length}-then-bad-escape", f'["{"x" * length}\\«q»"]', "syntax")


def escapes():
    yield case("escape-all-short", '["\\"\\\\\\/\\b\\f\\n\\r\\t"]')
    yield case("escape-unicode-lower", '["\\u00e9\\uabcd"]')
    yield case("escape-unicode-upper", '["\\u00E9\\uABCD"]')
    yield case("escape-unicode-mixed", '["\\u00Ee\\uaBcD"]')
    yield case("escape-nul", '["\\u0000"]')
    yield case("escape-control", '["\\u0001\\u001f\\u007f"]')
    yield case("escape-backslash-u", '["\\\\u0041"]', why="an escaped backslash, then u0041")
    yield case("escape-double-backslash", '["\\\\\\\\"]')
    yield case("escape-slash-optional", '["\\//"]')
    yield case("escape-in-name", '{"\\u0061\\n":1}')
    for letter in ("a", "v", "x", "0", "'", "U", "N", "B", " ", "e", "q", "1"):
        yield case(f"escape-unknown-{letter.replace(' ', 'space').replace(chr(39), 'quote')}", f'["\\«{letter}»"]', "syntax")
    yield case("escape-unknown-e-acute", '["\\«é»"]', "syntax")
    yield case("escape-unknown-astral", '["\\«😀»"]', "syntax")
    yield case("escape-newline", '["\\«\n»"]', "syntax", why="no line continuation")
    yield case("escape-tab", '["\\«\t»"]', "syntax")
    yield case("escape-nul-raw", '["\\«\0»"]', "syntax")
    yield case("escape-at-the-end", '["\\«»', "syntax")
    yield case("escape-closing-quote", '["\\"]«»', "syntax")
    yield case("escape-three-backslashes", '["\\\\\\"]«»', "syntax")
    yield case("escape-unicode-no-digits", '["\\u«"»]', "syntax")
    yield case("escape-unicode-one-digit", '["\\u0«"»]', "syntax")
    yield case("escape-unicode-two-digits", '["\\u00«"»]', "syntax")
    yield case("escape-unicode-three-digits", '["\\u004«"»]', "syntax")
    yield case("escape-unicode-cut", '["\\u004«»', "syntax")
    yield case("escape-unicode-bad-first-digit", '["\\u«g»041"]', "syntax")
    yield case("escape-unicode-bad-last-digit", '["\\u004«g»"]', "syntax")
    yield case("escape-unicode-braces", '["\\u«{»41}"]', "syntax")
    yield case("escape-unicode-plus", '["\\u«+»041"]', "syntax")
    yield case("escape-unicode-minus", '["\\u«-»041"]', "syntax")
    yield case("escape-unicode-space", '["\\u« »041"]', "syntax")
    yield case("escape-unicode-full-width-digit", '["\\u«０»041"]', "syntax")
    yield case("escape-unicode-0x", '["\\u0«x»41"]', "syntax")
    yield case("escape-second-of-pair-cut", '["«\\ud83d»\\u«"»]', "lone_surrogate /0", "syntax", why="a half that nothing completes")
    yield case("escape-second-of-pair-bad", '["«\\ud83d»\\u«x»e00"]', "lone_surrogate /0", "syntax")


def surrogates():
    rule = "RFC 7493 section 2.1"
    yield case("surrogate-pair-escaped", '["\\ud83d\\ude00"]')
    yield case("surrogate-pair-escaped-upper-case", '["\\uD83D\\uDE00"]')
    yield case("surrogate-pairs-first-and-last", '["\\ud800\\udc00\\udbff\\udfff"]')
    yield case("surrogate-two-pairs", '["\\ud83d\\ude00\\ud83d\\ude01"]')
    yield case("surrogate-neighbours", '["\\ud7ff\\ue000"]', why="not surrogates")
    yield case("surrogate-pair-in-name", '{"\\ud83d\\ude00":1}')
    yield case("surrogate-high-alone", '["«\\ud83d»"]', "lone_surrogate /0", why=rule)
    yield case("surrogate-low-alone", '["«\\ude00»"]', "lone_surrogate /0", why=rule)
    yield case("surrogate-first-high-alone", '["«\\ud800»"]', "lone_surrogate /0")
    yield case("surrogate-last-high-alone", '["«\\udbff»"]', "lone_surrogate /0")
    yield case("surrogate-first-low-alone", '["«\\udc00»"]', "lone_surrogate /0")
    yield case("surrogate-last-low-alone", '["«\\udfff»"]', "lone_surrogate /0")
    yield case("surrogate-high-then-text", '["«\\ud83d»abc"]', "lone_surrogate /0")
    yield case("surrogate-text-then-low", '["abc«\\ude00»"]', "lone_surrogate /0")
    yield case("surrogate-high-then-raw-astral", '["«\\ud83d»😀"]', "lone_surrogate /0")
    yield case("surrogate-high-then-short-escape", '["«\\ud83d»\\n"]', "lone_surrogate /0")
    yield case("surrogate-high-then-bmp-escape", '["«\\ud83d»\\u0041"]', "lone_surrogate /0")
    yield case("surrogate-high-then-escaped-backslash-u", '["«\\ud83d»\\\\ude00"]', "lone_surrogate /0", why="the second is an escaped backslash and the text ude00")
    yield case("surrogate-low-then-high", '["«\\ude00»«\\ud83d»"]', "lone_surrogate /0", "lone_surrogate /0")
    yield case("surrogate-high-high", '["«\\ud83d»«\\ud83d»"]', "lone_surrogate /0", "lone_surrogate /0")
    yield case("surrogate-high-high-low", '["«\\ud83d»\\ud83d\\ude00"]', "lone_surrogate /0", why="the second high one has its low one")
    yield case("surrogate-high-low-low", '["\\ud83d\\ude00«\\ude00»"]', "lone_surrogate /0")
    yield case("surrogate-high-bmp-low", '["«\\ud83d»\\u0041«\\ude00»"]', "lone_surrogate /0", "lone_surrogate /0")
    yield case("surrogate-then-end", '["«\\ud800»a«»', "lone_surrogate /0", "syntax", why="what was found before the syntax error stays")
    yield case("surrogate-then-bad-escape", '["«\\ud800»\\«x»"]', "lone_surrogate /0", "syntax")
    yield case("surrogate-in-name", '{"«\\ud800»":1}', "lone_surrogate /\ufffd", why="shown as U+FFFD in the pointer")
    yield case("surrogate-low-in-name", '{"a«\\udc00»b":1}', "lone_surrogate /a\ufffdb")
    yield case("surrogate-in-nested-name", '{"a":[{"«\\ud800»":1}]}', "lone_surrogate /a/0/\ufffd")
    yield case("surrogate-in-two-values", '{"a":"«\\ud800»","b":"«\\udc00»"}', "lone_surrogate /a", "lone_surrogate /b")
    yield case("surrogate-root", '"«\\ud800»"', "lone_surrogate ")


def control_characters():
    for code in range(0x20):
        yield case(f"control-{code:02x}-raw", f'["a«{chr(code)}»b"]', "syntax", why="RFC 8259 section 7: must be escaped")
        yield case(f"control-{code:02x}-escaped", f'["a\\u{code:04x}b"]')
    for code in (0x00, 0x09, 0x0A, 0x1F):
        yield case(f"control-{code:02x}-raw-in-name", f'{{"a«{chr(code)}»b":1}}', "syntax")
    yield case("control-crlf-raw", '["a«\r»\nb"]', "syntax")


def encodings():
    rule = "RFC 8259 section 8.1 and RFC 3629 section 3"
    bad = {
        "lone-continuation": "80", "lone-continuation-bf": "BF", "two-continuations": "80 BF", "byte-fe": "FE", "byte-ff": "FF", "fe-fe-ff-ff": "FE FE FF FF",
        "overlong-slash-2": "C0 AF", "overlong-nul-2": "C0 80", "overlong-del-2": "C1 BF", "overlong-slash-3": "E0 80 AF", "overlong-last-3": "E0 9F BF",
        "overlong-slash-4": "F0 80 80 AF", "overlong-last-4": "F0 8F BF BF", "overlong-5": "F8 80 80 80 AF", "overlong-6": "FC 80 80 80 80 AF",
        "surrogate-first": "ED A0 80", "surrogate-last": "ED BF BF", "surrogate-pair-cesu-8": "ED A0 BD ED B8 80",
        "above-10ffff": "F4 90 80 80", "f5": "F5 80 80 80", "f7": "F7 BF BF BF", "five-bytes": "F8 88 80 80 80", "six-bytes": "FC 84 80 80 80 80",
        "truncated-2": "C3", "truncated-3-after-1": "E2", "truncated-3-after-2": "E2 82", "truncated-4-after-1": "F0", "truncated-4-after-2": "F0 9F", "truncated-4-after-3": "F0 9F 98",
        "latin-1-e-acute": "E9", "windows-1252-euro": "80", "shift-jis": "93 FA",
    }
    for name, hexes in bad.items():
        yield case(f"utf8-{name}", f'["a«⟦{hexes}⟧»b"]', "invalid_utf8 /0", why=rule)
    yield case("utf8-before-the-quote", '["«⟦F0 9F 98⟧»"]', "invalid_utf8 /0", why="a truncated sequence does not swallow the quote")
    yield case("utf8-good-then-continuation", '["é«⟦A9⟧»"]', "invalid_utf8 /0")
    yield case("utf8-two-runs", '["a«⟦FF⟧»b«⟦FE⟧»c"]', "invalid_utf8 /0", "invalid_utf8 /0")
    yield case("utf8-run-split-by-ascii", '["«⟦E2⟧»(«⟦A1⟧»"]', "invalid_utf8 /0", "invalid_utf8 /0")
    yield case("utf8-two-strings", '["«⟦FF⟧»","«⟦FF⟧»"]', "invalid_utf8 /0", "invalid_utf8 /1")
    yield case("utf8-in-name", '{"a«⟦FF⟧»b":1}', "invalid_utf8 /a\ufffdb")
    yield case("utf8-in-value-of-name", '{"a":{"b":"«⟦FF⟧»"}}', "invalid_utf8 /a/b")
    yield case("utf8-at-the-end-in-a-string", '["a«⟦E2 82⟧»«»', "invalid_utf8 /0", "syntax")
    yield case("utf8-then-control-in-a-string", '["a«⟦FF⟧»b«\n»"]', "invalid_utf8 /0", "syntax", why="what was found before the syntax error stays, in the same string too")
    yield case("utf8-then-bad-escape-in-a-string", '["a«⟦FF⟧»b\\«q»"]', "invalid_utf8 /0", "syntax")
    yield case("utf8-then-end-in-a-name", '{"a«⟦FF⟧»«»', "invalid_utf8 ", "syntax")
    yield case("utf8-root-string", '"«⟦FF⟧»"', "invalid_utf8 ")
    yield case("utf8-long-run", '["«⟦' + "FF " * 999 + 'FF⟧»"]', "invalid_utf8 /0", why="one issue a run")
    yield case("utf8-after-an-escape", '["\\n«⟦FF⟧»"]', "invalid_utf8 /0")
    yield case("utf8-no-characters-above-10ffff-but-10ffff", '["⟦F4 8F BF BF⟧"]')
    yield from outside_strings()


def outside_strings():
    """No JSON character can stand there, so the reading ends."""
    for name, before, hexes, behind, path in (
        ("in-front", "", "FF", "[]", ""), ("alone", "", "E9", "", ""), ("truncated-alone", "", "E0", "", ""), ("in-array", "[", "E9", "]", "/0"), ("in-object", "{", "FF", "}", ""),
        ("after-comma", "[1,", "FF", "]", "/1"), ("in-literal", "[tr", "FF", "ue]", "/0"), ("in-number", "[1", "E5", "]", "/0"), ("in-exponent", "[1e1", "E5", "]", "/0"), ("for-colon", '{"a"', "FF", "1}", "/a"),
    ):
        yield case(f"utf8-outside-{name}", f"{before}««⟦{hexes}⟧»»{behind}", f"invalid_utf8 {path}", "syntax", why="the path is where the reading stands")
    yield case("utf8-outside-run-of-three", "[««⟦FF⟧»⟦FE 80⟧»]", "invalid_utf8 /0", "syntax", why="one issue a run; the syntax error is its first character")
    yield case("utf8-in-escape", '["\\««⟦E5⟧»»"]', "invalid_utf8 /0", "syntax")
    yield case("utf8-in-unicode-escape", '["\\u««⟦E5⟧»»"]', "invalid_utf8 /0", "syntax")
    yield case("utf16-le", '{«⟦00⟧»"⟦00⟧a⟦00⟧"⟦00⟧:⟦00⟧1⟦00⟧}⟦00⟧', "syntax", why="NUL is no white space")
    yield case("utf16-be", '«⟦00⟧»{⟦00⟧"⟦00⟧a⟦00⟧"⟦00⟧:⟦00⟧1⟦00⟧}', "syntax")
    yield case("utf16-le-with-bom", '««⟦FF⟧»⟦FE⟧»[⟦00⟧]⟦00⟧', "invalid_utf8 ", "syntax")
    yield case("utf16-be-with-bom", '««⟦FE⟧»⟦FF⟧»⟦00⟧[⟦00⟧]', "invalid_utf8 ", "syntax")
    yield case("utf32-le", '[«⟦00⟧»⟦00 00⟧]⟦00 00 00⟧', "syntax")
    yield case("utf32-be", '«⟦00⟧»⟦00 00⟧[⟦00 00 00⟧]', "syntax")
    yield case("utf16-le-string", '"a«⟦00⟧»b⟦00⟧"⟦00⟧', "syntax")
    yield case("gzip", '«⟦1F⟧»⟦8B 08 00 00 00 00 00 00 03⟧', "syntax", why="U+001F begins a gzip stream")


def byte_order_marks():
    rule = "RFC 8259 section 8.1: must not be added; this reader reports it and reads on"
    yield case("bom", "«\ufeff»[]", "byte_order_mark ", why=rule)
    yield case("bom-object", '«\ufeff»{"a":1}', "byte_order_mark ")
    yield case("bom-space", "«\ufeff» []", "byte_order_mark ")
    yield case("bom-then-duplicate", '«\ufeff»{"a":1,«"a"»:2}', "byte_order_mark ", "duplicate_key /a")
    yield case("bom-then-syntax", "«\ufeff»[«}»", "byte_order_mark ", "syntax")
    yield case("bom-twice", "«\ufeff»«\ufeff»[]", "byte_order_mark ", "syntax")
    yield case("bom-after-space", " «\ufeff»[]", "syntax", why="not at the start: a character that is no white space")
    yield case("bom-behind", "[]«\ufeff»", "trailing_data ")
    yield case("bom-first-byte-only", "««⟦EF⟧»»[]", "invalid_utf8 ", "syntax")
    yield case("bom-cut", "««⟦EF BB⟧»»[]", "invalid_utf8 ", "syntax")


def number_syntax():
    good = [
        "0", "-0", "1", "-1", "9", "10", "123", "-123", "0.0", "-0.0", "0.5", "-0.5", "1.5", "123.456", "1e1", "1E1", "1e+1", "1E+1", "1e-1", "1E-1", "1.5e10", "1.5E-10",
        "0e0", "0e+1", "0E-1", "-0e1", "1e01", "1e00", "1e-00", "1.0", "1.10", "0.10", "15000.0", "20e1", "123e4", "1.000000000000000000000000", "0.00000000000000000000001",
    ]
    for token in good:
        assert number_class(token) is None, token
        yield case(f"number-{token}", f"[{token}]", why="RFC 8259 section 6")
    yield case("number-space-behind", "[1 ]")
    yield case("number-in-object", '{"a":-1.5e3}')
    bad = {
        "plus": "[«+»1]", "plus-alone": "[«+»]", "plus-plus": "[«+»+1]", "plus-infinity": "[«+»Inf]", "minus-alone": "[-«]»", "minus-minus": "[-«-»1]", "minus-plus": "[-«+»1]", "minus-letter": "[-«a»]",
        "minus-at-the-end": "-«»", "minus-dot": "[-«.»1]", "minus-space": "[-« »1]", "dot-alone": "[«.»]", "dot-in-front": "[«.»5]", "dot-behind": "[1.«]»", "dot-behind-zero": "[0.«]»",
        "dot-behind-minus-zero": "[-0.«]»", "dot-at-the-end": "1.«»", "dot-exponent": "[1.«e»1]", "dot-dot": "[1.«.»1]", "two-fractions": "[1.2«.»3]", "zero-in-front": "[0«1»]", "zeros": "[0«0»]",
        "minus-zero-in-front": "[-0«1»]", "zero-in-front-of-fraction": "[0«0».5]", "exponent-alone": "[«e»1]", "exponent-empty": "[1e«]»", "exponent-upper-empty": "[1E«]»", "exponent-at-the-end": "1e«»",
        "exponent-sign-only": "[1e+«]»", "exponent-minus-only": "[1e-«]»", "exponent-sign-at-the-end": "1e-«»", "exponent-two-signs": "[1e+«-»1]", "exponent-twice": "[1e«e»1]", "exponent-then-exponent": "[1e1«e»1]",
        "exponent-fraction": "[1e1«.»5]", "exponent-zero-empty": "[0e«]»", "fraction-exponent-empty": "[1.5e«]»", "hexadecimal": "[0«x»1F]", "hexadecimal-upper": "[0«X»1F]", "octal": "[0«o»17]", "binary": "[0«b»11]",
        "underscore": "[1«_»000]", "big-int": "[1«n»]", "letter-behind": "[1«a»]", "percent": "[1«%»]", "dollar": "[«$»1]", "comma-for-dot": "[1,«,»5]", "apostrophe": "[1«'»000]", "no-digit-then-bracket": "[-«[»]]",
        "full-width-digit": "[«１»]", "full-width-digit-behind": "[1«１»]", "arabic-digit": "[«١»]", "minus-sign-u2212": "[«−»1]", "infinity": "[«I»nfinity]", "superscript": "[1«²»]", "slash": "[1«/»2]", "expression": "[1«+»2]", "star": "[1«*»2]", "colon": "[1«:»2]",
    }
    for name, marked in bad.items():
        yield case(f"number-{name}", marked, "syntax")


def number_class(token):
    """What docs/rules.md says of a number, by exact arithmetic."""
    exact = Fraction(token)
    try:
        held = float(exact)
    except OverflowError:
        return "number_out_of_range"
    if exact.denominator == 1 and Fraction(held) != exact:
        return "number_precision"
    if exact and not held:
        return "number_precision"
    return None


RANGE, PRECISION = "number_out_of_range", "number_precision"


def number_values():
    digits = str(THRESHOLD)
    assert len(digits) == 309
    values = [
        ("2-to-53-less-1", "9007199254740991", None, "the largest n where n and n+1 are both doubles"),
        ("2-to-53", "9007199254740992", None, None),
        ("2-to-53-plus-1", "9007199254740993", PRECISION, "RFC 7493 section 2.2"),
        ("2-to-53-plus-2", "9007199254740994", None, None),
        ("minus-2-to-53", "-9007199254740992", None, None),
        ("minus-2-to-53-less-1", "-9007199254740993", PRECISION, None),
        ("2-to-53-plus-1-with-fraction", "9007199254740993.0", PRECISION, "the same integer, written with a fraction"),
        ("2-to-53-plus-1-with-exponent", "9007199254740993e0", PRECISION, None),
        ("2-to-53-plus-1-shifted", "900719925474099.3e1", PRECISION, None),
        ("2-to-53-plus-a-half", "9007199254740992.5", None, "no integer"),
        ("2-to-63-less-1", "9223372036854775807", PRECISION, None),
        ("2-to-63", "9223372036854775808", None, None),
        ("minus-2-to-63", "-9223372036854775808", None, None),
        ("minus-2-to-63-less-1", "-9223372036854775809", PRECISION, None),
        ("2-to-64-less-1", "18446744073709551615", PRECISION, None),
        ("2-to-64", "18446744073709551616", None, None),
        ("2-to-64-plus-1", "18446744073709551617", PRECISION, None),
        ("2-to-128", str(2**128), None, None),
        ("2-to-1000", str(2**1000), None, "302 digits, exactly a double"),
        ("2-to-1000-plus-1", str(2**1000 + 1), PRECISION, None),
        ("2-to-1023", str(2**1023), None, None),
        ("snowflake-id", "1234567890123456789", PRECISION, None),
        ("21-digits-as-javascript-prints-it", "123456789012345680000", PRECISION, "reads as 123456789012345683968, which JavaScript prints so"),
        ("21-digits-exact", "123456789012345683968", None, None),
        ("1e15", "1e15", None, None),
        ("1e22", "1e22", None, "the largest power of ten that is a double"),
        ("1e23", "1e23", PRECISION, "the smallest that is not"),
        ("1e22-written-out", "1" + "0" * 22, None, None),
        ("1e23-written-out", "1" + "0" * 23, PRECISION, None),
        ("1e300", "1e300", PRECISION, "an integer, and not exactly a double"),
        ("a-tenth", "0.1", None, "no integer: rounding a fraction is no issue"),
        ("17-digits-fraction", "0.10000000000000000555", None, None),
        ("pi-long", "3.14159265358979323846264338327950288419716939937510", None, None),
        ("15000.0", "15000.0", None, None),
        ("1.5e1", "1.5e1", None, "15"),
        ("minus-zero", "-0", None, None),
        ("minus-zero-fraction", "-0.0", None, None),
        ("minus-zero-exponent", "-0e-999", None, None),
        ("zero-e999", "0e999", None, "zero, whatever the exponent"),
        ("zero-fraction-e999", "0.000e999", None, None),
        ("max-shortest", "1.7976931348623157e308", PRECISION, "reads as the largest double, which is another integer"),
        ("max-written-out", str(MAX), None, "exactly the largest double"),
        ("max-plus-1", str(MAX + 1), PRECISION, None),
        ("minus-max-written-out", str(-MAX), None, None),
        ("max-rounded-up", "1.7976931348623158e308", PRECISION, "still nearer to the largest double than to the next"),
        ("below-the-threshold", "1.797693134862315807e308", PRECISION, "below 2^1024 - 2^970: reads as the largest double"),
        ("above-the-threshold", "1.797693134862315808e308", RANGE, "above: infinite"),
        ("minus-above-the-threshold", "-1.797693134862315808e308", RANGE, None),
        ("threshold-less-1-written-out", str(THRESHOLD - 1), PRECISION, "309 digits, decided by the last"),
        ("threshold-written-out", digits, RANGE, "a tie, to even, which is infinite"),
        ("threshold-plus-1-written-out", str(THRESHOLD + 1), RANGE, None),
        ("minus-threshold-less-1-written-out", str(1 - THRESHOLD), PRECISION, None),
        ("minus-threshold-written-out", str(-THRESHOLD), RANGE, None),
        ("threshold-less-a-bit", f"{THRESHOLD - 1}.99999", None, "no integer, and still below"),
        ("threshold-with-a-fraction", f"{digits}.0", RANGE, None),
        ("threshold-scaled", f"0.{digits}e309", RANGE, None),
        ("threshold-less-1-scaled", f"0.{THRESHOLD - 1}e309", PRECISION, None),
        ("2-to-1024", str(2**1024), RANGE, None),
        ("308-nines", "9" * 308, PRECISION, None),
        ("309-nines", "9" * 309, RANGE, None),
        ("309-ones", "1" * 309, PRECISION, None),
        ("310-digits", "1" + "0" * 309, RANGE, None),
        ("1e308", "1e308", PRECISION, None),
        ("1e309", "1e309", RANGE, None),
        ("1e400", "1e400", RANGE, None),
        ("minus-1e400", "-1e400", RANGE, None),
        ("1.5e400", "1.5e+400", RANGE, None),
        ("0.1e309", "0.1e309", PRECISION, "1e308"),
        ("400-zeros-and-exponent-down", "1" + "0" * 400 + "e-400", None, "one, written long"),
        ("400-zeros-to-a-tenth", "1" + "0" * 400 + "e-401", None, None),
        ("400-zeros-behind-the-point", "0." + "0" * 400 + "1e401", None, "one"),
        ("400-zeros-behind-the-point-to-a-double", "0." + "0" * 399 + "1e423", PRECISION, "1e23"),
        ("400-nines-scaled-down", "9" * 400 + "e-400", None, None),
        ("fraction-zeros", "1." + "0" * 500, None, "one"),
        ("fraction-zeros-then-one", "1." + "0" * 500 + "1", None, "no integer"),
        ("9007199254740993-fraction-zeros", "9007199254740993." + "0" * 50, PRECISION, None),
        ("5e-324", "5e-324", None, "the smallest double"),
        ("4.9e-324", "4.9e-324", None, None),
        ("minus-5e-324", "-5e-324", None, None),
        ("half-the-smallest-above", "2.4703282292062328e-324", None, "just above the half: reads as 5e-324"),
        ("half-the-smallest-below", "2.4703282292062327e-324", PRECISION, "just below: reads as zero, and is not"),
        ("half-the-smallest-exactly", HALF_OF_LEAST, PRECISION, "752 digits: a tie, to even, which is zero"),
        ("half-the-smallest-lowered-at-digit-50", digit_lowered(HALF_OF_LEAST, 50), PRECISION, None),
        ("2.2250738585072014e-308", "2.2250738585072014e-308", None, "the smallest normal double"),
        ("2.2250738585072011e-308", "2.2250738585072011e-308", None, "subnormal; once hung PHP and Java"),
        ("1e-400", "1e-400", PRECISION, "not zero, and reads as zero"),
        ("minus-1e-400", "-1e-400", PRECISION, None),
        ("0.5e-400", "0.5e-400", PRECISION, None),
        ("350-zeros-behind-the-point", "0." + "0" * 350 + "1", PRECISION, None),
    ]
    for name, token, expected, why in values:
        assert number_class(token) == expected, name
        yield number_case(name, token, expected, why)
    beyond_fractions = [
        ("1e-999999999999", PRECISION, None),
        ("1e999999999999", RANGE, None),
        ("1e2147483647", RANGE, "exponents at the limits of machine integers"),
        ("1e2147483648", RANGE, None),
        ("1e-2147483648", PRECISION, None),
        ("1e-2147483649", PRECISION, None),
        ("1e4294967296", RANGE, "not 1e0"),
        ("1e4294967297", RANGE, "not 1e1"),
        ("1e9223372036854775807", RANGE, None),
        ("1e9223372036854775808", RANGE, None),
        ("1e-9223372036854775808", PRECISION, None),
        ("1e-9223372036854775809", PRECISION, None),
        ("1e18446744073709551616", RANGE, "not 1e0"),
        ("1e99999999999999999999999999", RANGE, None),
        ("-1e99999999999999999999999999", RANGE, None),
        ("1e-99999999999999999999999999", PRECISION, None),
        ("0e99999999999999999999999999", None, "zero, whatever the exponent"),
        ("-0.0e-99999999999999999999999999", None, None),
        ("1e0000000000000000000000000001", None, "ten, with zeros in the exponent"),
        ("1e-0000000000000000000000000001", None, None),
        ("1e+0000000000000000000000000309", RANGE, None),
    ]
    for token, expected, why in beyond_fractions:
        yield number_case("value-" + token, token, expected, why)
    zeros = repeat("0", 100_000)
    yield raw_case("value-100000-digits", repeat("1", 100_000), [(RANGE, 0, 100_000)])
    yield raw_case("value-100000-zeros-behind-the-point", join("0.", zeros, "1"), [(PRECISION, 0, 100_003)])
    yield raw_case("value-100000-zeros-and-exponent", join("1", zeros, "e-100000"), [], "one")
    yield raw_case("value-100000-zeros-and-exponent-23", join("1", zeros, "e-99977"), [(PRECISION, 0, 100_008)], "1e23")
    yield case("value-in-object", '{"a":{"b":«9007199254740993»}}', "number_precision /a/b")
    yield case("value-several", "[«9007199254740993»,1,«1e400»,«1e-400»]", "number_precision /0", "number_out_of_range /2", "number_precision /3")
    yield case("value-root", "«9007199254740993»", "number_precision ")


def digit_lowered(token, at):
    return token[:at] + str(max(int(token[at]) - 1, 0)) + token[at + 1 :]


def number_case(name, token, expected, why):
    name = name if name.startswith("value-") else "value-" + name
    if expected is None:
        return case(name, f"[{token}]", why=why)
    return case(name, f"[«{token}»]", f"{expected} /0", why=why)


def depth():
    limit = "docs/rules.md: at most 128 levels"
    yield case("depth-127-arrays", "[" * 127 + "]" * 127)
    yield case("depth-128-arrays", "[" * 128 + "]" * 128, why=limit)
    yield case("depth-128-arrays-and-a-number", "[" * 128 + "1" + "]" * 128, why="a number is no level")
    yield case("depth-129-arrays", "[" * 128 + "«[»" + "]" * 129, "too_deep " + "/0" * 128, why=limit)
    yield case("depth-130-arrays", "[" * 128 + "«[»[" + "]" * 130, "too_deep " + "/0" * 128, why="said once for a value and all that is in it")
    yield case("depth-128-objects", '{"a":' * 127 + "{}" + "}" * 127)
    yield case("depth-128-objects-and-a-number", '{"a":' * 128 + "1" + "}" * 128)
    yield case("depth-129-objects", '{"a":' * 128 + "«{»}" + "}" * 128, "too_deep " + "/a" * 128)
    yield case("depth-128-mixed", '[{"a":' * 64 + "1" + "}]" * 64)
    yield case("depth-129-mixed-array", '[{"a":' * 64 + "«[»]" + "}]" * 64, "too_deep " + "/0/a" * 64)
    yield case("depth-129-mixed-object", '{"a":[' * 64 + "«{»}" + "]}" * 64, "too_deep " + "/a/0" * 64)
    yield case("depth-129-twice", "[" * 128 + "«[»],1,{}" + "]" * 128, "too_deep " + "/0" * 128, why="a level too deep ends the reading")
    yield case("depth-129-in-a-wide-document", '{"a":[1,2],"b":' + "[" * 127 + "«[»]" + "]" * 127 + ',"c":3}', "too_deep /b" + "/0" * 127)
    yield case("depth-128-then-again", "[" + ",".join(["[" * 127 + "]" * 127] * 3) + "]", why="closing a level gives it back")
    yield case("depth-129-unclosed", "[" * 128 + "«[»", "too_deep " + "/0" * 128, why="a level too deep ends the reading")
    yield raw_case("depth-100000-closed", join(repeat("[", 100_000), repeat("]", 100_000)), [("too_deep", "/0" * 128, 128, 129)], "no stack overflow, and no second issue")
    yield raw_case("depth-100000-objects-closed", join(repeat('{"a":', 100_000), "1", repeat("}", 100_000)), [("too_deep", "/a" * 128, 640, 641)])
    yield raw_case("depth-10000-siblings", join("[", repeat("[],", 10_000), "[]]"), [])


def empty_bodies():
    yield case("empty", "«»", "empty_body ")
    for name, space in (("space", " "), ("newline", "\n"), ("all", " \t\r\n"), ("crlf", "\r\n")):
        yield case(f"empty-{name}", f"«{space}»", "empty_body ")
    yield raw_case("empty-10000-spaces", repeat(" ", 10_000), [("empty_body", 0, 10_000)])
    yield case("empty-bom", "«\ufeff»«»", "byte_order_mark ", "empty_body ", why="nothing is left after it")
    yield case("empty-string-is-not", '""', why="a string, not an empty body")


def trailing_data():
    yield case("trailing-bracket", "[1]«]»", "trailing_data ")
    yield case("trailing-brace", "{}«}»", "trailing_data ")
    yield case("trailing-comma", "[]«,»", "trailing_data ")
    yield case("trailing-letter", "[]«x»", "trailing_data ")
    yield case("trailing-value", "1 «2»", "trailing_data ")
    yield case("trailing-document", '{"a":1}«{"b":2}»', "trailing_data ")
    yield case("trailing-document-on-a-line", '{"a":1}\n«{"b":2}»', "trailing_data ", why="JSON lines are not JSON")
    yield case("trailing-space-then-letter", "[] \n «x»", "trailing_data ")
    yield case("trailing-comment", "[]«//»", "trailing_data ")
    yield case("trailing-block-comment", "{}«/**/»", "trailing_data ")
    yield case("trailing-hash", '{"a":1}«#»', "trailing_data ")
    yield case("trailing-semicolon", "{}«;»", "trailing_data ")
    yield case("trailing-quote", '""«"»', "trailing_data ")
    yield case("trailing-nul", "[]«\0»", "trailing_data ")
    yield case("trailing-form-feed", "[]«\f»", "trailing_data ")
    yield case("trailing-no-break-space", "[]«\xa0»", "trailing_data ")
    yield case("trailing-concatenated-literals", "null«null»", "trailing_data ")
    yield case("trailing-string-after-string", '"a"«"b"»', "trailing_data ")
    yield case("trailing-space-only", "[] \t\r\n")
    yield case("trailing-after-issues", '{"a":1,«"a"»:2} «x»', "duplicate_key /a", "trailing_data ")
    yield raw_case("trailing-1000-nuls", join("{}", {"repeat": [{"hex": "00"}, 1000]}), [("trailing_data", 2, 1002)])


def several_issues():
    yield case(
        "several-kinds",
        '«\ufeff»{"a":1,«"a"»:"«\\ud800»","b":"«⟦FF⟧»","c":«1e999»,"d":«9007199254740993»,"e":"«\\udc00»","f":[«1e-999»]}',
        "byte_order_mark ", "duplicate_key /a", "lone_surrogate /a", "invalid_utf8 /b", "number_out_of_range /c", "number_precision /d", "lone_surrogate /e", "number_precision /f/0",
        why="all issues are reported, not only the first",
    )
    yield case("several-then-syntax", '{"a":"«\\ud800»","b":«1e999»,"c":«x»,"d":"\\ud800"}', "lone_surrogate /a", "number_out_of_range /b", "syntax", why="a syntax error ends the reading")
    yield case("several-in-one-string", '["«⟦FF⟧»«\\ud800»«⟦C0⟧»"]', "invalid_utf8 /0", "lone_surrogate /0", "invalid_utf8 /0")
    yield case("several-in-one-name", '{"«⟦FF⟧»«\\ud800»":1}', "invalid_utf8 /\ufffd\ufffd", "lone_surrogate /\ufffd\ufffd")
    yield case("several-lines", '{\r\n  "a": 1,\r\n  «"a"»: «1e999»\r\n}\r\n', "duplicate_key /a", "number_out_of_range /a")
