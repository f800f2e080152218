package io.awsx.s3x.aws2;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A presigned URL: what it says, and what comes of it. */
final class Link {

    private Link() {}

    static boolean is(@Nullable Object value) {
        return value != null && String.valueOf(value).contains("X-Amz-Signature=");
    }

    static Map<String, Object> used(Object value, boolean upload) {
        URI link = URI.create(value.toString());
        Map<String, Object> shown = new TreeMap<>();
        shown.put("type", value.getClass().getSimpleName());
        shown.put("path", link.getRawPath());
        for (String parameter :
                new TreeSet<>(java.util.List.of(link.getRawQuery().split("&", -1)))) {
            String name = parameter.substring(0, parameter.indexOf('='));
            boolean kept = name.equals("X-Amz-Expires") || name.equals("X-Amz-SignedHeaders");
            shown.put("parameter " + name, kept ? parameter.substring(name.length() + 1) : "there");
        }
        shown.put("answer", upload ? put(link) : get(link));
        return shown;
    }

    private static String get(URI link) {
        try {
            var connection = (HttpURLConnection) link.toURL().openConnection();
            int status = connection.getResponseCode();
            return status >= 400
                    ? String.valueOf(status)
                    : status + " " + new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String put(URI link) {
        try {
            var connection = (HttpURLConnection) link.toURL().openConnection();
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "text/plain");
            connection.getOutputStream().write("by a link".getBytes(StandardCharsets.UTF_8));
            return String.valueOf(connection.getResponseCode());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
