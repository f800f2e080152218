package io.awsx.http.client;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads heads of answers (RFC 9112, sections 4 and 5), lines that are folded included, within the limits of the configuration.
 * The library's own reader keeps a buffer for each field. The end of the stream ends a head; the caller looks for it. One for
 * each connection, used by one thread at a time.
 */
final class HttpClientHeadReader implements HttpMessageParser<ClassicHttpResponse> {

    private static final int KEPT = 4 * 1024;

    private final Http1Config limits;
    private CharArrayBuffer line = new CharArrayBuffer(256);

    HttpClientHeadReader(Http1Config limits) {
        this.limits = limits;
    }

    /** @return null where the stream ended before anything came */
    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        for (int empty = 0; empty < limits.getMaxEmptyLineCount(); empty++) {
            int read = next(buffer, in);
            if (read < 0) {
                return null;
            } else if (read > 0) {
                StatusLine status = LazyLineParser.INSTANCE.parseStatusLine(line);
                ClassicHttpResponse answer =
                        new BasicClassicHttpResponse(status.getStatusCode(), status.getReasonPhrase());
                answer.setVersion(status.getProtocolVersion());
                readFields(answer, buffer, in);
                return answer;
            }
        }
        throw new MessageConstraintException("more than " + limits.getMaxEmptyLineCount() + " empty lines before it");
    }

    private void readFields(ClassicHttpResponse answer, SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        String name = null;
        String value = "";
        for (int count = 0; next(buffer, in) > 0; ) {
            if (isSpace(line.charAt(0)) && name != null) {
                value += ' ' + line.substringTrimmed(0, line.length());
                if (value.length() > limits.getMaxLineLength()) {
                    throw new MessageConstraintException("a folded field is longer than a line may be");
                }
                continue;
            }
            if (name != null) {
                answer.addHeader(new BasicHeader(name, value));
            }
            if (count++ >= limits.getMaxHeaderCount()) {
                throw new MessageConstraintException("more than " + limits.getMaxHeaderCount() + " fields");
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || isSpace(line.charAt(0)) || isSpace(line.charAt(colon - 1))) {
                throw new ParseException("a line of its head is no header field");
            }
            name = line.substring(0, colon);
            value = line.substringTrimmed(colon + 1, line.length());
        }
        if (name != null) {
            answer.addHeader(new BasicHeader(name, value));
        }
    }

    /** Reads a line; its length, or -1 at the end of the stream. */
    private int next(SessionInputBuffer buffer, InputStream in) throws IOException {
        if (line.capacity() > KEPT) {
            line = new CharArrayBuffer(KEPT);
        }
        line.clear();
        return buffer.readLine(line, in) < 0 ? -1 : line.length();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
