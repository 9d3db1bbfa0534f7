// encoding/json. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
	"unicode/utf16"
)

func units(text string) string {
	var hex strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04x", unit)
	}
	return hex.String()
}

func line(value any) string {
	switch value := value.(type) {
	case nil:
		return "n"
	case bool:
		return map[bool]string{true: "t", false: "f"}[value]
	case float64:
		return fmt.Sprintf("d%016x", math.Float64bits(value))
	case string:
		return "s" + units(value)
	case []any:
		elements := make([]string, len(value))
		for at, element := range value {
			elements[at] = line(element)
		}
		return "[" + strings.Join(elements, ",") + "]"
	}
	members := []string{}
	for name, each := range value.(map[string]any) {
		members = append(members, units(name)+":"+line(each))
	}
	sort.Strings(members)
	return "{" + strings.Join(members, ",") + "}"
}

func main() {
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 1<<26)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for input.Scan() {
		document, _ := hex.DecodeString(input.Text())
		var value any
		if err := json.Unmarshal(document, &value); err != nil {
			fmt.Fprintf(output, "!%s\n", strings.ReplaceAll(err.Error(), "\n", " "))
		} else {
			fmt.Fprintln(output, line(value))
		}
	}
}
