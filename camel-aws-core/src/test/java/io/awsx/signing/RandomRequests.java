package io.awsx.signing;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.http.UriEncoding;
import io.awsx.identity.Credentials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests as unlike each other as a service may meet, from one seed. */
final class RandomRequests {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD", "PATCH");

    /** What has gone wrong in signers before. */
    private static final List<String> ODDITIES = List.of(
            "+", "%", "&", ";", "=", "?", "#", "~", "*", "//", "/./", "/", ".", "..", "%2F", "%20", "é", "ሴ", "😀",
            " ");

    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "content-encoding",
            "X-Amz-Meta-Name",
            "x-amz-meta-name",
            "X-AMZ-ACL",
            "Range",
            "If-Match",
            "Cache-Control",
            "x-amz-sdk-checksum-algorithm",
            "amz-sdk-request",
            "My-Header",
            "User-Agent",
            "X-Amzn-Trace-Id",
            "Connection",
            "Expect",
            "Transfer-Encoding");

    private final Random random;

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** Any request; its path is {@code /} and some text, encoded. */
    HttpRequest next() {
        return HttpRequest.builder(METHODS.get(below(METHODS.size())))
                .origin(origin())
                .path('/' + UriEncoding.encodePath(text(40)))
                .query(query())
                .headers(headers())
                .body(RequestBody.ofBytes(bytes(oneIn(2) ? 0 : below(300))))
                .build();
    }

    Credentials credentials() {
        String word = "K" + Integer.toString(below(5), 36);
        return Credentials.of("AKID" + word, "secret/+" + word, oneIn(3) ? "token/+==" + below(100) : null);
    }

    Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), below(1_000_000_000));
    }

    String region() {
        return List.of("us-east-1", "eu-west-1", "aws-global").get(below(3));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Up to {@code longest} pieces: any ASCII character, any Unicode one, or an oddity. */
    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = below(longest + 1); i > 0; i--) {
            switch (below(8)) {
                case 0 -> text.append(ODDITIES.get(below(ODDITIES.size())));
                case 1 -> text.appendCodePoint(anyCodePoint());
                case 2 -> text.append((char) below(128));
                default -> text.append((char) ('!' + below(94)));
            }
        }
        return text.toString();
    }

    private int anyCodePoint() {
        int codePoint = 0x80 + below(Character.MAX_CODE_POINT - 0x80);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 'x' : codePoint;
    }

    private Origin origin() {
        String host = List.of("s3.eu-west-1.amazonaws.com", "bucket.s3.amazonaws.com", "localhost", "127.0.0.1")
                .get(below(4));
        int port = List.of(-1, 80, 443, 4566, 9000).get(below(5));
        return new Origin("https", host, port);
    }

    private Query query() {
        List<Query.Parameter> parameters = new ArrayList<>();
        if (oneIn(3)) {
            return Query.EMPTY;
        }
        for (int i = below(6); i > 0; i--) {
            // A name of its own or one of a few, so that some occur twice; never empty, which the reference leaves out.
            String name = oneIn(2) ? "k" + List.of("", "-", "1", "A", "=", "é").get(below(6)) : "n" + text(6);
            parameters.add(new Query.Parameter(name, oneIn(4) ? "" : text(8)));
        }
        return Query.of(parameters);
    }

    private Headers headers() {
        Headers.Builder headers = Headers.builder();
        for (int i = below(7); i > 0; i--) {
            headers.add(HEADERS.get(below(HEADERS.size())), value());
        }
        return headers.build();
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        for (int i = below(12); i > 0; i--) {
            switch (below(6)) {
                case 0 -> value.append(" ".repeat(below(4)));
                case 1 -> value.append('\t');
                case 2 ->
                    value.append(
                            List.of("\"a   b\"", ",", ";", "é", "\u000b", "\f").get(below(6)));
                default -> value.append((char) ('!' + below(94)));
            }
        }
        return value.toString();
    }
}
