// jackson-databind's JsonNode. Reads a document a line, in hexadecimal digits; writes a line for each, see
// README.md.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

class Jackson {
    static String utf16(String text) {
        var hex = new StringBuilder();
        for (char unit : text.toCharArray()) hex.append(String.format("%04x", (int) unit));
        return hex.toString();
    }

    static String line(JsonNode value) {
        if (value.isNull()) return "n";
        if (value.isBoolean()) return value.booleanValue() ? "t" : "f";
        if (value.isNumber()) return String.format("d%016x", Double.doubleToRawLongBits(value.doubleValue()));
        if (value.isTextual()) return "s" + utf16(value.textValue());
        var parts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(each -> parts.add(line(each)));
            return "[" + String.join(",", parts) + "]";
        }
        value.fields().forEachRemaining(member -> parts.add(utf16(member.getKey()) + ":" + line(member.getValue())));
        Collections.sort(parts);
        return "{" + String.join(",", parts) + "}";
    }

    public static void main(String[] arguments) throws IOException {
        var mapper = new ObjectMapper();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var output = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        for (String hex; (hex = input.readLine()) != null; ) {
            try {
                output.println(line(mapper.readTree(HexFormat.of().parseHex(hex))));
            } catch (IOException error) {
                output.println("!" + error.getMessage().replace("\n", " "));
            }
        }
        output.flush();
    }
}
