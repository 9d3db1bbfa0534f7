# The library json. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
require "json"

def utf16(text) = text.encode("UTF-16BE").unpack1("H*")

def line(value)
  case value
  when nil then "n"
  when true then "t"
  when false then "f"
  when Numeric then "d" + [value.to_f].pack("G").unpack1("H*")
  when String then "s" + utf16(value)
  when Array then "[" + value.map { |each| line(each) }.join(",") + "]"
  else "{" + value.map { |name, each| utf16(name) + ":" + line(each) }.sort.join(",") + "}"
  end
end

STDIN.each_line do |hex|
  puts line(JSON.parse([hex.strip].pack("H*").force_encoding("UTF-8")))
rescue JSON::ParserError => error
  puts "!" + error.message.tr("\n", " ")[0, 100].b
end
