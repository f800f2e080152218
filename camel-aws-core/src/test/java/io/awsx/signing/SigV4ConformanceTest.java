package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import io.awsx.testkit.ConformanceVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public test suite of Signature Version 4: every case, every intermediate result. */
class SigV4ConformanceTest {

    private static final String SUITE = "sigv4/aws4_testsuite";
    private static final int CASES = 34;
    private static final SigningScope SCOPE = SigningScope.of("service", "us-east-1");
    private static final Instant INSTANT = Instant.parse("2015-08-30T12:36:00Z");

    /** Cases whose credentials are temporary: the suite gives the token beside the request. */
    private static final Map<String, String> TOKENS = Map.of(
            "get-vanilla-with-session-token",
            "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
            "post-sts-header-before",
            token());

    /** Cases where the token joins the request once it is signed, which is up to the caller. */
    private static final Map<String, String> TOKENS_ADDED_LATER = Map.of("post-sts-header-after", token());

    /** Signed requests (.sreq) that cannot be met, with the reason; the other files of these cases are compared. */
    private static final Map<String, String> WRONG_SIGNED_REQUESTS =
            Map.of("get-vanilla-with-session-token", "holds the signature of get-vanilla, unlike its own .authz");

    /** Skips the whole class where there are no vectors. */
    static Stream<String> cases() throws IOException {
        Path suite = ConformanceVectors.file(SUITE);
        try (Stream<Path> files = Files.walk(suite)) {
            return files
                    .map(file -> suite.relativize(file).toString())
                    .filter(name -> name.endsWith(".req"))
                    .map(name -> name.substring(0, name.length() - ".req".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void findsAllCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesTheCanonicalRequest(String path) throws IOException {
        Workbench bench = new Workbench(64);
        canonical(path).writeTo(bench.text);

        assertThat(bench.text).hasToString(read(path, ".creq"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesTheStringToSign(String path) throws IOException {
        Workbench bench = new Workbench(64);
        canonical(path).writeTo(bench.text);
        SigningTime time = SigningTime.of(INSTANT);
        SigningKey key = new HmacSigningKey(credentials(path), time, SCOPE);
        SignatureCalculation.replaceByStringToSign(bench, key, time);

        assertThat(bench.text).hasToString(read(path, ".sts"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesTheAuthorization(String path) throws IOException {
        assertThat(signed(path).headers().all("Authorization")).containsExactly(read(path, ".authz"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sendsTheSignedRequest(String path) throws IOException {
        RawRequest expected = RawRequest.parse(read(path, ".sreq"));
        RawRequest actual = raw(expected.requestLine(), signed(path), TOKENS_ADDED_LATER.get(name(path)));

        if (WRONG_SIGNED_REQUESTS.containsKey(name(path))) {
            assertThat(actual.sortedFields())
                    .as("meets the listed case: strike it from the list")
                    .isNotEqualTo(expected.sortedFields());
        } else {
            assertThat(actual.sortedFields()).isEqualTo(expected.sortedFields());
        }
        assertThat(actual.body()).isEqualTo(expected.body());
    }

    private static HttpRequest signed(String path) throws IOException {
        return new SigV4Signer().sign(request(path), credentials(path), SCOPE, INSTANT);
    }

    /** The first part of signing, applied to what the last part leaves. */
    private static CanonicalRequest canonical(String path) throws IOException {
        HttpRequest request = signed(path);
        SignedHeaders headers =
                SignedHeaders.of(request.headers(), request.origin().authority());
        String payload = PayloadHash.of(new Workbench(64).sha256(), request.body());
        return new CanonicalRequest(request, headers, payload, SCOPE.rawPath());
    }

    private static HttpRequest request(String path) throws IOException {
        return RawRequest.parse(read(path, ".req")).toRequest();
    }

    private static Credentials credentials(String path) {
        return Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", TOKENS.get(name(path)));
    }

    private static RawRequest raw(String requestLine, HttpRequest request, String tokenAddedLater) throws IOException {
        List<String[]> fields = new ArrayList<>();
        fields.add(new String[] {"Host", request.origin().authority()});
        for (int i = 0; i < request.headers().size(); i++) {
            fields.add(
                    new String[] {request.headers().name(i), request.headers().value(i)});
        }
        if (tokenAddedLater != null) {
            fields.add(new String[] {"X-Amz-Security-Token", tokenAddedLater});
        }
        try (var in = request.body().open()) {
            return new RawRequest(
                    requestLine, fields, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String name(String path) {
        return Objects.toString(Path.of(path).getFileName()).toLowerCase(Locale.ROOT);
    }

    private static String read(String path, String extension) throws IOException {
        return Files.readString(ConformanceVectors.file(SUITE).resolve(path + extension))
                .replace("\r\n", "\n")
                .stripTrailing();
    }

    private static String token() {
        return "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTf"
                + "lfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU"
                + "9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9K"
                + "SYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";
    }
}
