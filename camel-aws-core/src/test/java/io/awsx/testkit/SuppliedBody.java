package io.awsx.testkit;

import io.awsx.http.RequestBody;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A repeatable body whose streams a test makes.
 *
 * @param length what it says that it has, which need not be true
 * @param streams asked each time it is opened
 */
public record SuppliedBody(long length, Supplier<InputStream> streams) implements RequestBody {

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() {
        return streams.get();
    }
}
