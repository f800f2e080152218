package io.awsx.observe;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.error.WaiterException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Meters calls with Micrometer, which the application brings: nothing else here needs it. Thread-safe.
 *
 * <table>
 * <caption>Meters</caption>
 * <tr><th>name</th><th>what</th><th>tags besides service, operation, region</th></tr>
 * <tr><td>{@code awsx.calls}</td><td>time of each call, all attempts and waits included</td>
 *   <td>{@code outcome}: success, service (it answered with an error), transport (no answer came), client</td></tr>
 * <tr><td>{@code awsx.attempts}</td><td>time of each attempt</td>
 *   <td>{@code status}: that of HTTP, or none</td></tr>
 * <tr><td>{@code awsx.sent}, {@code awsx.received}</td><td>bytes of the bodies of each attempt; streamed outputs count when
 *   they are closed</td><td></td></tr>
 * <tr><td>{@code awsx.waits}</td><td>time of each wait for a state, with the calls that look for it</td>
 *   <td>{@code waiter}; {@code outcome}: success, failed (the state will not be reached), out_of_time, cancelled, or as of
 *   calls</td></tr>
 * <tr><td>{@code awsx.transfers}</td><td>time of each transfer of a whole object; its tags are {@code verb} (upload, download,
 *   copy) and {@code outcome} as of calls</td><td></td></tr>
 * </table>
 */
public final class MicrometerObserver implements CallObserver {

    private static final String BYTES = "bytes";

    private final MeterRegistry registry;

    /** @param registry where the meters are kept */
    public MicrometerObserver(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
        Tags tags = tags(call);
        Timer.builder("awsx.attempts")
                .description("Requests that were sent to AWS")
                .tags(tags)
                .tag("status", attempt.status() == 0 ? "none" : Integer.toString(attempt.status()))
                .register(registry)
                .record(attempt.elapsed());
        bytes("awsx.sent", tags, attempt.sent());
        bytes("awsx.received", tags, attempt.received());
    }

    @Override
    public void finished(CallInfo call, int attempts, Duration elapsed, @Nullable AwsException failure) {
        Timer.builder("awsx.calls")
                .description("Calls of AWS, with all attempts and the waits between them")
                .tags(tags(call))
                .tag("outcome", outcome(failure))
                .register(registry)
                .record(elapsed);
    }

    @Override
    public void streamed(CallInfo call, long received, Duration elapsed) {
        bytes("awsx.received", tags(call), received);
    }

    @Override
    public void waited(WaitInfo wait, int looks, Duration elapsed, @Nullable AwsException failure) {
        Timer.builder("awsx.waits")
                .description("Waits for a state of something in AWS")
                .tags(Tags.of("service", wait.service(), "operation", wait.operation(), "region", wait.region()))
                .tag("waiter", wait.waiter())
                .tag(
                        "outcome",
                        failure instanceof WaiterException ended
                                ? ended.reason().name().toLowerCase(Locale.ROOT)
                                : outcome(failure))
                .register(registry)
                .record(elapsed);
    }

    @Override
    public void transferred(TransferInfo transfer, long bytes, Duration elapsed, @Nullable AwsException failure) {
        Timer.builder("awsx.transfers")
                .description("Transfers of whole objects of S3")
                .tag("verb", transfer.verb())
                .tag("outcome", outcome(failure))
                .register(registry)
                .record(elapsed);
    }

    private void bytes(String name, Tags tags, long count) {
        if (count > 0) {
            DistributionSummary.builder(name)
                    .description("Bytes of the bodies of requests and answers")
                    .baseUnit(BYTES)
                    .tags(tags)
                    .register(registry)
                    .record((double) count);
        }
    }

    private static Tags tags(CallInfo call) {
        return Tags.of("service", call.service(), "operation", call.operation(), "region", call.region());
    }

    private static String outcome(@Nullable AwsException failure) {
        if (failure == null) {
            return "success";
        } else if (failure instanceof ServiceException) {
            return "service";
        }
        return failure instanceof TransportException ? "transport" : "client";
    }
}
