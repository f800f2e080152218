package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import java.util.Map;

/** A subscription to a topic of SNS. */
public final class Subscription extends AwsResource<Subscription> {

    Subscription(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its ARN; {@code PendingConfirmation} in listings where the subscriber has not agreed yet. */
    public String arn() {
        return resource().identifier("Arn").toString();
    }

    /** All of its attributes, such as {@code Protocol} and {@code Endpoint}; asked for once, and anew by {@link #reload}. */
    public Map<String, String> attributes() {
        return texts("Attributes");
    }

    /** Changes an attribute, such as {@code FilterPolicy}; {@link #attributes} has it after {@link #reload}. */
    public Subscription setAttribute(String name, Object value) {
        return act("SetAttributes", Map.of("AttributeName", name, "AttributeValue", value.toString()));
    }

    /** Ends it. */
    public void delete() {
        act("Delete", Map.of());
    }
}
