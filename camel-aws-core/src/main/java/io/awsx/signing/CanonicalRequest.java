package io.awsx.signing;

import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.UriEncoding;
import java.util.Arrays;
import java.util.List;

/**
 * The first of three parts of signing: the request in the one form that both sides can compute. Follows "Create a
 * canonical request" of the AWS documentation on Signature Version 4.
 *
 * @param request the request with all query parameters that are signed; its header fields do not count
 * @param headers the fields that are signed
 * @param payload the hash of the body, or the word that stands for it
 * @param rawPath whether the path is taken as it is sent
 */
record CanonicalRequest(HttpRequest request, SignedHeaders headers, String payload, boolean rawPath) {

    void writeTo(ByteText text) {
        text.add(request.method()).add('\n');
        if (rawPath) {
            text.add(request.path().isEmpty() ? "/" : request.path());
        } else {
            addNormalisedPath(text, request.path());
        }
        text.add('\n');
        addQuery(text, request.query().parameters());
        text.add('\n');
        headers.writeTo(text);
        text.add('\n').add(headers.names()).add('\n').add(payload);
    }

    /**
     * Encodes the path, which is encoded already, once more, without empty segments and dot segments. A slash at the end
     * stays, but none comes to be there where a dot segment was the last.
     */
    private static void addNormalisedPath(ByteText text, String path) {
        if (!path.isEmpty() && !path.contains("//") && !path.contains("/.")) {
            text.add(UriEncoding.encodePath(path));
            return;
        }
        int floor = text.length();
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            if (segment.equals("..")) {
                text.cutAtLastSlash(floor);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                text.add('/').add(UriEncoding.encode(segment));
            }
            start = end + 1;
        }
        if (text.length() == floor || path.endsWith("/")) {
            text.add('/');
        }
    }

    /** Sorted as they are encoded, first by name: a whole {@code name=value} would sort before a longer name. */
    private static void addQuery(ByteText text, List<Query.Parameter> parameters) {
        Encoded[] encoded = new Encoded[parameters.size()];
        for (int i = 0; i < encoded.length; i++) {
            Query.Parameter parameter = parameters.get(i);
            String value = parameter.value();
            encoded[i] =
                    new Encoded(UriEncoding.encode(parameter.name()), value == null ? "" : UriEncoding.encode(value));
        }
        Arrays.sort(encoded);
        for (int i = 0; i < encoded.length; i++) {
            text.add(i == 0 ? "" : "&").add(encoded[i].name).add('=').add(encoded[i].value);
        }
    }

    private record Encoded(String name, String value) implements Comparable<Encoded> {

        @Override
        public int compareTo(Encoded other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : value.compareTo(other.value);
        }
    }
}
