package io.awsx.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

class EnginesIT {

    static List<ProcessEngine> engines() {
        return List.of(new DynamoDbEngine(), new SqsEngine(), new MotoEngine());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aServerEndsByItselfWhenWhoeverStartedItIsGone(ProcessEngine engine) throws IOException {
        ServerProcess server = engine.start();
        // All that is left of a JVM that was killed: its end of the pipe is closed.
        server.close();
        assertThat(server.exitValue()).isZero();
        assertThatThrownBy(() -> server.status("GET", "/")).isInstanceOf(ConnectException.class);
    }

    @Test
    void aServerThatEndsBeforeItAnswersShowsItsLastWords() {
        List<String> command =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-no-such-option");
        assertThatThrownBy(() -> ServerProcess.start("broken", ServerProcess.freePort(), command))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Unrecognized option: -no-such-option");
    }

    @Test
    void aMachineWithoutPythonIsToldWhatIsMissing() {
        assertThatThrownBy(() -> PythonEnvironment.of("moto", "no-python-here"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Python 3.11 or later")
                .hasMessageContaining("no-python-here");
    }

    @Test
    void testsOfAnUnavailableServerAreSkippedButFailInContinuousIntegration() {
        assertThat(ProcessEngine.unavailable("no Python", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("no Python");
        assertThat(ProcessEngine.unavailable("no Python", true))
                .isNotInstanceOf(TestAbortedException.class)
                .hasMessage("no Python");
    }
}
