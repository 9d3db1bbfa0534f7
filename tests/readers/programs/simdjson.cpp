// simdjson's DOM. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <simdjson.h>
#include <string>
#include <vector>

using namespace simdjson;

static std::string number(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, 8);
  char text[18];
  std::snprintf(text, sizeof text, "d%016" PRIx64, bits);
  return text;
}

static void unit(std::string &hex, unsigned value) {
  char text[5];
  std::snprintf(text, sizeof text, "%04x", value);
  hex += text;
}

static std::string utf16(std::string_view text) {
  std::string hex;
  for (size_t at = 0; at < text.size();) {
    unsigned char first = text[at++];
    int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    unsigned code = more == 0 ? first : first & (0x3F >> more);
    while (more-- > 0) code = code << 6 | (text[at++] & 0x3F);
    if (code < 0x10000) {
      unit(hex, code);
    } else {
      unit(hex, 0xD800 + ((code - 0x10000) >> 10));
      unit(hex, 0xDC00 + ((code - 0x10000) & 0x3FF));
    }
  }
  return hex;
}

static std::string joined(const std::vector<std::string> &parts) {
  std::string text;
  for (auto &part : parts) text += (text.empty() ? "" : ",") + part;
  return text;
}

static std::string line(dom::element value) {
  switch (value.type()) {
  case dom::element_type::NULL_VALUE: return "n";
  case dom::element_type::BOOL: return bool(value) ? "t" : "f";
  case dom::element_type::INT64: return number(double(int64_t(value)));
  case dom::element_type::UINT64: return number(double(uint64_t(value)));
  case dom::element_type::DOUBLE: return number(double(value));
  case dom::element_type::STRING: return "s" + utf16(std::string_view(value));
  default: break;
  }
  std::vector<std::string> parts;
  if (value.is_array()) {
    for (auto each : dom::array(value)) parts.push_back(line(each));
    return "[" + joined(parts) + "]";
  }
  for (auto member : dom::object(value)) parts.push_back(utf16(member.key) + ":" + line(member.value));
  std::sort(parts.begin(), parts.end());
  return "{" + joined(parts) + "}";
}

int main() {
  dom::parser parser;
  for (std::string hex; std::getline(std::cin, hex);) {
    std::string document;
    for (size_t at = 0; at + 1 < hex.size(); at += 2) document += char(std::stoi(hex.substr(at, 2), nullptr, 16));
    dom::element value;
    error_code error = parser.parse(document).get(value);
    std::cout << (error ? std::string("!") + error_message(error) : line(value)) << '\n';
  }
}
