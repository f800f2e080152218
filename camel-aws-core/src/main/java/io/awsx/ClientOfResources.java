package io.awsx;

import io.awsx.model.ServiceModel;
import io.awsx.resource.data.ResourceClient;
import io.awsx.waiting.WaitLimits;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client as resources need it; two are equal where their clients are the same. */
record ClientOfResources(AwsClient client) implements ResourceClient {

    @Override
    public ServiceModel model() {
        return client.model();
    }

    @Override
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        return client.call(operation, input);
    }

    @Override
    public Iterator<Map<String, Object>> pages(String operation, Map<String, ?> input, @Nullable Integer pageSize) {
        Paginated pages = client.paginate(operation, input);
        return (pageSize == null ? pages : pages.pageSize(pageSize)).pages().iterator();
    }

    @Override
    public Map<String, Object> waitUntil(String waiter, Map<String, ?> input, WaitLimits limits) {
        return client.exchangeUntil(waiter, input, limits).output();
    }
}
