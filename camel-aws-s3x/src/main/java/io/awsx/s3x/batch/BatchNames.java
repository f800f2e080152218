package io.awsx.s3x.batch;

import io.awsx.AwsClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * The keys of the objects that {@code streamingUploadMode} writes: {@code keyName} with something put before its extension. Guarded by
 * whoever has it.
 */
final class BatchNames {

    private final String name;
    private final String extension;
    private final S3BatchConfiguration options;
    private long next = -1;

    BatchNames(S3BatchConfiguration options, String keyName) {
        this.options = options;
        int dot = keyName.lastIndexOf('.');
        boolean extended = dot > keyName.lastIndexOf('/') + 1;
        this.name = extended ? keyName.substring(0, dot) : keyName;
        this.extension = extended ? keyName.substring(dot) : "";
    }

    /** The key of the next object, whose first message is that of an exchange. */
    String next(AwsClient s3, Exchange exchange) {
        return switch (options.getNamingStrategy()) {
            case "random" -> key(exchange.getContext().getUuidGenerator().generateUuid());
            case "timestamp" -> key(String.valueOf(exchange.getClock().getCreated()));
            default -> progressive(s3);
        };
    }

    private String key(String part) {
        return name + '-' + part + extension;
    }

    private String progressive(AwsClient s3) {
        if (next < 0) {
            next = options.getRestartingPolicy().equals("lastPart") ? behindLast(s3) : 0;
        }
        return next == 0 ? name + extension : key(String.valueOf(next));
    }

    /** The object of the last key was written. */
    void written() {
        next++;
    }

    /** The number behind the highest of the objects that there are. */
    private long behindLast(AwsClient s3) {
        Pattern numbered = Pattern.compile(Pattern.quote(name) + "(?:-(\\d{1,18}))?" + Pattern.quote(extension));
        Map<String, Object> input = Map.of("Bucket", options.getBucketNameOrArn(), "Prefix", name);
        long behind = 0;
        for (Object key : s3.paginate("ListObjectsV2", input).search("Contents[].Key")) {
            Matcher part = numbered.matcher(String.valueOf(key));
            if (part.matches()) {
                behind = Math.max(behind, part.group(1) == null ? 1 : Long.parseLong(part.group(1)) + 1);
            }
        }
        return behind;
    }
}
