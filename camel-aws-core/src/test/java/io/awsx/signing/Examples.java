package io.awsx.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The context of the examples in the documentation of S3, and short ways to write a request. */
final class Examples {

    static final Instant INSTANT = Instant.parse("2013-05-24T00:00:00Z");
    static final Credentials CREDENTIALS =
            Credentials.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    static final SigningScope S3 = SigningScope.s3("us-east-1", PayloadSigning.HASHED, null);
    static final SigningScope OTHER = SigningScope.of("sqs", "eu-west-1");
    static final Origin ORIGIN = new Origin("https", "examplebucket.s3.amazonaws.com", -1);

    private Examples() {}

    static HttpRequest.Builder get() {
        return HttpRequest.builder("GET").origin(ORIGIN);
    }

    static HttpRequest put(RequestBody body) {
        return HttpRequest.builder("PUT").origin(ORIGIN).path("/key").body(body).build();
    }

    static RequestBody body(String text) {
        return RequestBody.ofBytes(text.getBytes(UTF_8));
    }

    static Headers fields(String... namesAndValues) {
        Headers.Builder headers = Headers.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers.build();
    }

    static Query query(String... namesAndValues) {
        List<Query.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(new Query.Parameter(namesAndValues[i], namesAndValues[i + 1]));
        }
        return Query.of(parameters);
    }

    static String text(RequestBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), US_ASCII);
        }
    }

    static SigningScope scope(PayloadSigning payload) {
        return SigningScope.s3("us-east-1", payload, null);
    }
}
