package io.awsx.s3x;

import io.awsx.camel.consume.Settlement;

/** What a consumer does to an object that was consumed: keeps, deletes, or moves it. */
interface AfterRead extends Settlement<S3Object> {

    /** Whether an object is one that this put where the listing sees it. */
    default boolean made(String key) {
        return false;
    }

    static AfterRead of(S3Endpoint endpoint) {
        return MoveFailed.behind(consumed(endpoint), endpoint);
    }

    private static AfterRead consumed(S3Endpoint endpoint) {
        S3Configuration options = endpoint.getConfiguration();
        if (options.isMoveAfterRead()) {
            return MoveAfterRead.of(endpoint);
        }
        return options.isDeleteAfterRead()
                ? new DeleteAfterRead(new ReadVersion(endpoint.client(), options))
                : new KeepAfterRead();
    }
}
