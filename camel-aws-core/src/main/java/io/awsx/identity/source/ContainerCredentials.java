package io.awsx.identity.source;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the server beside a container hands out: Amazon ECS by {@code AWS_CONTAINER_CREDENTIALS_RELATIVE_URI}; Amazon EKS Pod
 * Identity, Greengrass, and others by {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}. The token to show there is read anew at each
 * question. Each question is a request, of up to 2 seconds and sent up to three times. Thread-safe.
 *
 * <p>Follows "Container credential provider" of the AWS SDKs and Tools Reference Guide.
 */
final class ContainerCredentials implements CredentialsProvider {

    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;
    private static final String TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

    private final Outside outside;
    private final EndpointHttp http;

    ContainerCredentials(Outside outside) {
        this.outside = outside;
        this.http = new EndpointHttp(outside);
    }

    @Override
    public @Nullable Credentials resolve() {
        ContainerUri uri = ContainerUri.of(outside);
        if (uri == null) {
            return null;
        }
        HttpRequest request = HttpRequest.builder("GET")
                .origin(uri.origin())
                .path(uri.target())
                .headers(headers())
                .build();
        CredentialsOrigin origin = new CredentialsOrigin("container-role", "z", uri.origin() + " by " + uri.variable());
        return JsonObject.parse(
                        "The answer of " + origin.place(), send(request, origin).body())
                .credentials("Token", origin);
    }

    private Headers headers() {
        Headers.Builder headers = Headers.builder().set("Accept", "application/json");
        String file = outside.variable(TOKEN_FILE);
        String token = file == null ? outside.variable(TOKEN) : WebIdentityCredentials.token(file);
        if (token == null) {
            return headers.build();
        } else if (token.indexOf('\r') >= 0 || token.indexOf('\n') >= 0) {
            throw new ClientException((file == null ? TOKEN : file)
                    + " holds a line break within the token, which would forge a header field; correct it");
        }
        return headers.set("Authorization", token).build();
    }

    /** The path is not told: whoever knows it gets the credentials, too. */
    private EndpointHttp.Answer send(HttpRequest request, CredentialsOrigin origin) {
        for (int attempt = 1; ; attempt++) {
            AwsException failure;
            try {
                EndpointHttp.Answer answer = http.send(request, LIMIT);
                if (answer.status() == 200) {
                    return answer;
                }
                failure = new ClientException(origin.place() + " answers " + answer);
                if (answer.status() < 500 && answer.status() != 429) {
                    throw failure;
                }
            } catch (TransportException e) {
                failure = e;
            }
            if (attempt == ATTEMPTS) {
                throw new ClientException(
                        "No credentials of the container after " + ATTEMPTS + " attempts: " + failure.getMessage(),
                        failure);
            }
            pause();
        }
    }

    private void pause() {
        try {
            outside.sleeper().sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("Interrupted while waiting for the container's credentials", e);
        }
    }

    @Override
    public String describe() {
        return "container (" + ContainerUri.RELATIVE + " and " + ContainerUri.FULL + " are not set)";
    }
}
