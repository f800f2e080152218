package io.awsx.call;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.http.BulkInputStream;
import io.awsx.http.Headers;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streamed answer of an operation that can give parts of one version of it (GetObject): where the connection breaks, the
 * rest is asked for by {@code Range} and {@code If-Match}, a bounded number of times. What is read is of one version, or
 * reading fails. Used by one thread, as all streams; closing also closes what it was resumed with.
 */
final class ResumingBody extends BulkInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(ResumingBody.class);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/.*");

    private final Pipeline pipeline;
    private final Operation operation;
    private final Map<String, Object> again;
    private final String version;
    private final long begin;
    private final long length;
    private InputStream in;
    private long position;
    private int left;
    private boolean closed;

    private ResumingBody(
            InputStream in,
            Pipeline pipeline,
            Operation operation,
            Map<String, ?> given,
            String version,
            long begin,
            long length) {
        this.in = in;
        this.pipeline = pipeline;
        this.operation = operation;
        this.again = new LinkedHashMap<>(given);
        again.remove("PartNumber"); // the range says the same, and both together are refused
        again.keySet().removeIf(member -> member.startsWith("If")); // conditions were met when it was first answered
        this.version = version;
        this.begin = begin;
        this.length = length;
        this.left = pipeline.config().maxAttempts() - 1;
    }

    /**
     * A stream that goes on where it breaks; the same where the operation or the answer does not allow that.
     *
     * @param given the input as the caller gave it
     * @param output the output read so far
     */
    static InputStream of(
            InputStream body,
            Pipeline pipeline,
            Operation operation,
            Map<String, ?> given,
            Map<String, Object> output,
            HttpResponse response) {
        if (operation.input().member("Range") == null
                || operation.input().member("IfMatch") == null
                || !(output.get("ETag") instanceof String version)
                || version.startsWith("W/")) {
            return body;
        }
        long length = length(response.headers());
        long begin = response.status() == 206 ? begin(output.get("ContentRange"), length) : 0;
        return length <= 0 || begin < 0
                ? body
                : new ResumingBody(body, pipeline, operation, given, version, begin, length);
    }

    private static long length(Headers headers) {
        String length = headers.first("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The first byte of a range, or -1 where the range does not fit the length. */
    private static long begin(@Nullable Object range, long length) {
        Matcher matcher = RANGE.matcher(String.valueOf(range));
        if (!matcher.matches()) {
            return -1;
        }
        long begin = Long.parseLong(matcher.group(1));
        return Long.parseLong(matcher.group(2)) - begin + 1 == length ? begin : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (count == 0) {
            return 0; // a stream at its end may say so even then, which would look like a break
        } else if (position >= length) {
            closeQuietly(in); // a store without ranges may have more to send
            return -1;
        }
        while (true) {
            try {
                int read = in.read(buffer, offset, (int) Math.min(count, length - position));
                if (read < 0) {
                    throw new EOFException(
                            "The answer to " + operation + " ended after " + position + " of " + length + " bytes");
                }
                position += read;
                return read;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void resume(IOException broken) throws IOException {
        if (closed || left <= 0 || Thread.currentThread().isInterrupted()) {
            throw broken;
        }
        left--;
        LOG.debug("{} goes on at byte {} after: {}", operation, position, broken.getMessage());
        closeQuietly(in);
        try {
            in = rest();
        } catch (IOException e) {
            e.addSuppressed(broken);
            throw e;
        }
    }

    private InputStream rest() throws IOException {
        long from = begin + position;
        long last = begin + length - 1;
        again.put("Range", "bytes=" + from + '-' + last);
        again.put("IfMatch", version);
        Map<String, Object> output;
        try {
            output = new Call(pipeline, operation, again).run().output();
        } catch (ServiceException e) {
            throw e.statusCode() == 412 ? changed(e) : broken(e);
        } catch (AwsException e) {
            throw broken(e);
        }
        String member = operation.outputPayload() == null
                ? ""
                : operation.outputPayload().name();
        if (!(output.get(member) instanceof InputStream body)) {
            throw new IOException("The answer to " + operation + " has no body from byte " + from + " on");
        }
        boolean good = false;
        try {
            if (!version.equals(output.get("ETag"))) {
                throw changed(null);
            }
            Object range = output.get("ContentRange");
            if (range == null) {
                body.skipNBytes(from); // a store without ranges sends all of it
            } else if (!range.toString().startsWith("bytes " + from + '-' + last + '/')) {
                throw new IOException(
                        operation + " was asked for bytes " + from + '-' + last + ", but answered with " + range);
            }
            good = true;
            // This stream counts how often it goes on, so the rest must not go on by itself.
            return body instanceof ResumingBody own ? own.in : body;
        } finally {
            if (!good) {
                closeQuietly(body);
            }
        }
    }

    private IOException changed(@Nullable ServiceException cause) {
        return new IOException(
                "The object changed while it was read, after " + position + " of " + length + " bytes; read it again",
                cause);
    }

    private IOException broken(AwsException cause) {
        return new IOException(
                "The answer to " + operation + " broke off after " + position + " of " + length
                        + " bytes and could not be resumed: " + cause.getMessage(),
                cause);
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            LOG.debug("A broken answer could not be closed", e);
        }
    }

    @Override
    public int available() throws IOException {
        return position >= length ? 0 : in.available();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        in.close();
    }
}
