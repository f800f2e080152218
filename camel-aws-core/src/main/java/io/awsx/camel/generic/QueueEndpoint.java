package io.awsx.camel.generic;

import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.ResourceBinding;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.sqs.QueueAddress;
import io.awsx.camel.sqs.SqsConsumer;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.model.Operation;
import java.util.Objects;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** An endpoint whose resource is a queue. */
record QueueEndpoint(AwsxEndpoint endpoint) {

    /** Where the queue is, as the profile says. */
    private record Address(ResourceBinding resource, Operation operation) implements QueueAddress {

        @Override
        public String url() {
            return Objects.requireNonNull(resource.members(operation).get("QueueUrl"), "QueueUrl")
                    .toString();
        }

        @Override
        public void forget() {
            resource.forget();
        }
    }

    SqsConsumer consumer(Processor processor) {
        AwsxServiceConfiguration options = endpoint.getConfiguration();
        Resource queue = endpoint.profile().resource();
        return new SqsConsumer(
                endpoint,
                processor,
                endpoint.name(),
                queue != null && queue.isOrdered(options.getResource()),
                this::queue,
                options,
                endpoint.getSqs());
    }

    private @Nullable SqsQueue queue(CallCheck check) {
        if (endpoint.getConfiguration().getResource() == null) {
            check.problem("a consumer needs a queue, as in awsx:sqs/jobs, or an operation to poll");
        }
        endpoint.check(check, false);
        if (!check.clean()) {
            return null;
        }
        endpoint.tellIdle();
        return new SqsQueue(
                endpoint.client(),
                new Address(
                        Objects.requireNonNull(endpoint.binding().resource()),
                        endpoint.client().operation("ReceiveMessage")));
    }
}
