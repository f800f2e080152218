package io.awsx.camel;

import org.apache.camel.spi.Metadata;

/** Headers that all components of this project know. */
public interface AwsxConstants {

    /** The operation in place of the endpoint's own. */
    @Metadata(
            description = "The operation to call in place of the endpoint's own, where the endpoint allows it",
            javaType = "String",
            label = "producer")
    String OPERATION = "CamelAwsxOperation";

    /** The service's id of the request. */
    @Metadata(description = "The service's id of the request", javaType = "String", label = "common")
    String REQUEST_ID = "CamelAwsxRequestId";

    /** The HTTP status of the answer. */
    @Metadata(description = "The HTTP status of the answer", javaType = "Integer", label = "common")
    String STATUS_CODE = "CamelAwsxStatusCode";

    /** How often the request was sent. */
    @Metadata(description = "How often the request was sent, 1 or more", javaType = "Integer", label = "common")
    String ATTEMPTS = "CamelAwsxAttempts";

    /** The output's members beside the body. */
    @Metadata(
            description = "The members of the output, where the body is something else",
            javaType = "java.util.Map<String, Object>",
            label = "common")
    String OUTPUT = "CamelAwsxOutput";

    /** Where a listing that maxItems ended goes on. */
    @Metadata(
            description = "Where a listing that maxItems ended goes on, for the option startingToken",
            javaType = "String",
            label = "producer")
    String RESUME_TOKEN = "CamelAwsxResumeToken";
}
