package io.awsx;

import io.awsx.call.Sleeper;
import io.awsx.testkit.ProcessEngine;
import java.util.Map;

/** Sessions for tests of other packages and modules: they do not wait between attempts. */
public final class ImpatientSession {

    private ImpatientSession() {}

    /** A builder of a session that sends again at once. */
    public static AwsSession.Builder builder() {
        return sleeping(AwsSession.builder(), duration -> {});
    }

    /** The same for a server of the tests, with its credentials and without anything of the environment. */
    public static AwsSession.Builder at(String endpoint) {
        return builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(endpoint);
    }

    /** A builder of a session that waits as it is told. */
    public static AwsSession.Builder sleeping(AwsSession.Builder builder, Sleeper sleeper) {
        return builder.sleeper(sleeper);
    }
}
