package io.awsx.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Some 170 services by moto's server: control planes, mostly without what they control. Empty at the start of each test
 * class. Needs Python; the first run on a machine gets moto from PyPI.
 */
public final class MotoEngine extends ProcessEngine {

    @Override
    ServerProcess start() throws IOException {
        var python = PythonEnvironment.of("moto");
        Path script = ServerProcess.FOLDER.resolve("moto-server.py");
        Files.createDirectories(ServerProcess.FOLDER);
        Files.writeString(script, PythonEnvironment.resource("moto/serve.py"));
        int port = ServerProcess.freePort();
        return ServerProcess.start(
                "moto", port, List.of(python.interpreter(), script.toString(), String.valueOf(port)));
    }

    @Override
    void reset() throws IOException {
        post("reset", "");
        // Functions answer what they are asked, rather than run in Docker.
        post("config", "{\"lambda\": {\"use_docker\": false}}");
    }

    /**
     * Makes resources of a kind stay in each state for some looks; by default mostly for one look or none. Ended by
     * {@link #changeStatesAsUsual}.
     *
     * @param kind as moto names it, such as {@code ecs::task}
     */
    public void changeStatesAfter(int looks, String kind) throws IOException {
        post("state-manager/set-transition", """
                {"model_name": "%s", "transition": {"progression": "manual", "times": %d}}
                """.formatted(kind, looks));
    }

    /** Ends what {@link #changeStatesAfter} began. */
    public void changeStatesAsUsual(String kind) throws IOException {
        post("state-manager/unset-transition", "{\"model_name\": \"%s\"}".formatted(kind));
    }

    private void post(String setting, String json) throws IOException {
        int status = server().status("POST", "/moto-api/" + setting, json);
        if (status >= 300) {
            throw new IOException("moto answers " + status + " to " + setting);
        }
    }
}
