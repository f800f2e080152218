package io.awsx.s3x.object;

import io.awsx.http.UriEncoding;
import io.awsx.s3x.S3Constants;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Message;

/** Tags of an object as it is written: one header of the API, as a query string. */
public final class S3Tags {

    private S3Tags() {}

    public static void fromHeader(Message message, Map<String, Object> object) {
        if (message.getHeader(S3Constants.OBJECT_TAGS) instanceof Map<?, ?> tags) {
            object.put(
                    "Tagging",
                    tags.entrySet().stream()
                            .map(tag -> UriEncoding.encode(String.valueOf(tag.getKey()))
                                    + '='
                                    + UriEncoding.encode(String.valueOf(tag.getValue())))
                            .collect(Collectors.joining("&")));
        }
    }
}
