package io.awsx.quirk;

import io.awsx.endpoint.EndpointParameters;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hooks at which a service may differ from its model, in the order in which a call meets them. Stateless and
 * thread-safe; each does nothing unless overridden.
 */
public interface ServiceQuirks {

    /** The quirks of a service by the name boto3 gives it. */
    static ServiceQuirks of(String service) {
        return switch (service) {
            case "apigateway" -> new ApiGatewayQuirks();
            case "autoscaling" -> new AutoScalingQuirks();
            case "cloudformation" -> new CloudFormationQuirks();
            case "cloudsearchdomain" -> new CloudSearchDomainQuirks();
            case "docdb", "neptune", "rds" -> new DatabaseQuirks();
            case "dynamodb" -> new DynamoDbQuirks();
            case "ec2" -> new Ec2Quirks();
            case "glacier" -> new GlacierQuirks();
            case "iam" -> new IamQuirks();
            case "iot-data", "lex-runtime" -> new JsonHeaderQuirks();
            case "machinelearning" -> new MachineLearningQuirks();
            case "polly" -> new PollyQuirks();
            case "route53" -> new Route53Quirks();
            case "s3" -> new S3Quirks();
            case "s3control" -> new S3ControlQuirks();
            case "sso-oidc" -> new SsoOidcQuirks();
            default -> new ServiceQuirks() {};
        };
    }

    /** Completes the caller's input in place before it is checked against the model. What it holds is the caller's. */
    default void input(Operation operation, Map<String, Object> input) {}

    /**
     * The link into another region that the request carries, or null where it carries none.
     *
     * @param input a valid input
     * @param region the region that is called
     */
    default @Nullable SourceLink sourceLink(Operation operation, Map<String, Object> input, String region) {
        return null;
    }

    /** Changes in place what the endpoint rules are asked, by the names of their parameters. */
    default void endpoint(Operation operation, Map<String, ?> input, EndpointParameters parameters) {}

    /** Completes the request before it is signed. */
    default HttpRequest request(Operation operation, HttpRequest request) {
        return request;
    }

    /** Completes a request that is made a link instead of being sent. */
    default HttpRequest link(Operation operation, Map<String, ?> input, HttpRequest request) {
        return request;
    }

    /** Completes an answer of any status before it is read. */
    default HttpResponse answer(Operation operation, HttpResponse response) {
        return response;
    }

    /** Completes the error that an answer holds. */
    default ServiceException failure(Operation operation, ServiceException failure) {
        return failure;
    }

    /**
     * Completes an output in place.
     *
     * @param given the input as the caller gave it
     * @throws IOException where the service would not answer like that
     */
    default void output(Operation operation, Map<String, ?> given, Map<String, Object> output) throws IOException {}

    /**
     * The ids and names of what a call made that the service may say is not there for a while.
     *
     * @param input the input as it was sent
     */
    default Collection<String> made(Operation operation, Map<String, ?> input, Map<String, ?> output) {
        return List.of();
    }

    /** The ids and names of what a call ended, so that it is not there any more. */
    default Collection<String> ended(Operation operation, Map<String, ?> input) {
        return List.of();
    }

    /** The ids and names of what an error says not to be there; none where it says something else. */
    default Collection<String> missing(Operation operation, Map<String, ?> input, ServiceException failure) {
        return List.of();
    }

    /** The region that an error answer sends the call to, or null where it does not. */
    default @Nullable String redirectRegion(Operation operation, ServiceException failure, Headers headers) {
        return null;
    }

    /** What a region learnt from a redirect holds for, such as the bucket's name; null where it is not remembered. */
    default @Nullable String redirectKey(Map<String, ?> input) {
        return null;
    }

    /** Whether the service takes aws-chunked bodies, payloads out of the signature over TLS, and paths as they are. */
    default boolean signsLikeS3() {
        return false;
    }

    /** Whether the hash of the payload goes out as a header. */
    default boolean sendsPayloadHash() {
        return signsLikeS3();
    }
}
