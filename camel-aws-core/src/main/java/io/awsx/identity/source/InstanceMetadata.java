package io.awsx.identity.source;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.identity.profile.SelectedProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metadata service of an EC2 instance (IMDS): version 2, in which each request shows a token that was asked for before;
 * version 1, without a token, where a server does not know version 2 and nothing forbids it. Thread-safe.
 *
 * <p>Follows "IMDS credential provider" of the AWS SDKs and Tools Reference Guide. Off an instance the address leads nowhere,
 * and the connection is given up after a second ({@code AWS_METADATA_SERVICE_TIMEOUT}, times {@code
 * AWS_METADATA_SERVICE_NUM_ATTEMPTS}).
 */
final class InstanceMetadata {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMetadata.class);
    private static final String TOKEN_SECONDS = "21600";
    private static final String DISABLED = "AWS_EC2_METADATA_DISABLED";
    private static final String V1_DISABLED = "AWS_EC2_METADATA_V1_DISABLED";
    private static final String ENDPOINT = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    private static final String MODE = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";

    private final Outside outside;
    private final SelectedProfile profile;
    private final EndpointHttp http;

    InstanceMetadata(Outside outside, SelectedProfile profile) {
        this.outside = outside;
        this.profile = profile;
        this.http = new EndpointHttp(outside);
    }

    /** Whether {@code AWS_EC2_METADATA_DISABLED} forbids to ask. */
    boolean disabled() {
        return "true".equalsIgnoreCase(outside.variable(DISABLED));
    }

    /**
     * Begins a conversation: gets the token for the requests that follow.
     *
     * @throws TransportException where nobody answers, or not as that service does
     * @throws ClientException where only version 1 is to be had, and forbidden
     */
    Conversation open() {
        Origin origin = origin();
        HttpRequest request = HttpRequest.builder("PUT")
                .origin(origin)
                .path("/latest/api/token")
                .headers(Headers.builder()
                        .set("x-aws-ec2-metadata-token-ttl-seconds", TOKEN_SECONDS)
                        .build())
                .build();
        EndpointHttp.Answer answer;
        try {
            answer = send(request);
        } catch (TransportException e) {
            // Sent, but not answered: a container one hop too far away gets no answer to this request alone
            if (!e.sent()) {
                throw e;
            }
            answer = new EndpointHttp.Answer(0, "");
        }
        String token = answer.body().strip();
        return switch (answer.status()) {
            case 200 -> new Conversation(origin, token);
            case 0, 403, 404, 405 -> withoutToken(origin, answer);
            default -> throw new TransportException("The instance metadata service answers " + answer, null, true);
        };
    }

    /** The region of the instance, or null where there is no instance, or nobody may ask. */
    @Nullable String region() {
        if (disabled()) {
            return null;
        }
        try {
            String region = open().get("/latest/meta-data/placement/region");
            return region == null || region.isBlank() ? null : region.strip();
        } catch (AwsException e) {
            LOG.debug("No region from the instance metadata service: {}", e.getMessage());
            return null;
        }
    }

    private Conversation withoutToken(Origin origin, EndpointHttp.Answer answer) {
        if (flag(V1_DISABLED, "ec2_metadata_v1_disabled")) {
            throw new ClientException(
                    "The instance metadata service gives no token ("
                            + (answer.status() == 0 ? "no answer" : answer) + "), and " + V1_DISABLED
                            + " forbids to go on without; allow version 2 for this instance, with a hop limit of 2 for containers");
        }
        return new Conversation(origin, null);
    }

    private EndpointHttp.Answer send(HttpRequest request) {
        int attempts = number("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts");
        Duration limit = Duration.ofSeconds(number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout"));
        for (int attempt = 1; ; attempt++) {
            try {
                EndpointHttp.Answer answer = http.send(request, limit);
                if (answer.status() < 500 || attempt >= attempts) {
                    return answer;
                }
            } catch (TransportException e) {
                if (attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    private Origin origin() {
        String endpoint = outside.setting(ENDPOINT, profile, "ec2_metadata_service_endpoint");
        if (endpoint == null) {
            return Origin.of(URI.create(ipv6() ? "http://[fd00:ec2::254]" : "http://169.254.169.254"));
        }
        try {
            return Origin.of(URI.create(endpoint));
        } catch (IllegalArgumentException e) {
            throw new ClientException(ENDPOINT + " is not a URL such as http://169.254.169.254: " + e.getMessage(), e);
        }
    }

    private boolean ipv6() {
        String mode = outside.setting(MODE, profile, "ec2_metadata_service_endpoint_mode");
        if (mode == null) {
            return flag("AWS_IMDS_USE_IPV6", "imds_use_ipv6");
        }
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "ipv4" -> false;
            case "ipv6" -> true;
            default -> throw new ClientException(MODE + " must be IPv4 or IPv6, not " + mode);
        };
    }

    private boolean flag(String variable, String property) {
        return "true".equalsIgnoreCase(outside.setting(variable, profile, property));
    }

    /** A setting that is 1 unless it is given. */
    private int number(String variable, String property) {
        String text = outside.setting(variable, profile, property);
        try {
            int number = text == null ? 1 : Integer.parseInt(text.trim());
            if (number >= 1 && number <= 60) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below
        }
        throw new ClientException(
                variable + " (" + property + " in a profile) is a whole number from 1 to 60, not " + text);
    }

    /** The requests of one lookup, all with the same token. */
    final class Conversation {

        private final Origin origin;
        private final @Nullable String token;

        private Conversation(Origin origin, @Nullable String token) {
            this.origin = origin;
            this.token = token;
        }

        /**
         * What the service says of something, or null where it knows no such thing.
         *
         * @param path what to ask for, beginning with {@code /latest/}
         * @throws TransportException where no answer comes, or none that counts
         */
        @Nullable String get(String path) {
            return read(path, ask(path));
        }

        /** As {@link #get}, of a folder: a server that sends on to the folder with a slash at its end is followed there. */
        @Nullable String list(String folder) {
            EndpointHttp.Answer answer = ask(folder);
            boolean elsewhere = answer.status() >= 300 && answer.status() < 400 && !folder.endsWith("/");
            return elsewhere ? get(folder + '/') : read(folder, answer);
        }

        private EndpointHttp.Answer ask(String path) {
            Headers.Builder headers = Headers.builder();
            if (token != null) {
                headers.set("x-aws-ec2-metadata-token", token);
            }
            return send(HttpRequest.builder("GET")
                    .origin(origin)
                    .path(path)
                    .headers(headers.build())
                    .build());
        }

        private static @Nullable String read(String path, EndpointHttp.Answer answer) {
            if (answer.status() == 404) {
                return null;
            } else if (answer.status() != 200) {
                throw new TransportException(
                        "The instance metadata service answers " + answer + " to " + path, null, true);
            }
            return answer.body();
        }

        Origin origin() {
            return origin;
        }
    }
}
