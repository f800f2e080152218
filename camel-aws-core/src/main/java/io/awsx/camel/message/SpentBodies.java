package io.awsx.camel.message;

import io.awsx.error.ClientException;
import io.awsx.http.UsedStreams;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;

/** Tells bodies that were read before. */
final class SpentBodies {

    private SpentBodies() {}

    /**
     * Refuses a stream that was read before: by a call, or to its end by someone else, as far as it tells.
     *
     * @throws ClientException where it was
     */
    static void refuse(Object body) {
        if (UsedStreams.contains(body) || endedBefore(body)) {
            throw new ClientException(
                    "The body is a stream that was read before, by an earlier step or by a call that is"
                            + " tried again, so that nothing of it is left to send; nothing was sent. Use stream caching in"
                            + " the route, or give bytes, text, or a file");
        }
    }

    /** Whether a stream is at its end that did not begin there. */
    private static boolean endedBefore(Object body) {
        try {
            if (body instanceof AnswerBody answer) {
                return answer.ended();
            } else if (body.getClass() == ByteArrayInputStream.class) {
                return endedBefore((ByteArrayInputStream) body);
            } else if (body.getClass() == FileInputStream.class) {
                FileChannel channel = ((FileInputStream) body).getChannel();
                return channel.position() > 0 && channel.position() >= channel.size();
            } else if (body.getClass() == StringReader.class) {
                return endedBefore((StringReader) body);
            }
        } catch (IOException e) {
            // Closed, or no file that has a position: reading it will tell.
        }
        return false;
    }

    private static boolean endedBefore(ByteArrayInputStream bytes) {
        synchronized (bytes) {
            if (bytes.available() > 0) {
                return false;
            }
            bytes.reset();
            return bytes.skip(Long.MAX_VALUE) > 0;
        }
    }

    private static boolean endedBefore(StringReader text) throws IOException {
        if (text.skip(-1) != 0) { // Amid it: at its end this has no effect.
            text.skip(1);
            return false;
        } else if (text.skip(1) != 0) { // At its beginning.
            text.reset();
            return false;
        }
        text.reset();
        return text.skip(Long.MAX_VALUE) > 0;
    }
}
