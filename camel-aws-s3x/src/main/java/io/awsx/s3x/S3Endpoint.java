package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.CheapCall;
import io.awsx.camel.ClientEndpoint;
import io.awsx.s3x.object.NewBucket;
import io.awsx.s3x.object.Store;
import io.awsx.transfer.S3Transfer;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.jspecify.annotations.Nullable;

/**
 * Store, fetch, list, copy, and delete objects of S3 and of stores that speak its API, and consume a bucket's objects as
 * messages, without the AWS SDK. Holds configuration; client and transfers are made when the first producer or consumer
 * starts.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "awsx-s3",
        title = "AWS S3 without the SDK",
        syntax = "awsx-s3:bucketNameOrArn",
        category = {Category.CLOUD, Category.FILE},
        headersClass = S3Constants.class)
public class S3Endpoint extends ClientEndpoint {

    @UriParam
    private final S3Configuration configuration;

    private @Nullable S3Transfer transfer;
    private @Nullable AwsClient eventsClient;
    private @Nullable AwsClient claimsClient;
    private boolean bucketMade;

    S3Endpoint(String uri, Component component, S3Configuration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    public S3Configuration getConfiguration() {
        return configuration;
    }

    @Override
    public Producer createProducer() {
        return new S3Producer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        S3Consumer consumer = new S3Consumer(this, processor);
        configureConsumer(consumer);
        consumer.setMaxMessagesPerPoll(configuration.getMaxMessagesPerPoll());
        if (configuration.getEvents() != null) {
            // The queue waits for messages itself.
            consumer.setGreedy(true);
        }
        return consumer;
    }

    @Override
    protected S3Configuration options() {
        return configuration;
    }

    @Override
    protected String service() {
        return S3Component.SERVICE;
    }

    @Override
    protected AwsClient take() {
        return component().client(configuration);
    }

    @Override
    protected void release(AwsClient given) {
        component().release(given);
    }

    /** Makes the bucket where the options say so and it is not there; once, by the first producer or consumer that starts. */
    synchronized void makeBucket() {
        if (configuration.isAutoCreateBucket() && !bucketMade) {
            NewBucket.createIfMissing(client(), configuration, configuration.getBucketNameOrArn());
            bucketMade = true;
        }
    }

    @Override
    protected synchronized void doStop() throws Exception {
        bucketMade = false;
        if (transfer != null) {
            if (getCamelContext().isStopping()) {
                transfer.close();
            } else {
                // Camel stops endpoints that are in use, to make room for others.
                transfer.retire();
            }
            transfer = null;
        }
        if (eventsClient != null) {
            component().release(eventsClient);
            eventsClient = null;
        }
        if (claimsClient != null) {
            component().release(claimsClient);
            claimsClient = null;
        }
        super.doStop();
    }

    /** The client of the queue that tells of objects, which belongs to the component; sends nothing. */
    synchronized AwsClient eventsClient() {
        AwsClient own = eventsClient == null ? component().eventsClient(configuration) : eventsClient;
        eventsClient = own;
        return own;
    }

    /** The client of the table with the leases of objects, which belongs to the component; sends nothing. */
    synchronized AwsClient claimsClient() {
        AwsClient own = claimsClient == null ? component().claimsClient(configuration) : claimsClient;
        claimsClient = own;
        return own;
    }

    /** The store that this calls, also where this is stopped and started meanwhile. */
    Store store() {
        return new Store(this::client, this::transfer);
    }

    /** Uploads and downloads of any size. */
    synchronized S3Transfer transfer() {
        S3Transfer own = transfer == null ? component().transfer(client(), configuration) : transfer;
        transfer = own;
        return own;
    }

    private S3Component component() {
        if (((S3Component) getComponent()).isStopped()) {
            throw new IllegalStateException("The component of this endpoint is stopped");
        }
        return (S3Component) getComponent();
    }

    @Override
    public String getServiceProtocol() {
        return "s3";
    }

    @Override
    protected Map<String, String> named() {
        return Map.of("bucket", configuration.getBucketNameOrArn());
    }

    @Override
    public String name() {
        return "awsx-s3:" + configuration.getBucketNameOrArn();
    }

    @Override
    protected CheapCall cheapCall(AwsClient calling) {
        return new CheapCall("HeadBucket", Map.of("Bucket", configuration.getBucketNameOrArn()));
    }
}
