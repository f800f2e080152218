package io.awsx.call;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.identity.Credentials;
import io.awsx.model.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be put right at once after an answer says that the request was wrong: its region, its endpoint, its time, or its
 * credentials, which have ended or were taken back. Each once a call, so that two parts that disagree do not go on for ever.
 * Used by one thread.
 */
final class Remedies {

    /** Errors of signatures whose time is wrong, among other reasons; 403 is all that an answer without body says. */
    private static final Set<String> OF_CLOCK = Set.of(
            "403",
            "AuthFailure",
            "InvalidSignatureException",
            "RequestExpired",
            "RequestInTheFuture",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch");

    /** Errors of credentials that have ended, or were taken back. */
    private static final Set<String> OF_CREDENTIALS = Set.of(
            "AuthFailure",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidToken",
            "RequestExpired",
            "TokenRefreshRequired",
            "UnrecognizedClientException");

    /** All that an answer without body says of a token that has ended. */
    private static final Set<String> WITHOUT_BODY = Set.of("400", "403");

    private enum Remedy {
        REGION,
        ENDPOINT,
        CLOCK,
        CREDENTIALS
    }

    private final Pipeline pipeline;
    private final Operation operation;
    private final Map<String, Object> input;
    private final CallTime time;
    private final Set<Remedy> untried = EnumSet.allOf(Remedy.class);

    Remedies(Pipeline pipeline, Operation operation, Map<String, Object> input, CallTime time) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.input = input;
        this.time = time;
    }

    /**
     * Puts right what an answer shows to be wrong.
     *
     * @param route where the request went
     * @param who whom it was signed for
     * @param offset what was added to the machine's time when it was signed
     * @return where the next request goes at once, or null where nothing can be put right
     */
    @Nullable Route apply(ServiceException error, Headers answer, Route route, Credentials who, Duration offset) {
        String region = pipeline.quirks().redirectRegion(operation, error, answer);
        if (region != null && !region.equals(route.signingRegion()) && untried.remove(Remedy.REGION)) {
            return pipeline.reroute(operation, input, region);
        }
        if (pipeline.learned().places().forget(operation, input, error) && untried.remove(Remedy.ENDPOINT)) {
            return pipeline.route(operation, input);
        }
        boolean signed = !who.isAnonymous();
        if (signed
                && OF_CLOCK.contains(error.code())
                && untried.contains(Remedy.CLOCK)
                && pipeline.surroundings().clock().correct(route.endpoint().origin(), answer, offset)) {
            untried.remove(Remedy.CLOCK);
            return route;
        }
        if (signed
                && isOfCredentials(error, who)
                && untried.remove(Remedy.CREDENTIALS)
                && refreshed(route, who, error)) {
            return route;
        }
        return null;
    }

    private static boolean isOfCredentials(ServiceException error, Credentials who) {
        return OF_CREDENTIALS.contains(error.code())
                || (who.sessionToken() != null && WITHOUT_BODY.contains(error.code()));
    }

    /** What the source of credentials fails with is told beside what the service said. */
    private boolean refreshed(Route route, Credentials rejected, ServiceException error) {
        try {
            return pipeline.authentication().patience().refresh(route.identity(), rejected, time.left());
        } catch (AwsException e) {
            error.addSuppressed(e);
            return false;
        }
    }
}
