package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.OutputMap;
import io.awsx.model.Pagination;
import io.awsx.model.ShapeType;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.camel.Exchange;

/**
 * Sends an input in as many calls as the API wants: it takes a thousand ids at once, and where an operation takes one id and there
 * are several, it is called once for each. Thread-safe.
 */
final class Ec2Batches implements OperationCall.Sender {

    /** How many ids the API takes at once. */
    static final int MOST = 1000;

    /** The outputs of an operation that was called once an id. */
    static final String RESULTS = "Results";

    private final AwsClient client;
    private final boolean whole;

    /** @param whole whether listings are walked to their end, unless the input says which page it wants */
    Ec2Batches(AwsClient client, boolean whole) {
        this.client = client;
        this.whole = whole;
    }

    @Override
    public AwsResponse send(Exchange exchange, Operation operation, Map<String, Object> input) {
        exchange.getMessage().removeHeader(Ec2Constants.DONE_IDS);
        if (operation.name().equals("RunInstances")) {
            count(input);
        }
        for (Map.Entry<String, Object> given : input.entrySet()) {
            Member member = operation.input().member(given.getKey());
            Collection<?> many = given.getValue() instanceof Collection<?> values ? values : List.of();
            if (member != null && !many.isEmpty() && isId(operation, member)) {
                return each(exchange, operation, input, member.name(), new ArrayList<>(many));
            } else if (member != null && many.size() > MOST && isIds(member)) {
                return batches(exchange, operation, input, member.name(), new ArrayList<>(many));
            }
        }
        Pagination pages = whole ? operation.pagination() : null;
        return pages == null || wantsPage(pages, input)
                ? client.exchange(operation.name(), input)
                : listing(operation, input, pages);
    }

    private static boolean wantsPage(Pagination pages, Map<String, Object> input) {
        return (pages.pageSize() != null && input.containsKey(pages.pageSize()))
                || pages.inputTokens().stream().anyMatch(input::containsKey);
    }

    /** All pages as one. */
    private AwsResponse listing(Operation operation, Map<String, Object> input, Pagination pagination) {
        Map<String, Object> merged = new OutputMap<>();
        AtomicReference<AwsResponse> last = new AtomicReference<>();
        new Pages(operation, input, PageLimits.ALL, page -> {
                    AwsResponse answer = client.exchange(operation.name(), page);
                    last.set(answer);
                    return answer.output();
                })
                .forEachRemaining(page -> merge(merged, page));
        merged.keySet().removeAll(pagination.outputTokens());
        return with(Objects.requireNonNull(last.get()), merged);
    }

    /** One instance is launched where nobody says how many. */
    private static void count(Map<String, Object> launch) {
        Object least = launch.get("MinCount");
        launch.putIfAbsent("MinCount", 1);
        launch.putIfAbsent("MaxCount", least == null ? 1 : least);
    }

    /** Several values of anything else are a mistake, and what makes things would make as many. */
    private static boolean isId(Operation operation, Member member) {
        return member.shape().type() == ShapeType.STRING
                && member.name().matches("\\w+Id|KeyName|GroupName|LaunchTemplateName|PublicIp")
                && !operation.name().matches("(Create|Run|Allocate|Register|Import|Copy|Request)\\w+");
    }

    private static boolean isIds(Member member) {
        return member.shape().type() == ShapeType.LIST
                && member.shape().listMember().shape().type() == ShapeType.STRING
                && (member.name().endsWith("Ids") || member.name().equals("Resources"));
    }

    /** One call an id; the outputs side by side where there are several. */
    private AwsResponse each(
            Exchange exchange, Operation operation, Map<String, Object> input, String member, List<Object> ids) {
        List<Object> outputs = new ArrayList<>();
        AwsResponse last = all(exchange, operation, input, member, ids, 1, answer -> outputs.add(answer.output()));
        return outputs.size() == 1 ? last : with(last, Map.of(RESULTS, outputs));
    }

    private AwsResponse batches(
            Exchange exchange, Operation operation, Map<String, Object> input, String member, List<Object> ids) {
        Map<String, Object> merged = new OutputMap<>();
        AwsResponse last = all(exchange, operation, input, member, ids, MOST, answer -> merge(merged, answer.output()));
        return with(last, merged);
    }

    /** Lists one after the other; of what is no list, the last. */
    @SuppressWarnings("unchecked") // What stands where lists are was put there as one.
    private static void merge(Map<String, Object> merged, Map<String, Object> output) {
        output.forEach((name, value) -> {
            if (value instanceof List<?> more) {
                ((List<Object>) merged.computeIfAbsent(name, none -> new ArrayList<>())).addAll(more);
            } else {
                merged.put(name, value);
            }
        });
    }

    private static AwsResponse with(AwsResponse answer, Map<String, Object> output) {
        return new AwsResponse(output, answer.statusCode(), answer.requestId(), answer.headers(), answer.attempts());
    }

    private AwsResponse all(
            Exchange exchange,
            Operation operation,
            Map<String, Object> input,
            String member,
            List<Object> ids,
            int most,
            Consumer<AwsResponse> taker) {
        AwsResponse last = null;
        ServiceException wouldBeDone = null;
        for (int from = 0; from < ids.size(); from += most) {
            List<Object> some = ids.subList(from, Math.min(ids.size(), from + most));
            Map<String, Object> part = new LinkedHashMap<>(input);
            part.put(member, most == 1 ? some.get(0) : some);
            distinguish(operation, part, from);
            try {
                last = client.exchange(operation.name(), part);
                taker.accept(last);
            } catch (AwsException e) {
                if (!(e instanceof ServiceException error) || !DryRun.wouldBeDone(error)) {
                    tell(exchange, e, operation, ids, from);
                    throw e;
                }
                wouldBeDone = error;
            }
        }
        if (last == null) {
            throw wouldBeDone == null ? new ClientException(operation + " was given no id") : wouldBeDone;
        }
        return last;
    }

    /** Tells for which ids an operation was done before it failed. */
    private static void tell(Exchange exchange, AwsException failure, Operation operation, List<Object> ids, int done) {
        if (done > 0) {
            exchange.getMessage().setHeader(Ec2Constants.DONE_IDS, List.copyOf(ids.subList(0, done)));
            failure.addSuppressed(new ClientException(operation + " was done for " + done + " of " + ids.size()
                    + " ids before it failed; they are in the header " + Ec2Constants.DONE_IDS));
        }
    }

    /** Each call is another one to the service; which one it is stays the same when all are sent again. */
    private static void distinguish(Operation operation, Map<String, Object> part, int from) {
        for (String token : operation.idempotencyTokens()) {
            Object given = part.get(token);
            if (from > 0 && given != null) {
                byte[] text = (given + "/" + from).getBytes(StandardCharsets.UTF_8);
                part.put(token, UUID.nameUUIDFromBytes(text).toString());
            }
        }
    }
}
