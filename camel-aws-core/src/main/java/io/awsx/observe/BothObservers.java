package io.awsx.observe;

import io.awsx.error.AwsException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two observers as one. */
record BothObservers(CallObserver first, CallObserver second) implements CallObserver {

    @Override
    public Runnable carried(Runnable task) {
        return first.carried(second.carried(task));
    }

    private void tell(Consumer<CallObserver> event) {
        try {
            event.accept(first);
        } finally {
            event.accept(second);
        }
    }

    @Override
    public void started(CallInfo call) {
        tell(observer -> observer.started(call));
    }

    @Override
    public void attempt(CallInfo call, int attempt) {
        tell(observer -> observer.attempt(call, attempt));
    }

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
        tell(observer -> observer.attempted(call, attempt));
    }

    @Override
    public void retrying(CallInfo call, int attempt, AwsException failure, Duration delay) {
        tell(observer -> observer.retrying(call, attempt, failure, delay));
    }

    @Override
    public void finished(CallInfo call, int attempts, Duration elapsed, @Nullable AwsException failure) {
        tell(observer -> observer.finished(call, attempts, elapsed, failure));
    }

    @Override
    public void streamed(CallInfo call, long received, Duration elapsed) {
        tell(observer -> observer.streamed(call, received, elapsed));
    }

    @Override
    public void waiting(WaitInfo wait, int looks, @Nullable String state, Duration elapsed, Duration next) {
        tell(observer -> observer.waiting(wait, looks, state, elapsed, next));
    }

    @Override
    public void waited(WaitInfo wait, int looks, Duration elapsed, @Nullable AwsException failure) {
        tell(observer -> observer.waited(wait, looks, elapsed, failure));
    }

    @Override
    public void transferring(TransferInfo transfer, long bytes, long length) {
        tell(observer -> observer.transferring(transfer, bytes, length));
    }

    @Override
    public void transferred(TransferInfo transfer, long bytes, Duration elapsed, @Nullable AwsException failure) {
        tell(observer -> observer.transferred(transfer, bytes, elapsed, failure));
    }
}
