package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.identity.Credentials;
import io.awsx.testkit.ConformanceVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public test suite of Signature Version 4a: the canonical request and the string to sign of each case are compared in
 * both forms; the signature, which differs each time, is verified with the case's public key.
 */
class SigV4aConformanceTest {

    private static final String SUITE = "sigv4/v4a-sample";
    private static final int CASES = 3;

    private final SigV4aSigner signer = new SigV4aSigner();

    /** Skips the whole class where there are no vectors. */
    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ConformanceVectors.file(SUITE))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void findsAllCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signsByHeaderFields(String name) throws IOException {
        Case vector = new Case(name);
        HttpRequest signed = signer.sign(vector.request(), vector.credentials(), vector.scope(true), vector.instant());

        String authorization = signed.headers().first("Authorization");
        assertThat(authorization)
                .startsWith(
                        "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20150830/service/aws4_request, SignedHeaders=");
        vector.check("header", signed, authorization.substring(authorization.lastIndexOf('=') + 1));
        assertThat(fieldNames(signed))
                .containsExactlyInAnyOrderElementsOf(fieldNames(
                        RawRequest.parse(vector.read("header-signed-request")).toRequest()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signsByQueryParameters(String name) throws IOException {
        Case vector = new Case(name);
        HttpRequest link = signer.presign(
                vector.request(), vector.credentials(), vector.scope(false), vector.instant(), vector.expires());

        List<Query.Parameter> parameters = link.query().parameters();
        Query.Parameter last = parameters.get(parameters.size() - 1);
        assertThat(last.name()).isEqualTo("X-Amz-Signature");
        HttpRequest unsigned = link.toBuilder()
                .query(Query.of(parameters.subList(0, parameters.size() - 1)))
                .build();
        vector.check("query", unsigned, last.value());
    }

    /** Shows that the verification above can fail. */
    @ParameterizedTest
    @MethodSource("cases")
    void verifiesTheSignaturesOfTheSuiteAndNoOthers(String name) throws IOException {
        Case vector = new Case(name);
        String text = vector.read("header-string-to-sign");

        assertThat(vector.verifier().verifies(text, vector.read("header-signature")))
                .isTrue();
        assertThat(vector.verifier().verifies(text + ' ', vector.read("header-signature")))
                .isFalse();
    }

    private static List<String> fieldNames(HttpRequest request) {
        return request.headers().toMap().keySet().stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** One folder of the suite. */
    private static final class Case {

        private final Path folder;
        private final JsonNode context;

        Case(String name) {
            this.folder = ConformanceVectors.file(SUITE).resolve(name);
            this.context = ConformanceVectors.json(SUITE + '/' + name + "/context.json");
            assertThat(context.path("normalize").asBoolean()).isTrue();
        }

        HttpRequest request() throws IOException {
            return RawRequest.parse(read("request")).toRequest();
        }

        Credentials credentials() {
            JsonNode who = context.get("credentials");
            return Credentials.of(
                    who.get("access_key_id").asText(),
                    who.get("secret_access_key").asText(),
                    who.path("token").textValue());
        }

        /** The suite sends the hash as a field where it signs the body by fields; links have none. */
        SigningScope scope(boolean byFields) {
            return new SigningScope(
                    context.get("service").asText(),
                    context.get("region").asText(),
                    PayloadSigning.HASHED,
                    null,
                    null,
                    false,
                    byFields && context.get("sign_body").asBoolean());
        }

        Instant instant() {
            return Instant.parse(context.get("timestamp").asText());
        }

        Duration expires() {
            return Duration.ofSeconds(context.get("expiration_in_seconds").asLong());
        }

        void check(String form, HttpRequest request, String signature) throws IOException {
            Workbench bench = new Workbench(64);
            SignedHeaders headers =
                    SignedHeaders.of(request.headers(), request.origin().authority());
            String payload = PayloadHash.of(bench.sha256(), request.body());
            new CanonicalRequest(request, headers, payload, false).writeTo(bench.text);
            assertThat(bench.text).hasToString(read(form + "-canonical-request"));

            SigningTime time = SigningTime.of(instant());
            SignatureCalculation.replaceByStringToSign(
                    bench, new EcdsaSigningKey(credentials(), time, scope(false)), time);
            assertThat(bench.text).hasToString(read(form + "-string-to-sign"));
            assertThat(verifier().verifies(bench.text.toString(), signature)).isTrue();
        }

        EcdsaVerifier verifier() {
            JsonNode point = ConformanceVectors.json(SUITE + '/' + folder.getFileName() + "/public-key.json");
            return new EcdsaVerifier(point.get("X").asText(), point.get("Y").asText());
        }

        String read(String file) throws IOException {
            return Files.readString(folder.resolve(file + ".txt")).stripTrailing();
        }
    }
}
