package io.awsx.quirk;

import io.awsx.model.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Listings are asked for in URL encoding, since XML 1.0 cannot hold every character that a key can, and decoded before
 * the caller sees them.
 */
final class S3ListEncoding {

    private static final Set<String> OPERATIONS = Set.of("ListObjects", "ListObjectsV2", "ListObjectVersions");
    private static final List<String> NAMES =
            List.of("Prefix", "Delimiter", "Marker", "NextMarker", "StartAfter", "KeyMarker", "NextKeyMarker");
    private static final List<String> LISTS = List.of("Contents", "CommonPrefixes", "Versions", "DeleteMarkers");

    private S3ListEncoding() {}

    static boolean appliesTo(Operation operation) {
        return OPERATIONS.contains(operation.name());
    }

    static void decode(Map<String, Object> output) {
        if (!"url".equals(output.remove("EncodingType"))) {
            return;
        }
        NAMES.forEach(name -> decode(output, name));
        for (String list : LISTS) {
            if (output.get(list) instanceof List<?> elements) {
                for (Object element : elements) {
                    decodeElement(element);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void decodeElement(Object element) {
        Map<String, Object> fields = (Map<String, Object>) element;
        decode(fields, "Key");
        decode(fields, "Prefix");
    }

    private static void decode(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String text && (text.indexOf('%') >= 0 || text.indexOf('+') >= 0)) {
            try {
                fields.put(name, URLDecoder.decode(text, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // Some stores echo the encoding that was asked for, but do not encode: then this is the name itself.
                fields.put(name, text);
            }
        }
    }
}
