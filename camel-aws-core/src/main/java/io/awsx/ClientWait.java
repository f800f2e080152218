package io.awsx;

import io.awsx.call.Answer;
import io.awsx.call.Call;
import io.awsx.call.Pipeline;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.WaiterModel;
import io.awsx.observe.CallObserver.WaitInfo;
import io.awsx.waiting.Outcome;
import io.awsx.waiting.WaitLimits;
import io.awsx.waiting.Waiter;
import io.awsx.waiting.Watch;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One wait of a client for a state, told to its observer. Used once, by one thread. */
final class ClientWait implements Watch {

    private final Pipeline pipeline;
    private final WaiterModel model;
    private final Map<String, ?> input;
    private final Function<String, Operation> operations;
    private final @Nullable BooleanSupplier givenUp;
    private final WaitInfo info;
    private @Nullable AwsResponse last;

    /**
     * @param operations finds an operation, where the client is still open
     * @param givenUp whether nobody waits any more, or null where nobody tells
     */
    ClientWait(
            Pipeline pipeline,
            WaiterModel model,
            Map<String, ?> input,
            Function<String, Operation> operations,
            @Nullable BooleanSupplier givenUp) {
        this.pipeline = pipeline;
        this.model = model;
        this.input = input;
        this.operations = operations;
        this.givenUp = givenUp;
        this.info = new WaitInfo(
                pipeline.model().name(),
                model.name(),
                model.operation(),
                pipeline.config().region());
    }

    /** Waits, and gives the answer that showed the state; of an error, without output. */
    AwsResponse await(WaitLimits limits) {
        Waiter waiter = new Waiter(model, input, limits, this);
        AwsException failure = null;
        try {
            Outcome reached = waiter.await();
            ServiceException error = reached.error();
            return error == null && last != null
                    ? last
                    : new AwsResponse(
                            Map.of(),
                            reached.status(),
                            error == null ? null : error.requestId(),
                            Map.of(),
                            error == null ? 1 : error.attempts());
        } catch (AwsException e) {
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            failure = new ClientException("Waiting for " + model.name() + " ended with " + e, e);
            throw e;
        } finally {
            AwsException told = failure;
            Duration elapsed = waiter.elapsed();
            pipeline.observe(observer -> observer.waited(info, waiter.looks(), elapsed, told));
        }
    }

    @Override
    public Outcome look(@Nullable Duration limit) {
        Operation operation = operations.apply(model.operation());
        try {
            Answer answer = new Call(pipeline, operation, input, limit).run();
            last = AwsResponse.of(answer);
            return new Outcome(answer.output(), null, null, answer.statusCode());
        } catch (ServiceException e) {
            Shape error = operation.error(e.code());
            return new Outcome(null, e, error == null ? null : error.name(), e.statusCode());
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (givenUp == null) {
            pipeline.surroundings().sleeper().sleep(time);
        } else {
            pipeline.surroundings().sleeper().sleep(time, givenUp);
        }
    }

    @Override
    public long nanoTime() {
        return pipeline.surroundings().nanoTime().getAsLong();
    }

    @Override
    public double chance() {
        return pipeline.surroundings().chance().getAsDouble();
    }

    @Override
    public boolean givenUp() {
        return givenUp != null && givenUp.getAsBoolean();
    }

    @Override
    public void waiting(int looks, @Nullable String state, Duration elapsed, Duration next) {
        pipeline.observe(observer -> observer.waiting(info, looks, state, elapsed, next));
    }
}
