package io.awsx.s3x.object;

import io.awsx.AwsClient;
import io.awsx.transfer.S3Transfer;
import java.util.function.Supplier;

/**
 * Where an endpoint's calls go. Client and transfers are asked for each time, because an endpoint may be stopped and started while it is
 * in use. Thread-safe where what it is made of is.
 */
public record Store(Supplier<AwsClient> clients, Supplier<S3Transfer> transfers) {

    /** The client, which belongs to the component. */
    public AwsClient client() {
        return clients.get();
    }

    /** Transfers of any size, which belong to the component. */
    public S3Transfer transfer() {
        return transfers.get();
    }
}
