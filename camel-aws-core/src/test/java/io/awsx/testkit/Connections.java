package io.awsx.testkit;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** The connections to a server of the tests: each is served by a daemon thread of its own. */
public final class Connections {

    private Connections() {}

    /** Takes them up until the socket is closed. */
    public static void serve(ServerSocket socket, Consumer<Socket> server) {
        daemon(() -> {
            try {
                while (true) {
                    Socket accepted = socket.accept();
                    accepted.setTcpNoDelay(true);
                    daemon(() -> server.accept(accepted));
                }
            } catch (IOException e) {
                // It was closed.
            }
        });
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "stub");
        thread.setDaemon(true);
        thread.start();
    }
}
