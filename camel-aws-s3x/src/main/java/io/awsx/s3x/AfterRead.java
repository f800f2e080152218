package io.awsx.s3x;

import io.awsx.error.ClientException;
import io.awsx.s3x.transfer.ObjectId;
import java.util.Map;
import java.util.Objects;

/** What a consumer does to an object that was consumed: keeps, deletes, or moves it. */
sealed interface AfterRead {

    /**
     * Does it.
     *
     * @param object the object as it was listed
     */
    void apply(S3Object object);

    /** Whether an object is one that this put where the listing sees it. */
    default boolean made(String key) {
        return false;
    }

    /** What it is called in messages. */
    String verb();

    static AfterRead of(S3Endpoint endpoint) {
        S3Configuration options = endpoint.getConfiguration();
        if (options.isMoveAfterRead()) {
            return Move.of(endpoint);
        }
        return options.isDeleteAfterRead() ? new Delete(endpoint) : new Keep();
    }

    /** Leaves it where it is. */
    record Keep() implements AfterRead {

        @Override
        public void apply(S3Object object) {}

        @Override
        public String verb() {
            return "kept";
        }
    }

    /** Deletes it. */
    record Delete(S3Endpoint endpoint) implements AfterRead {

        @Override
        public void apply(S3Object object) {
            endpoint.client().call("DeleteObject", Map.of("Bucket", object.bucket(), "Key", object.key()));
        }

        @Override
        public String verb() {
            return "deleted";
        }
    }

    /**
     * Copies it and deletes it when the copy is there.
     *
     * @param bucket the bucket it goes to
     * @param removed what is taken off the beginning of its key
     * @param prefix what is put before its key
     * @param suffix what is put behind its key
     */
    record Move(S3Endpoint endpoint, String bucket, String removed, String prefix, String suffix) implements AfterRead {

        static Move of(S3Endpoint endpoint) {
            S3Configuration options = endpoint.getConfiguration();
            String bucket = Objects.requireNonNullElse(options.getDestinationBucket(), options.getBucketNameOrArn());
            String prefix = Objects.requireNonNullElse(options.getDestinationBucketPrefix(), "");
            String suffix = Objects.requireNonNullElse(options.getDestinationBucketSuffix(), "");
            String listed = Objects.requireNonNullElse(options.getPrefix(), "");
            boolean elsewhere = !bucket.equals(options.getBucketNameOrArn());
            if (!elsewhere
                    && prefix.isEmpty()
                    && suffix.isEmpty()
                    && !(options.isRemovePrefixOnMove() && !listed.isEmpty())) {
                throw new IllegalArgumentException(
                        "moveAfterRead would move each object onto itself; set destinationBucket,"
                                + " destinationBucketPrefix, or destinationBucketSuffix");
            }
            return new Move(endpoint, bucket, options.isRemovePrefixOnMove() ? listed : "", prefix, suffix);
        }

        @Override
        public void apply(S3Object object) {
            String key = object.key();
            String moved = prefix + (key.startsWith(removed) ? key.substring(removed.length()) : key) + suffix;
            if (moved.equals(key) && bucket.equals(object.bucket())) {
                throw new ClientException(
                        "Object " + key + " would be moved onto itself; set another destinationBucket,"
                                + " destinationBucketPrefix, or destinationBucketSuffix");
            }
            Map<String, Object> target = S3Options.copyMembers(endpoint.getConfiguration());
            target.put("Bucket", bucket);
            target.put("Key", moved);
            if (object.etag() != null) {
                // Not one that was written meanwhile and nobody read.
                target.put("CopySourceIfMatch", object.etag());
            }
            endpoint.transfer().copy(new ObjectId(object.bucket(), key, null), target);
            endpoint.client().call("DeleteObject", Map.of("Bucket", object.bucket(), "Key", key));
        }

        /** Else a moved object would be listed and moved again, further each time. */
        @Override
        public boolean made(String key) {
            return bucket.equals(endpoint.getConfiguration().getBucketNameOrArn())
                    && (!prefix.isEmpty() || !suffix.isEmpty())
                    && key.startsWith(prefix)
                    && key.endsWith(suffix);
        }

        @Override
        public String verb() {
            return "moved";
        }
    }
}
