package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.ClientComponent;
import io.awsx.camel.SecretOptions;
import io.awsx.s3x.event.EventOptions;
import io.awsx.s3x.object.BucketName;
import io.awsx.s3x.verb.S3Verbs;
import io.awsx.transfer.S3Transfer;
import io.awsx.transfer.TransferMemory;
import io.awsx.transfer.TransferSettings;
import io.awsx.transfer.TransferState;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.ObjectHelper;

/**
 * S3 as endpoints: {@code awsx-s3:bucket?operation=upload}. Endpoints with equal settings share connections, which the
 * component closes.
 */
@Component("awsx-s3")
public class S3Component extends ClientComponent {

    @Metadata(description = "Options that all endpoints begin with")
    private S3Configuration configuration = new S3Configuration();

    static final String SERVICE = "s3";

    /** What uploads of unknown length on all endpoints share, but for those that have a bufferMemory of their own. */
    private final TransferMemory memory =
            new TransferMemory(TransferSettings.defaults().bufferMemory(), (int)
                    TransferSettings.defaults().partSize());

    /** Held only by whoever uses them. */
    private final Set<S3Transfer> transfers =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        SecretOptions.mask(getCamelContext());
        SecretOptions.mask(getCamelContext(), "customerKeyId");
        SecretOptions.mask(getCamelContext(), "customerKeyMD5");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String bucket = remaining.startsWith("//") ? remaining.substring(2) : remaining;
        if (ObjectHelper.isEmpty(bucket)) {
            throw new IllegalArgumentException("Name a bucket, as in awsx-s3:my-bucket");
        }
        S3Configuration own = configuration.copy();
        own.setBucketNameOrArn(BucketName.of(bucket));
        own.takeParams(getCamelContext(), parameters);
        S3Endpoint endpoint = new S3Endpoint(uri, this, own);
        setProperties(endpoint, parameters);
        own.refuseForeign();
        endpoint.hide(SecretOptions.maskParams(getCamelContext(), SERVICE, own, S3Verbs.operation(own)));
        return endpoint;
    }

    /** The client for a configuration, to be given back. */
    AwsClient client(S3Configuration own) {
        Map<String, Object> overrides = new LinkedHashMap<>();
        if (own.isForcePathStyle()) {
            overrides.put("forcePathStyle", true);
        } else if (own.getAddressingStyle() != null) {
            overrides.put("addressingStyle", own.getAddressingStyle());
        }
        return clients().client(getCamelContext(), SERVICE, own, overrides);
    }

    /** The client of SQS for a configuration, to be given back. */
    AwsClient eventsClient(S3Configuration own) {
        S3Configuration queue = own.copy();
        queue.setClient(own.getEventsClient());
        String region = EventOptions.region(own);
        if (region != null && own.getEventsClient() == null) {
            queue.setRegion(region);
        }
        if (own.getEventsEndpoint() != null) {
            queue.setUriEndpointOverride(own.getEventsEndpoint());
        }
        return clients().client(getCamelContext(), "sqs", queue, Map.of());
    }

    /** The client of DynamoDB for a configuration, to be given back. */
    AwsClient claimsClient(S3Configuration own) {
        S3Configuration table = own.copy();
        table.setClient(own.getClusterClaimClient());
        if (own.getClusterClaimEndpoint() != null) {
            table.setUriEndpointOverride(own.getClusterClaimEndpoint());
        }
        return clients().client(getCamelContext(), "dynamodb", table, Map.of());
    }

    /** Takes a client back. */
    void release(AwsClient client) {
        clients().release(client);
    }

    /** Transfers for a configuration; they end with this component at the latest. */
    S3Transfer transfer(AwsClient client, S3Configuration own) {
        TransferSettings settings = TransferSettings.defaults()
                .withPartSize(own.getPartSize())
                .withMultipartThreshold(own.isMultiPartUpload() ? own.getPartSize() : own.getMultiPartThreshold())
                .withMaxConcurrency(own.getMaxConcurrency())
                .withEqualParts(own.isEqualParts())
                .withMaxBandwidth(Objects.requireNonNullElse(own.getMaxBandwidth(), 0L))
                .withResumeDirectory(own.getResumeDirectory() == null ? null : Path.of(own.getResumeDirectory()));
        Long buffers = own.getBufferMemory();
        S3Transfer transfer = buffers == null
                ? new S3Transfer(client, settings, memory)
                : new S3Transfer(client, settings.withBufferMemory(buffers));
        transfers.add(transfer);
        return transfer;
    }

    @Override
    public List<TransferState> transfers() {
        return List.copyOf(transfers).stream()
                .flatMap(transfer -> transfer.underWay().stream())
                .toList();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        // Those of endpoints that were stopped while they worked go on until here.
        List.copyOf(transfers).forEach(S3Transfer::close);
        transfers.clear();
    }

    public S3Configuration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(S3Configuration configuration) {
        this.configuration = configuration;
    }
}
