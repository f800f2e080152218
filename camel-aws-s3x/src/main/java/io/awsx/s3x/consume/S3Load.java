package io.awsx.s3x.consume;

import io.awsx.AwsResponse;
import io.awsx.camel.consume.Load;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.ServiceException;
import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.ObjectBody;
import io.awsx.s3x.object.S3Headers;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.S3Options;
import io.awsx.s3x.object.Store;
import io.awsx.s3x.object.WholeStream;
import io.awsx.transfer.TransferResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches an object when its turn comes; what comes may be newer than what was listed. Where nodes claim objects, it may not: a claim is of the very
 * version that was listed, and a newer one is another's.
 */
public final class S3Load implements Load<S3Object> {

    private static final Logger LOG = LoggerFactory.getLogger(S3Load.class);
    private static final Set<String> GONE = Set.of("NoSuchKey", "NoSuchVersion");
    private static final int REPLACED = 412;

    private final Store store;
    private final S3ConsumerConfiguration options;
    private final AtomicLong outdated = new AtomicLong();
    private final @Nullable WorkFiles files;
    private final boolean exact;

    /** @throws io.awsx.error.ClientException where localWorkDirectory cannot be made */
    public S3Load(Store store, S3ConsumerConfiguration options) {
        this.store = store;
        this.options = options;
        this.files = options.getLocalWorkDirectory() == null ? null : WorkFiles.in(options.getLocalWorkDirectory());
        this.exact = options.getClusterClaim() != null || options.getInventory() != null;
    }

    @Override
    public @Nullable S3Object load(S3Object object, Exchange exchange) throws IOException {
        exchange.setProperty(S3Constants.KEY, object.key());
        listed(object, exchange.getMessage());
        if (options.isIgnoreBody()) {
            // Who consumed it lets go of it when it is deleted.
            return options.getClusterClaim() == null || new ReadVersion(store.client(), options).isThere(object)
                    ? object
                    : null;
        }
        try {
            return fetch(object, exchange);
        } catch (ServiceException e) {
            if (GONE.contains(e.code()) || (exact && e.statusCode() == REPLACED)) {
                tell(object);
                return null;
            }
            throw e;
        }
    }

    /** An inventory is a day old or more, so that this is nothing special; told at the 1st, 2nd, 4th, 8th, ... of them. */
    private void tell(S3Object object) {
        if (options.getInventory() != null) {
            long count = outdated.incrementAndGet();
            if (Long.bitCount(count) == 1) {
                LOG.info(
                        "{} objects of the inventory were deleted or written anew since, and passed over, the last of them {}",
                        count,
                        object.key());
            }
        }
    }

    /** Sets the headers of what was listed. */
    public static void listed(S3Object object, Message message) {
        message.setHeader(S3Constants.BUCKET_NAME, object.bucket());
        message.setHeader(S3Constants.KEY, object.key());
        message.setHeader(S3Constants.E_TAG, object.etag());
        if (object.size() >= 0) {
            message.setHeader(S3Constants.CONTENT_LENGTH, object.size());
        }
        Instant time = object.lastModified();
        if (time != null) {
            message.setHeader(S3Constants.LAST_MODIFIED, time);
            message.setHeader(S3Constants.MESSAGE_TIMESTAMP, time.toEpochMilli());
        }
        if (object.versionId() != null) {
            message.setHeader(S3Constants.VERSION_ID, object.versionId());
        }
        if (object.origin() != null) {
            object.origin().describe(message);
        }
    }

    private @Nullable S3Object fetch(S3Object object, Exchange exchange) throws IOException {
        Map<String, Object> input = S3Options.reading(options, object.bucket(), object.key());
        if (object.versionId() != null) {
            input.put("VersionId", object.versionId());
        }
        if (exact && object.etag() != null) {
            input.put("IfMatch", object.etag());
        }
        if (files != null) {
            return toFile(files, object, input, exchange);
        }
        AwsResponse response = store.client().exchange("GetObject", input);
        Map<String, Object> output = response.output();
        S3Object fetched = object.fetched(output);
        InputStream body = whole((InputStream) Objects.requireNonNull(output.get("Body")), fetched, response);
        if (exact && !Objects.equals(object.etag(), fetched.etag())) {
            body.close();
            return null;
        }
        CallMetadata.set(exchange.getMessage(), response);
        S3Headers.read(exchange.getMessage(), output);
        if (!options.isIncludeBody()) {
            if (options.isAutocloseBody()) {
                OperationCall.closeOnCompletion(exchange, body);
            }
            exchange.getMessage().setBody(body);
            return fetched;
        }
        try (body) {
            exchange.getMessage().setBody(ObjectBody.read(body, fetched.size()));
        }
        return fetched;
    }

    private S3Object toFile(WorkFiles folder, S3Object object, Map<String, Object> input, Exchange exchange)
            throws IOException {
        TransferResult result = folder.fetch(store.transfer(), input, exchange);
        CallMetadata.set(exchange.getMessage(), result.response());
        S3Headers.read(exchange.getMessage(), result.output());
        return object.fetched(result.output());
    }

    private static InputStream whole(InputStream body, S3Object object, AwsResponse response) {
        return object.size() >= 0 && WholeStream.endsWithConnection(response)
                ? new WholeStream(body, object.size())
                : body;
    }
}
