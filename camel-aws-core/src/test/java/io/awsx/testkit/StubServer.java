package io.awsx.testkit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server for benchmarks, in threads of its own: takes every PUT of 1 KiB and answers every GET with 1 KiB, as S3 would, and
 * as cheaply as can be.
 */
public final class StubServer implements Closeable {

    /** Bytes of each body. */
    public static final int SIZE = 1024;

    private static final byte[] STORED = answer(0);
    private static final byte[] FOUND = answer(SIZE);

    private final ServerSocket socket;

    private StubServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts one on a free port of this machine. */
    public static StubServer start() throws IOException {
        StubServer server = new StubServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        Connections.serve(server.socket, StubServer::serve);
        return server;
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return socket.getLocalPort();
    }

    private static void serve(Socket accepted) {
        try (accepted) {
            InputStream in = new BufferedInputStream(accepted.getInputStream(), 16_384);
            OutputStream out = accepted.getOutputStream();
            byte[] body = new byte[SIZE];
            for (int first = in.read(); first >= 0; first = in.read()) {
                for (int window = 0; window != 0x0d0a0d0a; ) {
                    window = (window << 8) | in.read();
                }
                if (first == 'P') {
                    in.readNBytes(body, 0, body.length);
                }
                out.write(first == 'P' ? STORED : FOUND);
            }
        } catch (IOException e) {
            // The benchmark is over.
        }
    }

    private static byte[] answer(int length) {
        String head = "HTTP/1.1 200 OK\r\nx-amz-id-2: " + "i".repeat(76)
                + "\r\nx-amz-request-id: 0123456789ABCDEF\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
                + "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
                + "ETag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\nServer: AmazonS3\r\nContent-Length: " + length
                + "\r\n\r\n";
        return (head + "b".repeat(length)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
