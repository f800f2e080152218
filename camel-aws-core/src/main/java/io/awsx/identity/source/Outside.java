package io.awsx.identity.source;

import io.awsx.http.Transport;
import io.awsx.identity.profile.SelectedProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What sources of credentials reach outside of themselves; a session gives it, and a test can take its place.
 *
 * @param environment the environment variables
 * @param home the user's home directory, in which {@code .aws} is
 * @param windows whether commands and paths are those of Windows
 * @param clock the time by which credentials end
 * @param nanoTime a clock that only goes forward, for time limits
 * @param sleeper waits between attempts
 * @param chance random numbers from 0 to 1, for times that should not be the same everywhere
 * @param ids makes random ids (UUID)
 * @param nearby sends to the servers that hand out credentials beside a program, without a proxy and with waits no longer
 *     than it is told; asked when needed, and closed by whoever gives it
 * @param services calls the services of AWS that hand out credentials
 * @param mfa asks a person for a code, or null where nobody can be asked
 */
public record Outside(
        Map<String, String> environment,
        String home,
        boolean windows,
        InstantSource clock,
        LongSupplier nanoTime,
        Sleeper sleeper,
        DoubleSupplier chance,
        Supplier<String> ids,
        Function<Duration, Transport> nearby,
        ServiceCalls services,
        @Nullable MfaPrompt mfa) {

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {

        /**
         * Waits for a time.
         *
         * @throws InterruptedException where the thread is interrupted meanwhile
         */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** The value of a variable, or null where it is not set or empty. */
    @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A setting of the environment, else of the profile, or null where neither has it. */
    @Nullable String setting(String variable, SelectedProfile profile, String property) {
        String value = variable(variable);
        return value == null ? profile.settings().get(property) : value;
    }

    /** A folder below {@code .aws} in the user's home directory. */
    Path folder(String first, String... more) {
        return Path.of(home, ".aws", first).resolve(Path.of("", more));
    }
}
