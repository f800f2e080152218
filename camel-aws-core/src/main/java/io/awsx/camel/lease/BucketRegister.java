package io.awsx.camel.lease;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are objects of a bucket, written with {@code If-None-Match} and {@code If-Match}. The key of one is the prefix and a digest of its
 * name; what it says is the first line of the object, and its name the second.
 */
public final class BucketRegister implements Register {

    /** What stores say that know no condition on a write or delete. */
    private static final Set<Integer> NOT_IMPLEMENTED = Set.of(400, 405, 501);

    private static final String NO_VERSION = "\"00000000000000000000000000000000\"";

    private final AwsClient s3;
    private final String bucket;
    private final String prefix;
    private final String instead;
    private volatile boolean deletesWithoutCondition;

    /**
     * A register; nothing is sent.
     *
     * @param s3 a client of S3
     * @param prefix what the keys of all of its entries begin with
     * @param instead what to use where the store cannot do what it must, for messages
     */
    public BucketRegister(AwsClient s3, String bucket, String prefix, String instead) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.instead = instead;
    }

    /** Tries out whether the store minds conditions: some pass over them without a word. */
    @Override
    public void open() {
        String probe = "probe/" + UUID.randomUUID();
        try {
            Entry made = create(probe, "probe");
            boolean minds = made != null
                    && create(probe, "again") == null
                    && replace(new Entry(probe, "other", NO_VERSION), "again") == null;
            if (!minds) {
                throw refused("passes over If-None-Match or If-Match when it stores an object", null);
            }
        } catch (ServiceException e) {
            if (NOT_IMPLEMENTED.contains(e.statusCode())) {
                throw refused("knows no conditions when it stores an object (" + e.code() + ')', e);
            }
            throw e;
        }
        Entry left = get(probe);
        if (left != null) {
            remove(left);
        }
    }

    private ClientException refused(String why, @Nullable Throwable cause) {
        return new ClientException(
                "The store of bucket " + bucket + ' ' + why + ", so that two nodes could have the same; " + instead,
                cause);
    }

    private Map<String, Object> input(String name) {
        Map<String, Object> input = new HashMap<>();
        input.put("Bucket", bucket);
        input.put("Key", prefix + Digest.of(name));
        return input;
    }

    @Override
    public @Nullable Entry get(String name) {
        Map<String, Object> output;
        try {
            output = s3.call("GetObject", input(name));
        } catch (ServiceException e) {
            if (e.code().equals("NoSuchKey")) {
                return null;
            }
            throw e;
        }
        try (InputStream body = (InputStream) Objects.requireNonNull(output.get("Body"))) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return entry(name, text.lines().findFirst().orElse(""), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String name, String text, Map<String, Object> output) {
        return new Entry(name, text, String.valueOf(output.get("ETag")));
    }

    @Override
    public @Nullable Entry create(String name, String text) {
        return put(name, text, "IfNoneMatch", "*");
    }

    @Override
    public @Nullable Entry replace(Entry known, String text) {
        return put(known.name(), text, "IfMatch", known.version());
    }

    private @Nullable Entry put(String name, String text, String condition, String value) {
        Map<String, Object> input = input(name);
        input.put("Body", (text + '\n' + name + '\n').getBytes(StandardCharsets.UTF_8));
        input.put("ContentType", "text/plain; charset=utf-8");
        input.put(condition, value);
        try {
            return entry(name, text, s3.call("PutObject", input));
        } catch (ServiceException e) {
            if (isOther(e)) {
                return null;
            }
            throw e;
        }
    }

    /** Whether it is another one, or none, or others write it just now. */
    private static boolean isOther(ServiceException e) {
        return e.statusCode() == 412 || e.statusCode() == 409 || e.code().equals("NoSuchKey");
    }

    @Override
    public boolean remove(Entry known) {
        if (s3.hasOwnEndpoint() && !isThere(known)) {
            // Some stores pass over the condition of a delete.
            return false;
        }
        Map<String, Object> input = input(known.name());
        if (!deletesWithoutCondition) {
            input.put("IfMatch", known.version());
        }
        try {
            s3.call("DeleteObject", input);
            return true;
        } catch (ServiceException e) {
            if (isOther(e)) {
                return false;
            } else if (s3.hasOwnEndpoint() && !deletesWithoutCondition && NOT_IMPLEMENTED.contains(e.statusCode())) {
                deletesWithoutCondition = true;
                return remove(known);
            }
            throw e;
        }
    }

    private boolean isThere(Entry known) {
        Entry now = get(known.name());
        return now != null && now.version().equals(known.version());
    }

    @Override
    public void clear() {
        for (Object item : s3.paginate("ListObjectsV2", Map.of("Bucket", bucket, "Prefix", prefix))
                .items()) {
            s3.call(
                    "DeleteObject",
                    Map.of("Bucket", bucket, "Key", Objects.requireNonNull(((Map<?, ?>) item).get("Key"))));
        }
    }

    @Override
    public String where() {
        return "in bucket " + bucket + " below " + prefix;
    }
}
