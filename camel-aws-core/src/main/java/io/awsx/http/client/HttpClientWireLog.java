package io.awsx.http.client;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.Wire;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket whose bytes are logged as the library logs them: each of them, secrets too. */
final class HttpClientWireLog extends SocketHolder {

    private static final Logger WIRE = LoggerFactory.getLogger("org.apache.hc.client5.http.wire");

    private final Wire wire;

    HttpClientWireLog(Socket socket, String id) {
        super(socket);
        this.wire = new Wire(WIRE, id);
    }

    HttpClientWireLog(SSLSocket tls, Socket socket, String id) {
        super(tls, socket);
        this.wire = new Wire(WIRE, id);
    }

    /** Asked when a connection is opened: a reader who turns the log on sees the connections opened since. */
    static boolean isOn() {
        return WIRE.isDebugEnabled();
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
        return new FilterInputStream(super.getInputStream(socket)) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    wire.input(read);
                }
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count > 0) {
                    wire.input(buffer, offset, count);
                }
                return count;
            }
        };
    }

    @Override
    protected OutputStream getOutputStream(Socket socket) throws IOException {
        return new FilterOutputStream(super.getOutputStream(socket)) {
            @Override
            public void write(int sent) throws IOException {
                wire.output(sent);
                out.write(sent);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                wire.output(buffer, offset, length);
                out.write(buffer, offset, length);
            }
        };
    }
}
