package io.awsx.testing;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.identity.profile.Profiles;
import io.awsx.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An AWS for tests that answers by scripts, without any network. Its session is a real one down to the connection: inputs are
 * checked, requests written, signed, and sent again, and answers go through the service's own format. What a script
 * answers is checked against the model. Waits take no time: {@link #time}. Thread-safe.
 *
 * <pre>{@code
 * try (ScriptedAws aws = ScriptedAws.create()) {
 *     aws.on("sqs", "SendMessage").throttle(2).answer(Map.of("MessageId", "m1"));
 *     Map<String, Object> out = aws.client("sqs").call("SendMessage", Map.of("QueueUrl", url, "MessageBody", "hello"));
 *     assertThat(aws.calls("sqs", "SendMessage")).singleElement().returns(3, RecordedCall::attempts);
 *     aws.verify();
 * }
 * }</pre>
 *
 * <p>In a Camel test, {@code context.getRegistry().bind("aws", aws.session())} is all: the components take a session that
 * they find in the registry.
 */
public final class ScriptedAws implements AutoCloseable {

    private static final StackWalker STACK = StackWalker.getInstance();

    private final VirtualTime time = new VirtualTime();
    private final Scripts scripts = new Scripts();
    private final Recorder recorder = new Recorder();
    private final Map<String, AwsClient> clients = new ConcurrentHashMap<>();
    private final AwsSession session;

    private ScriptedAws(UnaryOperator<AwsSession.Builder> more) {
        AwsSession.Builder builder = AwsSession.builder()
                .environment(Map.of())
                .profiles(Profiles.of("", ""))
                .region("us-east-1")
                .credentials("AKIDSCRIPTED", "scripted");
        this.session = more.apply(builder)
                .transport(new ScriptedTransport(scripts, recorder, time))
                .time(time, time::nanoTime, time::sleep)
                .build();
    }

    /** One in {@code us-east-1}, with credentials of its own, and without settings of the environment or of profiles. */
    public static ScriptedAws create() {
        return create(builder -> builder);
    }

    /**
     * One whose session has further settings, such as {@code builder -> builder.region("eu-west-1").maxAttempts(5)}. Time and
     * transport are the script's own.
     */
    public static ScriptedAws create(UnaryOperator<AwsSession.Builder> more) {
        return new ScriptedAws(more);
    }

    /**
     * Begins a script for an operation. Of several that match a call, the one given last answers.
     *
     * @param service the service as boto3 names it
     * @param operation its name in any of the usual spellings
     * @throws ClientException where there is no such service or operation, with the nearest names
     */
    public Script on(String service, String operation) {
        String place = STACK.walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                .filter(frame -> !frame.getClassName().equals(ScriptedAws.class.getName()))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse(""));
        Script script = new Script(operation(service, operation), place);
        scripts.add(script);
        return script;
    }

    private Operation operation(String service, String operation) {
        return client(service).operation(operation);
    }

    /**
     * From now on, calls must come in the order in which their scripts were given, and each reply is given once unless it
     * says how often.
     */
    public ScriptedAws inOrder() {
        scripts.inOrder();
        return this;
    }

    /** The session to give to what is tested; closed with this. */
    public AwsSession session() {
        return session;
    }

    /** A client of the session; the same one for the same service. */
    public AwsClient client(String service) {
        return clients.computeIfAbsent(service, session::client);
    }

    /** The time of the session, which no wait takes long in. */
    public VirtualTime time() {
        return time;
    }

    /** All calls that came so far, answered or not, in the order of their first requests. */
    public List<RecordedCall> calls() {
        return recorder.calls();
    }

    /**
     * The calls of an operation.
     *
     * @throws ClientException where there is no such service or operation
     */
    public List<RecordedCall> calls(String service, String operation) {
        Operation wanted = operation(service, operation);
        return calls().stream()
                .filter(call -> call.operation().equals(wanted.name())
                        && call.service().equals(wanted.service().name()))
                .toList();
    }

    /** Forgets the calls that came so far; the scripts stay as far as they are. */
    public void forgetCalls() {
        recorder.clear();
    }

    /**
     * Checks that all scripts were used, each of their replies as often as it says, and that no call came that no script
     * answered.
     *
     * @throws AssertionError where that is not so, which tells all that is not
     */
    public void verify() {
        scripts.verify();
    }

    /** Closes the session. */
    @Override
    public void close() {
        session.close();
    }
}
