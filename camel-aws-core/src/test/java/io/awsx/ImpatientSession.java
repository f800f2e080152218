package io.awsx;

/** Sessions for tests of other packages and modules: they do not wait between attempts. */
public final class ImpatientSession {

    private ImpatientSession() {}

    /** A builder of a session that sends again at once. */
    public static AwsSession.Builder builder() {
        return AwsSession.builder().sleeper(duration -> {});
    }
}
