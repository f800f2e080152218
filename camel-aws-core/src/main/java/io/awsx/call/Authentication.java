package io.awsx.call;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.endpoint.AuthScheme;
import io.awsx.error.ClientException;
import io.awsx.http.FramedBody;
import io.awsx.http.HttpRequest;
import io.awsx.identity.BearerToken;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import io.awsx.identity.TokenProvider;
import io.awsx.model.Operation;
import io.awsx.signing.EventSigner;
import io.awsx.signing.PayloadSigning;
import io.awsx.signing.PostPolicy;
import io.awsx.signing.Signer;
import io.awsx.signing.Signers;
import io.awsx.signing.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one client prove who makes them: by which scheme, and with whose identity. Immutable and thread-safe.
 *
 * @param credentials whom to sign for where an endpoint does not want others
 * @param tokens the token to show where a service takes one
 * @param signers how to sign, by scheme
 * @param preference the schemes that the caller prefers, best first
 * @param clock the time of signatures
 * @param patience how long calls wait for credentials
 */
public record Authentication(
        CredentialsProvider credentials,
        TokenProvider tokens,
        Signers signers,
        List<String> preference,
        ServerClock clock,
        Patience patience) {

    private static final String BEARER = "httpBearerAuth";
    private static final AuthScheme NONE = AuthScheme.of("noAuth");

    /** The scheme of a call: of those that the endpoint offers, else of those of the model. */
    AuthScheme choose(Operation operation, List<AuthScheme> offered) {
        if (operation.unsigned()) {
            return NONE;
        }
        AuthScheme best = null;
        for (AuthScheme candidate : offered) {
            best = better(best, candidate);
        }
        if (offered.isEmpty()) {
            for (String name : operation.authSchemes()) {
                best = better(best, AuthScheme.of(name));
            }
        }
        if (best == null) {
            String first = offered.isEmpty()
                    ? operation.authSchemes().get(0)
                    : offered.get(0).name();
            throw new ClientException("The endpoint of " + operation + " wants to be signed for by " + first
                    + ", which is not supported yet");
        }
        return best;
    }

    private @Nullable AuthScheme better(@Nullable AuthScheme best, AuthScheme candidate) {
        return isKnown(candidate) && (best == null || rank(candidate) < rank(best)) ? candidate : best;
    }

    private boolean isKnown(AuthScheme scheme) {
        return isNone(scheme) || scheme.name().equals(BEARER) || signers.of(scheme.name()) != null;
    }

    private static boolean isNone(AuthScheme scheme) {
        return scheme.name().equals(NONE.name());
    }

    /** The caller's order counts first, then that of the endpoint or model. */
    private int rank(AuthScheme scheme) {
        int rank = preference.indexOf(scheme.name());
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /**
     * Whom calls of a route are signed for, as of now; {@link Credentials#ANONYMOUS} where they are not signed.
     *
     * @param limit how long to wait for them, or null
     */
    Credentials who(Route route, @Nullable Duration limit) {
        if (signers.of(route.scheme().name()) == null) {
            return Credentials.ANONYMOUS;
        }
        Credentials found = patience.resolve(route.identity(), limit);
        if (found == null) {
            throw new ClientException("No AWS credentials: " + route.identity().describe() + " gave none");
        }
        return found;
    }

    /**
     * A request that proves who sends it.
     *
     * @param who what {@link #who} gave
     * @param payloadHeader whether the hash of the body is sent too
     * @param limit how long to wait for a token, or null
     */
    HttpRequest sign(
            HttpRequest request,
            Route route,
            Credentials who,
            RequestIntegrity integrity,
            boolean payloadHeader,
            @Nullable Duration limit) {
        Signer signer = signers.of(route.scheme().name());
        if (signer == null) {
            return isNone(route.scheme()) ? request : withToken(request, limit);
        }
        SigningScope scope = scope(route, integrity.payload(), integrity.trailer(), integrity.hash(), payloadHeader);
        InstantSource time = clock.at(request.origin());
        Instant now = time.instant();
        HttpRequest signed = signer.sign(request, who, scope, now);
        if (integrity.payload() != PayloadSigning.EVENTS || who.isAnonymous()) {
            return signed;
        }
        EventSigner events = EventSigner.after(signed, who, scope, now);
        return signed.toBuilder()
                .body(new SignedEvents((FramedBody) signed.body(), events, time))
                .build();
    }

    private HttpRequest withToken(HttpRequest request, @Nullable Duration limit) {
        if (!request.origin().secure() && !request.origin().loopback()) {
            throw new ClientException("A bearer token is never sent without encryption, but the endpoint "
                    + request.origin() + " has none; use an https endpoint");
        }
        BearerToken token = patience.ask(null, limit, tokens::resolve);
        if (token == null) {
            throw new ClientException("No bearer token: " + tokens.describe() + " gave none");
        }
        return request.toBuilder()
                .headers(request.headers().toBuilder()
                        .set("Authorization", "Bearer " + token.token())
                        .build())
                .build();
    }

    /** A request as a link that is good for a time. */
    HttpRequest presign(HttpRequest request, Route route, boolean likeS3, Instant now, Duration expires) {
        Signer signer = signers.of(route.scheme().name());
        if (signer == null) {
            throw new ClientException(
                    "A link needs a signature, but calls to " + route.endpoint().url() + " are authenticated by "
                            + route.scheme().name());
        }
        PayloadSigning payload = likeS3 ? PayloadSigning.UNSIGNED : PayloadSigning.HASHED;
        return signer.presign(request, who(route, null), scope(route, payload, null, null, likeS3), now, expires);
    }

    /** The fields of a form for uploads. */
    Map<String, String> sign(PostPolicy policy, Route route, Duration expires) {
        if (!route.scheme().name().equals("sigv4")) {
            throw new ClientException("Forms are signed by Signature Version 4, which the endpoint does not take; use a"
                    + " bucket of one region");
        }
        Credentials who = who(route, null);
        if (who.isAnonymous()) {
            throw new ClientException("A form needs a signature, but this session is anonymous; give it credentials");
        }
        return policy.sign(
                who,
                SigningScope.of(route.signingName(), route.signingRegion()),
                clock.at(route.endpoint().origin()).instant(),
                expires);
    }

    private static SigningScope scope(
            Route route,
            PayloadSigning payload,
            @Nullable ChecksumAlgorithm trailer,
            @Nullable String hash,
            boolean payloadHeader) {
        return new SigningScope(
                route.signingName(), route.signingRegion(), payload, trailer, hash, route.rawPath(), payloadHeader);
    }
}
