package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whether an endpoint's producers can reach and use their service, by one call of the client that they have themselves. Tells what is
 * wrong and how to mend it, but not in the service's words, which may quote what was signed.
 */
final class ProducerHealthCheck implements HealthCheck {

    /** Who asks may give up after some ten seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Set<String> UNKNOWN_CALLER = Set.of(
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "AuthFailure");

    private final ClientEndpoint endpoint;
    private final String id;
    private volatile boolean enabled;

    ProducerHealthCheck(ClientEndpoint endpoint, String id, boolean enabled) {
        this.endpoint = endpoint;
        this.id = id;
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .detail(CHECK_KIND, String.valueOf(options.getOrDefault(CHECK_KIND, Kind.ALL)))
                .detail(ENDPOINT_URI, endpoint.toString());
        if (!enabled) {
            return result.message("Disabled")
                    .detail(CHECK_ENABLED, false)
                    .unknown()
                    .build();
        }
        try {
            AwsClient client = endpoint.client();
            CheapCall call = endpoint.cheapCall(client);
            if (call == null) {
                return result.message("No cheap call is known of " + client.service() + "; it is not checked")
                        .unknown()
                        .build();
            }
            result.detail("operation", call.operation());
            return called(result, client, call);
        } catch (ClientException e) {
            return down(result, e.getMessage()).build();
        }
    }

    private Result called(HealthCheckResultBuilder result, AwsClient client, CheapCall call) {
        String what = client.service() + ' ' + call.operation() + " in " + client.region();
        try {
            client.exchange(call.operation(), call.input(), LIMIT);
            return result.up().build();
        } catch (ServiceException e) {
            result.detail(HTTP_RESPONSE_CODE, e.statusCode()).detail("error.code", e.code());
            if (e.requestId() != null) {
                result.detail("request.id", e.requestId());
            }
            return down(result, what + " failed: " + e.code() + " (HTTP " + e.statusCode() + "); " + mend(e))
                    .build();
        } catch (AwsException e) {
            return e instanceof ClientException
                    ? down(result, e.getMessage()).build()
                    : down(
                                    result,
                                    what + " got no answer; check region, uriEndpointOverride, proxy, and network: "
                                            + e.getMessage())
                            .build();
        }
    }

    private static HealthCheckResultBuilder down(HealthCheckResultBuilder result, @Nullable String message) {
        return result.message(message).down();
    }

    private static String mend(ServiceException failure) {
        String code = failure.code();
        if (UNKNOWN_CALLER.contains(code)) {
            return "the service does not know who calls: check the credentials, and that they are of this endpoint's account and"
                    + " partition";
        } else if (code.startsWith("ExpiredToken") || code.equals("RequestExpired")) {
            return "the credentials are over: get new ones";
        } else if (failure.statusCode() == 301 || failure.statusCode() == 307) {
            return "what the endpoint names is in another region: mend the option region";
        } else if (failure.statusCode() == 403
                || code.startsWith("AccessDenied")
                || code.equals("UnauthorizedOperation")) {
            return "let the caller do that, or set healthCheckProducerEnabled=false on the component where its producers do"
                    + " not need it";
        } else if (failure.statusCode() == 404
                || code.contains("NotFound")
                || code.contains("NonExistent")
                || code.contains("DoesNotExist")) {
            return "make what the endpoint names, or mend its name, account, or region";
        } else if (failure.statusCode() >= 500 || code.contains("Throttl") || code.equals("SlowDown")) {
            return "that may pass: see the service's status and quotas";
        }
        return "check the endpoint's options";
    }

    @Override
    public String getGroup() {
        return "producers";
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** A restart mends nothing that a service refuses. */
    @Override
    public boolean isLiveness() {
        return false;
    }
}
