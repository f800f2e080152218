package io.awsx.s3x.batch;

import io.awsx.s3x.verb.S3Request;
import java.io.IOException;
import org.apache.camel.AsyncCallback;

/** A way to make one object of many messages; the ways differ in when a message is done. Thread-safe. */
interface Collecting {

    /** Begins, before the first message. */
    void start() throws IOException;

    /**
     * Takes a message.
     *
     * @param callback is told when the message is done, also where this throws nothing and gives false
     * @return whether it was done when this returned
     * @throws Exception where the message cannot be taken; then the callback is told nothing
     */
    boolean process(S3Request request, AsyncCallback callback) throws Exception;

    /** Stores what there is. */
    void flush();

    /** Stores what there is, and ends; messages that come later are stored one by one. */
    void stop() throws IOException;
}
