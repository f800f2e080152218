package io.awsx.signing;

import io.awsx.identity.Credentials;

/**
 * The key of one identity, day, region, and service, with the credential scope it stands for. Immutable; its text form
 * shows no secret.
 */
abstract sealed class SigningKey permits HmacSigningKey, EcdsaSigningKey {

    private final SigningAlgorithm algorithm;
    private final String accessKeyId;
    private final String secret;
    private final long epochDay;
    private final String region;
    private final String service;
    private final String credentialScope;

    /** @param place what stands between date and service in the credential scope: a region with a slash, or nothing */
    SigningKey(
            SigningAlgorithm algorithm, Credentials credentials, SigningTime time, SigningScope scope, String place) {
        this.algorithm = algorithm;
        this.accessKeyId = credentials.accessKeyId();
        this.secret = credentials.secretAccessKey();
        this.epochDay = time.epochDay();
        this.region = scope.region();
        this.service = scope.service();
        this.credentialScope = time.date() + '/' + place + service + "/aws4_request";
    }

    boolean isFor(Credentials credentials, SigningTime time, SigningScope scope) {
        return epochDay == time.epochDay()
                && secret.equals(credentials.secretAccessKey())
                && accessKeyId.equals(credentials.accessKeyId())
                && region.equals(scope.region())
                && service.equals(scope.service());
    }

    SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** Date, region, service, and terminator: {@code 20150830/us-east-1/iam/aws4_request}. */
    String credentialScope() {
        return credentialScope;
    }

    /** The signature of the bench's text, in hex. */
    abstract String sign(Workbench bench);

    @Override
    public String toString() {
        return "SigningKey[" + credentialScope + ']';
    }
}
