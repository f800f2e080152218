package io.awsx.camel.console;

import io.awsx.AwsClient;
import io.awsx.http.Connections;
import io.awsx.observe.CallTally;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client at one moment.
 *
 * @param endpoint the endpoint that was given, or {@code of the service}
 * @param connections null where they are not counted
 * @param http2 the same of HTTP/2, null where there were none
 */
record ClientPicture(
        String component,
        String service,
        String region,
        String endpoint,
        long calls,
        long underWay,
        long failures,
        long retries,
        @Nullable Connections connections,
        @Nullable Connections http2) {

    static ClientPicture of(String component, AwsClient client) {
        CallTally tally = client.tally();
        return new ClientPicture(
                component,
                client.service(),
                client.region(),
                Objects.requireNonNullElse(client.ownEndpoint(), "of the service"),
                tally.calls(),
                tally.underWay(),
                tally.failures(),
                tally.retries(),
                client.connections(),
                client.http2Connections());
    }

    String text() {
        String pool = connections == null
                ? ""
                : "; connections: " + connections.leased() + " leased, " + connections.idle() + " idle, "
                        + connections.waiting() + " waited for, " + connections.most() + " at most";
        String streams = http2 == null
                ? ""
                : "; of HTTP/2: " + http2.leased() + " leased, " + http2.waiting() + " waited for, " + http2.most()
                        + " at most";
        return "client of " + component + ": " + service + " in " + region + ", endpoint " + endpoint + ": " + calls
                + " calls, " + underWay + " under way, " + failures + " failed, " + retries + " retries" + pool
                + streams;
    }
}
