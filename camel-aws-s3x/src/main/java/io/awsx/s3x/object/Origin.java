package io.awsx.s3x.object;

import org.apache.camel.Message;

/** How an object came to be known, where it was not listed. */
public interface Origin {

    /** Sets the headers that tell of it. */
    void describe(Message message);
}
