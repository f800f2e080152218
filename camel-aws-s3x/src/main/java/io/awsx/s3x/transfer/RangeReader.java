package io.awsx.s3x.transfer;

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
 * Reads ranges of one version of an object into a file. A connection that breaks midway is made anew from the byte that was
 * reached. Thread-safe.
 */
final class RangeReader {

    private static final int MOST_RESUMES = 5;
    private static final int BUFFER = 64 * 1024;

    private final AwsClient s3;
    private final Map<String, Object> object;
    private final PartialFile file;
    private final ProgressListener progress;

    /**
     * @param object the members of GetObject, with {@code IfMatch} of the version to read
     */
    RangeReader(AwsClient s3, Map<String, Object> object, PartialFile file, ProgressListener progress) {
        this.s3 = s3;
        this.object = object;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Reads a range.
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
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, end - begin))];
        for (int resumes = 0; position < end; resumes++) {
            InputStream in = current == null ? get(position, end) : current;
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
                    progress.transferred(count);
                }
            } catch (IOException e) {
                if (resumes >= MOST_RESUMES) {
                    throw new TransportException(
                            "Object " + object.get("Key") + " broke off " + (resumes + 1)
                                    + " times, the last time at byte " + position + ": " + e.getMessage(),
                            e,
                            true);
                }
            } finally {
                if (in != open) {
                    closeQuietly(in);
                }
            }
            if (position < end) {
                current = null;
            }
        }
        return open != null && current == open;
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // The bytes that count are in the file.
        }
    }

    private InputStream get(long begin, long end) {
        Map<String, Object> input = new LinkedHashMap<>(object);
        input.put("Range", "bytes=" + begin + '-' + (end - 1));
        Map<String, Object> output;
        try {
            output = s3.call("GetObject", input);
        } catch (ServiceException e) {
            if (e.statusCode() == 412) {
                throw new ClientException(
                        "Object " + object.get("Key") + " in bucket " + object.get("Bucket")
                                + " changed while it was downloaded; download it again",
                        e);
            }
            throw e;
        }
        InputStream body = (InputStream) Objects.requireNonNull(output.get("Body"));
        String range = (String) output.get("ContentRange");
        if (range == null || !range.startsWith("bytes " + begin + '-' + (end - 1) + '/')) {
            closeQuietly(body);
            throw new ClientException("The store did not answer with the range that was asked for (bytes " + begin + '-'
                    + (end - 1) + "), but with " + (range == null ? "the whole object" : range));
        }
        return body;
    }
}
