package io.awsx.signing;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as the test suite writes it: request line, header lines (which may be folded), an empty line, the body. */
record RawRequest(String requestLine, List<String[]> fields, String body) {

    static RawRequest parse(String text) {
        int headEnd = text.indexOf("\n\n");
        String head = headEnd < 0 ? text : text.substring(0, headEnd);
        List<String[]> fields = new ArrayList<>();
        String[] lines = head.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].startsWith(" ")) {
                fields.get(fields.size() - 1)[1] += ' ' + lines[i];
            } else {
                fields.add(lines[i].split(":", 2));
            }
        }
        return new RawRequest(lines[0], fields, headEnd < 0 ? "" : text.substring(headEnd + 2));
    }

    HttpRequest toRequest() {
        int pathStart = requestLine.indexOf(' ') + 1;
        String target = requestLine.substring(pathStart, requestLine.lastIndexOf(' '));
        int question = target.indexOf('?');
        Headers.Builder headers = Headers.builder();
        Origin origin = null;
        for (String[] field : fields) {
            if (field[0].equalsIgnoreCase("host")) {
                origin = new Origin("https", field[1], -1);
            } else {
                headers.add(field[0], field[1]);
            }
        }
        return HttpRequest.builder(requestLine.substring(0, pathStart - 1))
                .origin(origin)
                .path(question < 0 ? target : target.substring(0, question))
                .query(question < 0 ? Query.EMPTY : query(target.substring(question + 1)))
                .headers(headers.build())
                .body(RequestBody.ofBytes(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** Names in lower case with their values, white space folded, in alphabetical order. */
    List<String> sortedFields() {
        return fields.stream()
                .map(field -> field[0].toLowerCase(Locale.ROOT)
                        + ':'
                        + field[1].strip().replaceAll("\\s+", " "))
                .sorted()
                .toList();
    }

    private static Query query(String text) {
        List<Query.Parameter> parameters = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.add(new Query.Parameter(decode(parts[0]), parts.length == 1 ? null : decode(parts[1])));
        }
        return Query.of(parameters);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
