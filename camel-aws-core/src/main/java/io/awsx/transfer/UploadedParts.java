package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks in which parts an object was uploaded: by HEAD of each, which needs no permission but that to read. */
final class UploadedParts implements PartSums.Uploaded {

    private static final Logger LOG = LoggerFactory.getLogger(S3Transfer.class);

    private final AwsClient s3;
    private final Map<String, Object> version;
    private final long length;

    /** @param version the members of GetObject that ask for this version of the object */
    UploadedParts(AwsClient s3, Map<String, Object> version, long length) {
        this.s3 = s3;
        this.version = version;
        this.length = length;
    }

    /** The bounds; null where the store does not tell them, or tells what cannot be. */
    @Override
    public long @Nullable [] bounds(int parts) {
        try {
            return ask(parts);
        } catch (AwsException e) {
            LOG.debug("The parts of {} are not known; its checksum is not compared", version.get("Key"), e);
            return null;
        }
    }

    private long @Nullable [] ask(int parts) {
        long[] bounds = new long[parts + 1];
        for (int part = 1; part <= parts; part++) {
            Map<String, Object> input = new LinkedHashMap<>(MultipartUpload.known(s3, "HeadObject", version));
            input.put("PartNumber", part);
            Map<String, Object> head = s3.call("HeadObject", input);
            if (!(head.get("PartsCount") instanceof Number count)
                    || count.intValue() != parts
                    || !(head.get("ContentLength") instanceof Number size)) {
                return null;
            }
            bounds[part] = bounds[part - 1] + size.longValue();
        }
        return bounds[parts] == length ? bounds : null;
    }
}
