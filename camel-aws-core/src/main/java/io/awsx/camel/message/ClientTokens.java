package io.awsx.camel.message;

import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.model.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which a service tells a call that is made again from another one. They follow from the exchange, the step of the
 * route, and the round of a loop: a step that an error handler tries again sends the token it sent before, and so does one that
 * runs again because what surrounds it is tried again. A step that comes round after it was done sends another.
 */
final class ClientTokens {

    private static final String USUAL_NAME = "ClientToken";
    private static final String PROPERTY = "CamelAwsxClientTokens";

    private final String exchangeId;
    private final Map<String, Step> steps = new HashMap<>();

    /** Ids of exchanges can be guessed; tokens of others should not be. Made with the first token: most operations take none. */
    private static final class Salt {

        static final String TEXT = UUID.randomUUID().toString();
    }

    /** How often one step was there. */
    private static final class Step {

        private int round = -1;
        private int pass;
        private boolean done;
        private int redeliveries;

        /** Decides whether this is another pass through the step, or the same again. */
        void enter(int newRound, int newRedeliveries) {
            boolean back = newRound < round || (newRound == round && done);
            if (back && newRedeliveries <= redeliveries) {
                pass++;
            }
            done = false;
            round = newRound;
        }
    }

    private ClientTokens(String exchangeId) {
        this.exchangeId = exchangeId;
    }

    /** Gives an input the tokens that it has place for and that nobody gave. */
    static void into(Exchange exchange, Operation operation, Map<String, Object> input) {
        Step step = null;
        for (String member : members(operation)) {
            if (input.get(member) == null) {
                step = step == null ? of(exchange).enter(exchange) : step;
                input.put(member, token(exchange, operation, member, step));
            }
        }
    }

    /** Those that the model marks, and what is called like them: some models leave the mark out. */
    private static Collection<String> members(Operation operation) {
        if (operation.input().member(USUAL_NAME) == null
                || operation.idempotencyTokens().contains(USUAL_NAME)) {
            return operation.idempotencyTokens();
        }
        List<String> members = new ArrayList<>(operation.idempotencyTokens());
        members.add(USUAL_NAME);
        return members;
    }

    /** Notes that a step came to a good end: when it comes again, that is another call. */
    static void done(Exchange exchange) {
        ClientTokens tokens = known(exchange);
        Step step = tokens == null ? null : tokens.steps.get(node(exchange));
        if (step != null) {
            step.done = true;
            step.redeliveries = redeliveries(exchange);
        }
    }

    private static ClientTokens of(Exchange exchange) {
        ClientTokens tokens = known(exchange);
        if (tokens == null) {
            tokens = new ClientTokens(exchange.getExchangeId());
            exchange.setProperty(PROPERTY, tokens);
        }
        return tokens;
    }

    /** Copies of an exchange have its properties, but are others. */
    private static @Nullable ClientTokens known(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof ClientTokens tokens
                        && tokens.exchangeId.equals(exchange.getExchangeId())
                ? tokens
                : null;
    }

    private Step enter(Exchange exchange) {
        Step step = steps.computeIfAbsent(node(exchange), missing -> new Step());
        Integer round = exchange.getProperty(ExchangePropertyKey.LOOP_INDEX, Integer.class);
        step.enter(Objects.requireNonNullElse(round, 0), redeliveries(exchange));
        return step;
    }

    private static String node(Exchange exchange) {
        return Objects.requireNonNullElse(exchange.getExchangeExtension().getHistoryNodeId(), "");
    }

    private static int redeliveries(Exchange exchange) {
        Integer count = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, Integer.class);
        return Objects.requireNonNullElse(count, 0);
    }

    private static String token(Exchange exchange, Operation operation, String member, Step step) {
        String what = String.join(
                "\n",
                Salt.TEXT,
                exchange.getExchangeId(),
                node(exchange),
                step.round + "." + step.pass,
                operation.service().name(),
                operation.name(),
                member);
        ByteBuffer hash = ByteBuffer.wrap(ChecksumAlgorithm.SHA256.digest(what.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong()).toString();
    }
}
