package io.awsx.s3x.consume;

import io.awsx.camel.consume.Settlement;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.object.Store;
import org.apache.camel.CamelContext;

/** What a consumer does to an object that was consumed: keeps, deletes, or moves it. */
public interface AfterRead extends Settlement<S3Object> {

    /** Whether an object is one that this put where the listing sees it. */
    default boolean made(String key) {
        return false;
    }

    /** What the options say; makes the bucket that objects are moved to where it is to be made. */
    static AfterRead of(CamelContext context, Store store, S3ConsumerConfiguration options) {
        return MoveFailed.behind(consumed(context, store, options), store, options);
    }

    private static AfterRead consumed(CamelContext context, Store store, S3ConsumerConfiguration options) {
        if (options.isMoveAfterRead()) {
            return MoveAfterRead.of(context, store, options);
        }
        return options.isDeleteAfterRead() ? DeleteAfterRead.of(store, options) : new KeepAfterRead();
    }
}
