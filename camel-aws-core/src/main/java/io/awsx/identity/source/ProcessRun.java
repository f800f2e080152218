package io.awsx.identity.source;

import io.awsx.error.ClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Runs a command and takes what it prints: within a minute, at most 64 KiB. What it prints to its error output is thrown away,
 * because it may hold secrets; its input is empty. After a failure the process and all it started are killed.
 */
final class ProcessRun {

    static final Duration LIMIT = Duration.ofMinutes(1);

    private static final int MOST_BYTES = 1 << 16;
    private static final long LOOK_EVERY_MILLIS = 5;

    private final LongSupplier nanoTime;
    private final Duration limit;

    ProcessRun(LongSupplier nanoTime) {
        this(nanoTime, LIMIT);
    }

    ProcessRun(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.limit = limit;
    }

    /**
     * The output of a command.
     *
     * @param what the command's name in messages; the command itself may hold secrets
     * @throws ClientException where it cannot be started, fails, takes too long, or prints too much
     */
    String output(String what, List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The cause would quote the command
            throw new ClientException("Cannot start " + what + "; is its first word a program that can be found?");
        }
        boolean done = false;
        try {
            process.getOutputStream().close();
            String output = read(what, process);
            done = true;
            if (process.exitValue() != 0) {
                throw new ClientException(
                        what + " ended with status " + process.exitValue() + "; run it by hand to see what it says");
            }
            return output;
        } catch (IOException e) {
            throw new ClientException("The output of " + what + " cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("Interrupted while " + what + " was running", e);
        } finally {
            if (!done) {
                kill(process);
            }
        }
    }

    /**
     * Looks for output now and then instead of waiting in a read: a child that outlives the process would keep the pipe
     * open, and nothing ends such a read.
     */
    private String read(String what, Process process) throws IOException, InterruptedException {
        long start = nanoTime.getAsLong();
        ByteArrayOutputStream output = new ByteArrayOutputStream(1024);
        InputStream in = process.getInputStream();
        byte[] buffer = new byte[4096];
        while (true) {
            boolean ended = !process.isAlive();
            int available = in.available();
            if (available > 0) {
                output.write(buffer, 0, Math.max(0, in.read(buffer, 0, Math.min(available, buffer.length))));
            } else if (ended) {
                return output.toString(StandardCharsets.UTF_8);
            } else {
                process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (output.size() > MOST_BYTES) {
                throw new ClientException(what + " printed more than " + MOST_BYTES + " bytes and was killed");
            } else if (nanoTime.getAsLong() - start > limit.toNanos()) {
                throw new ClientException(
                        what + " did not end within " + limit.toSeconds() + " seconds and was killed");
            }
        }
    }

    private static void kill(Process process) {
        // Asked for first: children of a dead process belong to somebody else
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.toList().forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }
}
