package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What makes a structure an error: whose fault it is, its status, its code on the wire, and whether to try again. */
final class ErrorTraits {
    private static final int SERVER = 500;
    private static final int CLIENT = 400;

    private ErrorTraits() {}

    static void write(ObjectNode traits, String name, JsonNode shape) {
        JsonNode error = shape.path("error");
        JsonNode status = error.path("httpStatusCode");
        boolean server =
                shape.path("fault").asBoolean() || (!error.path("senderFault").asBoolean() && status.asInt() >= SERVER);
        traits.put("smithy.api#error", server ? "server" : "client");
        if (!status.isMissingNode()) {
            traits.put("smithy.api#httpError", status.asInt());
        }
        String code = error.path("code").asText(name);
        if (!code.equals(name)) {
            traits.putObject("aws.protocols#awsQueryError")
                    .put("code", code)
                    .put("httpResponseCode", status.asInt(server ? SERVER : CLIENT));
        }
        if (shape.has("retryable")) {
            ObjectNode retryable = traits.putObject("smithy.api#retryable");
            if (shape.get("retryable").path("throttling").asBoolean()) {
                retryable.put("throttling", true);
            }
        }
    }
}
