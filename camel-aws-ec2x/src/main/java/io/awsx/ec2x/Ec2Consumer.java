package io.awsx.ec2x;

import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.ItemScan;
import org.apache.camel.Processor;

/** Routes resources, one exchange each, or their changes. */
final class Ec2Consumer extends ItemConsumer<ItemScan.Item> {

    Ec2Consumer(Ec2Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    @Override
    protected Parts<ItemScan.Item> parts() {
        throw new UnsupportedOperationException("awsx-ec2 has no consumer yet; use a timer and operation=describe");
    }
}
