package io.awsx;

import io.awsx.call.Sleeper;

/** Sessions for tests of other packages and modules: they do not wait between attempts. */
public final class ImpatientSession {

    private ImpatientSession() {}

    /** A builder of a session that sends again at once. */
    public static AwsSession.Builder builder() {
        return sleeping(AwsSession.builder(), duration -> {});
    }

    /** A builder of a session that waits as it is told. */
    public static AwsSession.Builder sleeping(AwsSession.Builder builder, Sleeper sleeper) {
        return builder.sleeper(sleeper);
    }
}
