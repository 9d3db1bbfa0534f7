# jq. Reads a document a line, as a JSON string of its text; writes a line for each, see README.md: what it
# read as JSON again, because jq does not show the bits of a double.
try (fromjson | tojson) catch ("!" + (. | tostring | gsub("\n"; " ")))
