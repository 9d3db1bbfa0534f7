<?php
// json_decode. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.

function utf16(string $text): string {
    return bin2hex(iconv("UTF-8", "UTF-16BE", $text));
}

function line(mixed $value): string {
    if ($value === null) return "n";
    if (is_bool($value)) return $value ? "t" : "f";
    if (is_int($value) || is_float($value)) return "d" . bin2hex(pack("E", $value));
    if (is_string($value)) return "s" . utf16($value);
    if (is_array($value)) return "[" . implode(",", array_map("line", $value)) . "]";
    $members = [];
    foreach ($value as $name => $each) $members[] = utf16((string) $name) . ":" . line($each);
    sort($members, SORT_STRING);
    return "{" . implode(",", $members) . "}";
}

while (($hex = fgets(STDIN)) !== false) {
    $document = json_decode(hex2bin(trim($hex)));
    echo json_last_error() === JSON_ERROR_NONE ? line($document) : "!" . json_last_error_msg(), "\n";
}
