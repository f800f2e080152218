package io.awsx.s3x.consume;

import io.awsx.s3x.object.S3Object;
import org.apache.camel.Exchange;

/** Deletes an object, in the version that was read. */
record DeleteAfterRead(ReadVersion version) implements AfterRead {

    @Override
    public Due due(S3Object object, Exchange exchange) {
        return () -> version.delete(object);
    }

    @Override
    public String verb() {
        return "deleted";
    }
}
