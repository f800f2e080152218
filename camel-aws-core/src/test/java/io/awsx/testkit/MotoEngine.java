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
    void reset(ServerProcess server) throws IOException {
        int status = server.status("POST", "/moto-api/reset");
        if (status != 200) {
            throw new IOException("moto answers " + status + " to its reset");
        }
    }
}
