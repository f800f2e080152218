package io.awsx.camel.idempotent;

import io.awsx.AwsClient;
import io.awsx.camel.lease.BucketRegister;
import io.awsx.camel.lease.Register;
import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Keys of Camel's idempotent consumers as objects of a bucket, one a key, for any route and any number of nodes. To add a key is one write with {@code
 * If-None-Match: *}, so that of many nodes one adds it; a store that passes over that is found out at the start, and refused. A rule of the bucket's
 * lifecycle on the prefix lets keys be forgotten.
 *
 * <pre>{@code
 * camel.getRegistry().bind("seen", S3IdempotentRepository.builder()
 *         .session(session).bucket("state").processorName("orders").build());
 * }</pre>
 *
 * <p>A key is there from the moment it was added; where the node dies before the work is done, it stays until it is removed. Thread-safe. All methods
 * throw {@link io.awsx.error.AwsException} where S3 cannot be reached, and {@link #start} a {@link ClientException} where the store cannot be used. The
 * session or client stays whoever's it is; without one it opens a session of its own while it is started.
 */
public final class S3IdempotentRepository extends RegisteredKeys {

    private final String bucket;
    private final String prefix;

    private S3IdempotentRepository(Builder builder, String bucket) {
        super("s3", builder);
        this.bucket = bucket;
        this.prefix = builder.prefix;
    }

    /** A repository that is made step by step; it needs a bucket at least. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    Register register(AwsClient client) {
        return new BucketRegister(client, bucket, prefix + processorName() + '/', "use a DynamoDbIdempotentRepository");
    }

    /** What a repository is made of. */
    public static final class Builder extends RegisteredKeys.Builder<Builder> {

        private @Nullable String bucket;
        private String prefix = ".awsx-idempotent/";

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** The bucket. */
        public Builder bucket(String name) {
            bucket = name;
            return this;
        }

        /** What the keys of its objects begin with; {@code .awsx-idempotent/} by default. */
        public Builder prefix(String begin) {
            prefix = begin;
            return this;
        }

        /**
         * The repository; nothing is sent before it is started.
         *
         * @throws ClientException where no bucket is named
         */
        public S3IdempotentRepository build() {
            if (bucket == null || bucket.isBlank()) {
                throw new ClientException("Name a bucket, as in builder().bucket(\"state\")");
            }
            return new S3IdempotentRepository(this, bucket);
        }
    }
}
