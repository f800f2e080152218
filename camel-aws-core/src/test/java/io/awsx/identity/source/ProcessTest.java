package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsOrigin;
import io.awsx.identity.CredentialsProvider;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that a command prints; the commands are scripts for sh. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class ProcessTest {

    private static final String GOOD =
            "{\"Version\": 1, \"AccessKeyId\": \"AKIDPROC\", \"SecretAccessKey\": \"secret\"}";

    @TempDir
    Path folder;

    private final FakeOutside world = new FakeOutside();

    private Path script(String body) throws IOException {
        return Files.writeString(folder.resolve("a script.sh"), body + "\n");
    }

    private String command(String body) throws IOException {
        return "sh '" + script(body) + "'";
    }

    private Credentials resolve(String body) throws IOException {
        return world.sources(
                        "[default]\ncredential_process = " + command(body) + "\naws_account_id = 123456789012\n", "")
                .chain()
                .resolve();
    }

    private static ProcessRun run(Duration limit) {
        return new ProcessRun(System::nanoTime, limit);
    }

    @Test
    void neverTellAMisplacedTokenNotEvenInACause() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve("echo '" + GOOD.replace("}", ", \"Expiration\": \"S3CRETTOKEN\"}") + "'"))
                .withMessageContaining("Expiration of")
                .withStackTraceContaining("is not a time such as")
                .satisfies(e -> assertThat(e)
                        .hasStackTraceContaining("Expiration")
                        .satisfies(thrown -> {
                            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                                assertThat(cause.toString()).doesNotContain("S3CRET");
                            }
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-03-01T13:00:00\"",
                "\"2026-03-01T13:00:00+0000\"",
                "\"Sun, 01 Mar 2026 13:00:00 GMT\"",
                "1772370000",
                "1772370000.0"
            })
    void endWhenTheySayInAnyForm(String end) throws IOException {
        assertThat(resolve("echo '" + GOOD.replace("}", ", \"Expiration\": " + end + "}") + "'")
                        .expiration())
                .isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
    }

    @Test
    void areTakenFromTheOutput() throws IOException {
        Credentials found = resolve("""
                echo '{"Version": 1, "AccessKeyId": "AKIDPROC", "SecretAccessKey": "secret", "SessionToken": "token",'
                echo ' "Expiration": "2026-03-01T13:00:00+00:00", "AccountId": "210987654321", "More": {"x": 1}}'""");

        assertThat(found)
                .isEqualTo(new Credentials(
                        "AKIDPROC",
                        "secret",
                        "token",
                        Instant.parse("2026-03-01T13:00:00Z"),
                        "210987654321",
                        new CredentialsOrigin("custom-process", "v,w", "credential_process of profile 'default'")));
    }

    @Test
    void areOfTheProfilesAccountWhereTheyDoNotSay() throws IOException {
        Credentials found = resolve("echo '" + GOOD + "'");

        assertThat(found.accountId()).isEqualTo("123456789012");
        assertThat(found.expiration()).isNull();
        assertThat(found.sessionToken()).isNull();
    }

    @Test
    void areAskedForAgainBeforeTheirEnd() throws IOException {
        Path count = folder.resolve("count");
        CredentialsProvider provider = world.sources("", "")
                .process(command("echo x >> '" + count
                        + "'\necho '{\"Version\": 1, \"AccessKeyId\": \"AKIDPROC\", \"SecretAccessKey\": \"secret\","
                        + " \"Expiration\": \"2026-03-02T12:00:00Z\"}'"));
        provider.resolve();
        provider.resolve();
        assertThat(Files.readAllLines(count)).hasSize(1);
        world.now = world.now.plus(Duration.ofHours(23).plusMinutes(50));
        assertThat(provider.resolve().origin().features()).isEqualTo("w");
        assertThat(Files.readAllLines(count)).hasSize(2);
    }

    @Test
    void reachTheProcessAsWordsThatNoShellReads() throws IOException {
        Path args = folder.resolve("args");
        script("printf '%s\\n' \"$@\" > '" + args + "'\necho '" + GOOD + "'");
        world.sources("", "")
                .process("sh '" + folder.resolve("a script.sh") + "' $HOME '*' \"two words\" ; echo")
                .resolve();

        assertThat(Files.readAllLines(args)).containsExactly("$HOME", "*", "two words", ";", "echo");
    }

    @Test
    void doNotWaitForInput() throws IOException {
        assertThat(resolve("cat\necho '" + GOOD + "'").accessKeyId()).isEqualTo("AKIDPROC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo SECRETGARBAGE | is not a JSON object",
                "echo '{\"Version\": 1, \"AccessKeyId\": \"SECRETGARBAGE' | is not a JSON object",
                "echo null | is not a JSON object",
                "true | is not a JSON object",
                "echo '{\"AccessKeyId\": \"SECRETGARBAGE\"}' | must have Version 1; it has none",
                "echo '{\"Version\": \"1\"}' | must have Version 1; it has another",
                "echo '{\"Version\": 2}' | must have Version 1; it has another",
                "echo '{\"Version\": 1, \"SecretAccessKey\": \"SECRETGARBAGE\"}' | has no AccessKeyId",
                "echo '{\"Version\": 1, \"AccessKeyId\": \"a\"}' | has no SecretAccessKey",
                "echo '{\"Version\": 1, \"AccessKeyId\": \"a\", \"SecretAccessKey\": \"b\", \"Expiration\": \"soon\"}' | Expiration of",
                "echo '{\"Version\": 1, \"AccessKeyId\": \"a b\", \"SecretAccessKey\": \"b\"}' | white space",
                "echo SECRETGARBAGE >&2; echo SECRETGARBAGE; exit 3 | ended with status 3; run it by hand"
            })
    void areRefusedWithoutBeingShownWhereTheOutputIsWrong(String body, String message) {
        LeakCheck.secret("SECRETGARBAGE");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> resolve(body))
                .withMessageContaining("credential_process of profile 'default'")
                .withMessageContaining(message)
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        assertThat(cause.getMessage()).doesNotContain("SECRETGARBAGE");
                    }
                });
    }

    @Test
    void areRefusedWhereTheCommandIsNotFoundOrNone() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> world.sources("", "")
                        .process("/no/such/program --token SECRETGARBAGE")
                        .resolve())
                .withMessageContaining("Cannot start a command given in code")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRETGARBAGE"));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> world.sources("", "").process("'open").resolve())
                .withMessageContaining("not closed");
    }

    @Test
    void ofAProcessThatHangsAreGivenUpAndItsChildrenDie() throws IOException {
        Path pids = folder.resolve("pids");
        script("sleep 300 & echo $! > '" + pids + "'\necho $$ >> '" + pids + "'\necho '{'\nwait");
        ProcessRun run = run(Duration.ofMillis(700));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> run.output(
                        "the command",
                        List.of("sh", folder.resolve("a script.sh").toString())))
                .withMessageContaining("the command did not end within");
        assertDead(pids);
    }

    @Test
    void ofAProcessThatFloodsAreGivenUpAndItDies() throws IOException {
        Path pids = folder.resolve("pids");
        script("echo $$ > '" + pids
                + "'\nwhile :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> run(Duration.ofSeconds(30))
                        .output(
                                "the command",
                                List.of("sh", folder.resolve("a script.sh").toString())))
                .withMessageContaining("printed more than 65536 bytes");
        assertDead(pids);
    }

    @Test
    void ofAProcessWhoseChildKeepsItsOutputOpenAreTakenWhenItEnds() throws IOException {
        Path pids = folder.resolve("pids");
        script("sleep 300 &\necho $! > '" + pids + "'\necho done");

        String output = run(Duration.ofSeconds(30))
                .output(
                        "the command",
                        List.of("sh", folder.resolve("a script.sh").toString()));
        assertThat(output).isEqualTo("done\n");
        // It belongs to nobody any more, and the test made it
        ProcessHandle.of(Long.parseLong(Files.readString(pids).strip())).ifPresent(ProcessHandle::destroyForcibly);
        assertDead(pids);
    }

    @Test
    void areAllThereHoweverLongTheOutputIsWithinTheLimit() throws IOException {
        script("i=0\nwhile [ $i -lt 6000 ]; do echo 123456789; i=$((i+1)); done");

        assertThat(run(Duration.ofSeconds(30))
                        .output(
                                "the command",
                                List.of("sh", folder.resolve("a script.sh").toString())))
                .hasSize(60_000)
                .isEqualTo("123456789\n".repeat(6000));
    }

    @Test
    void ofAThreadThatIsInterruptedAreGivenUp() throws Exception {
        Path pids = folder.resolve("pids");
        script("echo $$ > '" + pids + "'\nsleep 300");
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                run(Duration.ofSeconds(30))
                        .output(
                                "it",
                                List.of("sh", folder.resolve("a script.sh").toString()));
            } catch (ClientException e) {
                failure.complete(e);
            }
        });
        caller.start();
        Awaitility.await().until(() -> Files.exists(pids) && Files.size(pids) > 0);
        caller.interrupt();

        assertThat(failure.get()).hasMessage("Interrupted while it was running");
        caller.join();
        assertDead(pids);
    }

    private static void assertDead(Path pids) throws IOException {
        for (String pid : Files.readAllLines(pids)) {
            Awaitility.await("process " + pid)
                    .until(() -> ProcessHandle.of(Long.parseLong(pid))
                            .map(process -> !process.isAlive())
                            .orElse(true));
        }
    }
}
