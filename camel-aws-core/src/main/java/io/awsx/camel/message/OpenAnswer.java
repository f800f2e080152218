package io.awsx.camel.message;

import java.io.Closeable;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/**
 * Closes what an answer holds open when its exchange is done, unless the body goes on to a caller who still has to read it: one
 * that sent to the endpoint itself, or asked a route for it that did not read it.
 */
final class OpenAnswer extends SynchronizationAdapter {

    private final Closeable answer;

    private OpenAnswer(Closeable answer) {
        this.answer = answer;
    }

    /** Closes an answer in time. */
    static void watch(Exchange exchange, Closeable answer) {
        exchange.getExchangeExtension().addOnCompletion(new OpenAnswer(answer));
    }

    @Override
    public void onDone(Exchange exchange) {
        if (!exchange.isFailed()
                && answer instanceof AnswerBody body
                && exchange.getMessage().getBody() == body
                && (exchange.getFromRouteId() == null || (!body.touched() && isAnswered(exchange)))) {
            body.leave();
        } else {
            IOHelper.close(answer);
        }
    }

    /** Whether a template, or a proxy, waits for what a route gives: consumers that do have written it out by now. */
    private static boolean isAnswered(Exchange exchange) {
        Endpoint from = exchange.getFromEndpoint();
        return from != null
                && from.getEndpointUri().startsWith("direct:")
                && exchange.getPattern().isOutCapable();
    }
}
