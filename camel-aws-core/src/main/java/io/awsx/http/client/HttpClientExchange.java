package io.awsx.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer on an open connection.
 *
 * <p>The library's own executor sends the body also after a final answer to {@code Expect: 100-continue}, and reports a
 * broken pipe where the answer that explains it is waiting to be read.
 */
final class HttpClientExchange implements ConnectionEndpoint.RequestExecutor {

    /** RFC 9110, section 10.1.1: a client does not wait for ever; boto3 and the AWS SDKs wait 1 s. */
    private static final Timeout CONTINUE_PATIENCE = Timeout.ofSeconds(1);

    /** A server that refuses a body sends its answer and closes; it needs no longer than this to arrive. */
    private static final Timeout LAST_WORD_PATIENCE = Timeout.ofMilliseconds(250);

    private static final int MAX_INTERIM_ANSWERS = 16;

    private final HttpClientMessage message;
    private final Timeout responseTimeout;
    private final @Nullable HttpClientWatch watch;
    private final boolean look;
    private boolean sent;
    private boolean answered;
    private boolean sentInFull;

    /** @param look whether the connection is looked at before anything is sent, which takes up to 1 ms */
    HttpClientExchange(
            HttpClientMessage message, Timeout responseTimeout, @Nullable HttpClientWatch watch, boolean look) {
        this.message = message;
        this.responseTimeout = responseTimeout;
        this.watch = watch;
        this.look = look;
    }

    HttpClientMessage message() {
        return message;
    }

    /** Whether any byte of the request may have reached the server. */
    boolean sent() {
        return sent;
    }

    /** Whether any byte of an answer came. */
    boolean answered() {
        return answered;
    }

    /** Whether the server got the whole request; if not, the connection cannot carry another. */
    boolean sentInFull() {
        return sentInFull;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest same, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        HttpClientWire wire = (HttpClientWire) connection;
        wire.begin(watch, look);
        wire.setSocketTimeout(responseTimeout);
        sent = true;
        ClassicHttpResponse answer;
        try {
            answer = sendRequest(wire);
            if (answer == null) {
                answer = receiveFinal(wire);
            }
        } finally {
            answered = wire.answerBegun();
        }
        if (MessageSupport.canResponseHaveBody(message.getMethod(), answer)) {
            wire.receiveResponseEntity(answer);
        }
        return answer;
    }

    /** Sends the request; returns an answer that came too early for the body to be sent, or null. */
    private @Nullable ClassicHttpResponse sendRequest(HttpClientWire wire) throws IOException, HttpException {
        try {
            wire.sendRequestHeader(message);
            if (message.awaitsContinue()) {
                wire.flush();
                ClassicHttpResponse refusal = awaitContinue(wire);
                if (refusal != null) {
                    return refusal;
                }
            }
            wire.sendRequestEntity(message);
            wire.flush();
            sentInFull = true;
            return null;
        } catch (HttpClientBodySink.EarlyAnswer e) {
            return wire.earlyAnswer();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return lastWord(wire, e);
        }
    }

    /** Returns a final answer that came instead of the word to go on, or null where the body is to be sent. */
    private static @Nullable ClassicHttpResponse awaitContinue(HttpClientWire wire) throws IOException, HttpException {
        for (int interim = 0; wire.isDataAvailable(CONTINUE_PATIENCE); countInterim(++interim)) {
            ClassicHttpResponse answer = wire.receiveResponseHeader();
            if (answer.getCode() == HttpStatus.SC_CONTINUE) {
                return null;
            }
            if (answer.getCode() >= HttpStatus.SC_SUCCESS) {
                return answer;
            }
        }
        return null;
    }

    /** A server that stopped reading may have said why; that is worth more to the caller than the broken pipe. */
    private static ClassicHttpResponse lastWord(HttpClientWire wire, IOException broken) throws IOException {
        try {
            if (wire.isOpen() && wire.answeredWithin(LAST_WORD_PATIENCE)) {
                ClassicHttpResponse answer = wire.earlyAnswer();
                if (answer != null) {
                    return answer;
                }
            }
        } catch (IOException e) {
            broken.addSuppressed(e);
        }
        throw broken;
    }

    private static ClassicHttpResponse receiveFinal(HttpClientWire wire) throws IOException, HttpException {
        for (int interim = 0; ; countInterim(++interim)) {
            ClassicHttpResponse answer = wire.receiveResponseHeader();
            if (answer.getCode() >= HttpStatus.SC_SUCCESS) {
                return answer;
            }
            if (answer.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
                throw new ProtocolException("the server switched to another protocol unasked (HTTP 101)");
            }
        }
    }

    private static void countInterim(int interim) throws ProtocolException {
        if (interim > MAX_INTERIM_ANSWERS) {
            throw new ProtocolException("more than " + MAX_INTERIM_ANSWERS + " interim answers (HTTP 1xx)");
        }
    }
}
