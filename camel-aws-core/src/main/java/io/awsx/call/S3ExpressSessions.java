package io.awsx.call;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.RefreshingCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions a client has with buckets of S3 Express One Zone, whose calls are signed with credentials that the bucket
 * gives out for five minutes. One session a bucket, made by the client's own credentials when it is first needed, and made
 * anew shortly before it ends. Thread-safe; one thread makes it and the others wait.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateSession.html">CreateSession</a>
 */
final class S3ExpressSessions {

    /** The scheme of endpoints that want such a session. */
    static final String SCHEME = "sigv4-s3express";

    private static final int MOST = 100;
    private static final Duration ADVISORY = Duration.ofSeconds(45);
    private static final Duration MANDATORY = Duration.ofSeconds(10);

    private final RecentlyUsed<String, CredentialsProvider> sessions = new RecentlyUsed<>(MOST);

    /**
     * The credentials of the session with a bucket. Makes no call yet.
     *
     * @param pipeline what the call that makes a session goes through
     */
    CredentialsProvider with(String bucket, Pipeline pipeline) {
        return sessions.get(
                bucket,
                () -> new Session(new RefreshingCredentials(
                        "the session with bucket " + bucket,
                        () -> create(bucket, pipeline),
                        pipeline.surroundings().clock(),
                        ADVISORY,
                        MANDATORY)));
    }

    private static Credentials create(String bucket, Pipeline pipeline) {
        Credentials own = pipeline.credentials().resolve();
        if (Credentials.ANONYMOUS.equals(own)) {
            return Credentials.ANONYMOUS;
        }
        Map<String, Object> output = new Call(
                        pipeline, pipeline.model().operation("CreateSession"), Map.of("Bucket", bucket))
                .run()
                .output();
        if (output.get("Credentials") instanceof Map<?, ?> made
                && made.get("AccessKeyId") instanceof String accessKeyId
                && made.get("SecretAccessKey") instanceof String secretAccessKey
                && made.get("SessionToken") instanceof String sessionToken
                && made.get("Expiration") instanceof Instant expiration) {
            return new Credentials(accessKeyId, secretAccessKey, sessionToken, expiration, null);
        }
        throw new ClientException("The answer to CreateSession of bucket " + bucket + " holds no credentials");
    }

    /** What the service answers to CreateSession is the answer to the call that needed it. */
    private record Session(CredentialsProvider kept) implements CredentialsProvider {

        @Override
        public @Nullable Credentials resolve() {
            try {
                return kept.resolve();
            } catch (ClientException e) {
                if (e.getCause() instanceof ServiceException refusal) {
                    throw refusal;
                }
                throw e;
            }
        }

        @Override
        public @Nullable Credentials atHand() {
            return kept.atHand();
        }

        @Override
        public boolean isShared() {
            return kept.isShared();
        }

        @Override
        public boolean refresh(Credentials rejected) {
            return kept.refresh(rejected);
        }
    }
}
