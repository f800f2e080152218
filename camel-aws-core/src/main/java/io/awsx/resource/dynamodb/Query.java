package io.awsx.resource.dynamodb;

import io.awsx.paging.PageLimits;
import java.util.Map;

/** The items of one partition, in the order of their sort key; see {@link Items}. */
public final class Query extends Items<Query> {

    Query(NativeClient client, Map<String, ?> parameters, PageLimits limits) {
        super(client, parameters, limits);
    }

    /** The greatest sort key first. */
    public Query descending() {
        return with("ScanIndexForward", false);
    }

    @Override
    String operation() {
        return "Query";
    }

    @Override
    Query copy(NativeClient client, Map<String, ?> parameters, PageLimits limits) {
        return new Query(client, parameters, limits);
    }
}
