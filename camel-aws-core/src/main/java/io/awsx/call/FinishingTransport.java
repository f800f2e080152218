package io.awsx.call;

import io.awsx.http.Connections;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives each request a last touch before another transport sends it. The other one is its owner's to close. */
public final class FinishingTransport implements Transport {

    private final Transport transport;
    private final UnaryOperator<HttpRequest> finish;

    public FinishingTransport(Transport transport, UnaryOperator<HttpRequest> finish) {
        this.transport = transport;
        this.finish = finish;
    }

    @Override
    public HttpResponse send(HttpRequest request, @Nullable Duration timeLimit) {
        return transport.send(finish.apply(request), timeLimit);
    }

    @Override
    public @Nullable Connections connections() {
        return transport.connections();
    }

    @Override
    public @Nullable Connections http2Connections() {
        return transport.http2Connections();
    }

    @Override
    public void close() {}
}
