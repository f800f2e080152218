package io.awsx.s3x.consume;

import io.awsx.s3x.object.S3Object;
import org.apache.camel.Exchange;

/** Leaves an object where it is. */
record KeepAfterRead() implements AfterRead {

    @Override
    public Due due(S3Object object, Exchange exchange) {
        return () -> Outcome.DONE;
    }

    @Override
    public String verb() {
        return "kept";
    }
}
