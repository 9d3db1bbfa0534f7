// Receiver.java, without any framework: `java Receiver.java`. In Spring, take the body as `@RequestBody byte[] body`.
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

class Receiver {
    static final byte[] SECRET = System.getenv("PRESWALD_WEBHOOK_SECRET").getBytes(UTF_8);

    /** Whether the header is this raw body's. Verify before you parse. */
    static boolean verify(byte[] body, String signature) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        var expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        return signature != null && MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    public static void main(String[] args) throws IOException {
        var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "3000"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = exchange.getRequestBody().readAllBytes();
                var genuine = verify(body, exchange.getRequestHeaders().getFirst("X-Preswald-Signature"));
                // Parse the body here, if it is genuine.
                exchange.sendResponseHeaders(genuine ? 200 : 401, -1);
            } catch (GeneralSecurityException error) {
                throw new IllegalStateException(error);
            }
        });
        server.start();
    }
}
