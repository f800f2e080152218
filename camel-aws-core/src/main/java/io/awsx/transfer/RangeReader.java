package io.awsx.transfer;

import io.awsx.AwsClient;
import io.awsx.checksum.Checksum;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of one version of an object into a file. Where a connection breaks, the client's stream goes on by itself;
 * where that gave up, the rest of the range is asked for once more. Thread-safe.
 */
final class RangeReader {

    /** Each of them has the client's attempts; a stream of the whole object may have spent them in earlier ranges. */
    private static final int MOST_STREAMS = 2;

    private final AwsClient s3;
    private final Map<String, Object> object;
    private final PartialFile file;
    private final Bandwidth bandwidth;
    private final ProgressListener progress;
    private volatile boolean rangesIgnored;
    private volatile boolean changed;

    /**
     * @param object the members of GetObject, with {@code IfMatch} of the version to read
     */
    RangeReader(
            AwsClient s3,
            Map<String, Object> object,
            PartialFile file,
            Bandwidth bandwidth,
            ProgressListener progress) {
        this.s3 = s3;
        this.object = object;
        this.file = file;
        this.bandwidth = bandwidth;
        this.progress = progress;
    }

    /** Whether the object was found to be another version by now. */
    boolean changed() {
        return changed;
    }

    /** Whether the store was found to answer a request for a range with the whole object. */
    boolean rangesIgnored() {
        return rangesIgnored;
    }

    /**
     * A stream of a range for {@link #read}, which whoever asks for it closes.
     *
     * @param begin the first byte
     * @param end behind the last byte
     * @return null where the store ignores ranges
     */
    @Nullable InputStream open(long begin, long end) {
        return get(begin, end, false);
    }

    /**
     * Reads a range, and does so even where the store ignores ranges and sends what comes before it, too.
     *
     * @param begin the first byte
     * @param end behind the last byte
     * @param open a stream that is at the first byte, or null to ask for one; left open
     * @param checksum is given the bytes in order, or null
     * @return whether the open stream gave all of it and is at the range's end now
     */
    boolean read(long begin, long end, @Nullable InputStream open, @Nullable Checksum checksum) {
        long position = begin;
        InputStream current = open;
        byte[] buffer = new byte[(int) Math.min(bandwidth.step(), Math.max(1, end - begin))];
        for (int streams = 1; position < end; streams++) {
            InputStream in = current == null ? Objects.requireNonNull(get(position, end, true)) : current;
            try {
                while (position < end) {
                    int count = in.read(buffer, 0, (int) Math.min(buffer.length, end - position));
                    if (count < 0) {
                        throw new IOException("the answer ended " + (end - position) + " bytes early");
                    }
                    file.write(buffer, count, position);
                    if (checksum != null) {
                        checksum.update(buffer, 0, count);
                    }
                    position += count;
                    bandwidth.take(count);
                    progress.transferred(count);
                }
            } catch (IOException e) {
                if (streams >= MOST_STREAMS || Thread.currentThread().isInterrupted()) {
                    throw new TransportException(
                            object() + " broke off for good at byte " + position + ": " + e.getMessage(), e, true);
                }
                current = null;
            } finally {
                if (in != open) {
                    closeQuietly(in);
                }
            }
        }
        return open != null && current == open;
    }

    /**
     * Reads a stream of unknown length to its end.
     *
     * @return its length
     */
    long readAll(InputStream in) throws IOException {
        byte[] buffer = new byte[bandwidth.step()];
        long position = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            file.write(buffer, count, position);
            position += count;
            bandwidth.take(count);
            progress.transferred(count);
        }
        return position;
    }

    static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // The bytes that count are in the file.
        }
    }

    private String object() {
        return "Object " + object.get("Key") + " in bucket " + object.get("Bucket");
    }

    /** A stream at the first byte of a range; null where the store ignores ranges and skipping is not wanted. */
    private @Nullable InputStream get(long begin, long end, boolean skipping) {
        Map<String, Object> input = new LinkedHashMap<>(object);
        input.put("Range", "bytes=" + begin + '-' + (end - 1));
        Map<String, Object> output;
        try {
            output = s3.call("GetObject", input);
        } catch (ServiceException e) {
            if (e.statusCode() == 412) {
                throw changed(e);
            }
            throw e;
        }
        InputStream body = (InputStream) Objects.requireNonNull(output.get("Body"));
        boolean good = false;
        try {
            Object version = object.get("IfMatch");
            if (version != null && output.get("ETag") != null && !version.equals(output.get("ETag"))) {
                throw changed(null);
            }
            Object range = output.get("ContentRange");
            if (range == null) {
                rangesIgnored = true;
                if (!skipping) {
                    return null;
                }
                body.skipNBytes(begin);
            } else if (!range.toString().startsWith("bytes " + begin + '-' + (end - 1) + '/')) {
                throw new ClientException("The store was asked for bytes " + begin + '-' + (end - 1) + " of "
                        + object.get("Key") + ", but answered with " + range);
            }
            good = true;
            return body;
        } catch (IOException e) {
            throw new TransportException(object() + " broke off before byte " + begin + ": " + e.getMessage(), e, true);
        } finally {
            if (!good) {
                closeQuietly(body);
            }
        }
    }

    private ClientException changed(@Nullable ServiceException cause) {
        changed = true;
        return new ClientException(object() + " changed while it was downloaded; download it again", cause);
    }
}
