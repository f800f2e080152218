package io.awsx.benchmark.sdk;

import com.sun.management.ThreadMXBean;
import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Calls DescribeInstances with 5,000 instances in its answer, here and with the AWS SDK, on the same bytes and without a network.
 *
 * <p>The two take turns in one JVM; what counts are the CPU time and the allocations of the calling thread, medians of all rounds
 * after a warm-up, so that a busy machine does not tell. {@link #main} takes the number of rounds (25 unless given) and of instances
 * (5,000).
 */
public final class DescribeInstancesBenchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 12;

    private DescribeInstancesBenchmark() {}

    private record Cost(long nanos, long bytes) {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 25;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
        AnswerOnWire wire = new AnswerOnWire();
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                        .transport(wire)
                        .build();
                AwsClient ours = session.client("ec2");
                Ec2Client theirs = Ec2Client.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
                        .httpClient(wire.sdk())
                        .build()) {
            for (boolean indented : new boolean[] {true, false}) {
                wire.answer = ManyInstances.xml(ours.operation("DescribeInstances"), count, indented);
                compare(ours, theirs, wire.answer.length, rounds, count);
            }
        }
    }

    private static void compare(AwsClient ours, Ec2Client theirs, int length, int rounds, int count) {
        List<Cost> here = new ArrayList<>();
        List<Cost> sdk = new ArrayList<>();
        for (int i = -WARM_UP; i < rounds; i++) {
            Cost own = cost(() -> ours.call("DescribeInstances", Map.of()));
            Cost other = cost(theirs::describeInstances);
            if (i >= 0) {
                here.add(own);
                sdk.add(other);
            }
        }
        System.out.printf(Locale.ROOT, "%d instances, %.1f MB, %d rounds%n", count, length / 1e6, rounds);
        show("here", here, length);
        show("AWS SDK", sdk, length);
        System.out.printf(
                Locale.ROOT,
                "rate %.2f times the SDK's, garbage %.2f of the SDK's%n",
                (double) median(sdk, true) / median(here, true),
                (double) median(here, false) / median(sdk, false));
        System.out.printf(
                Locale.ROOT,
                "an output holds %.1f MB here, %.1f MB of the SDK%n",
                held(() -> ours.call("DescribeInstances", Map.of())) / 1e6,
                held(theirs::describeInstances) / 1e6);
    }

    /** The heap that an output takes once its garbage is gone. */
    private static long held(Supplier<Object> call) {
        long before = used();
        Object output = call.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(output);
        }
    }

    /** Of four collections, one packs the heap whatever it gains. */
    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Cost cost(Supplier<Object> call) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        Object output = call.get();
        Cost cost =
                new Cost(THREADS.getCurrentThreadCpuTime() - nanos, THREADS.getThreadAllocatedBytes(thread) - bytes);
        if (output == null) {
            throw new AssertionError("The call gave nothing");
        }
        return cost;
    }

    private static long median(List<Cost> costs, boolean time) {
        List<Long> values = new ArrayList<>();
        costs.forEach(cost -> values.add(time ? cost.nanos : cost.bytes));
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static void show(String who, List<Cost> costs, long bytes) {
        double seconds = median(costs, true) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.0f ms CPU, %6.1f MB/s, %6.1f MB allocated%n",
                who,
                seconds * 1e3,
                bytes / 1e6 / seconds,
                median(costs, false) / 1e6);
    }

    /** Answers to both clients. */
    private static final class AnswerOnWire implements Transport {

        private byte[] answer = {};

        @Override
        public HttpResponse send(HttpRequest request, Duration timeLimit) {
            Headers headers = Headers.builder()
                    .add("Content-Type", "text/xml;charset=UTF-8")
                    .add("Content-Length", Integer.toString(answer.length))
                    .build();
            return new HttpResponse(200, headers, new ByteArrayInputStream(answer));
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        SdkHttpClient sdk() {
            return new SdkHttpClient() {
                @Override
                public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                    return new ExecutableHttpRequest() {
                        @Override
                        public HttpExecuteResponse call() {
                            return HttpExecuteResponse.builder()
                                    .response(SdkHttpResponse.builder()
                                            .statusCode(200)
                                            .putHeader("Content-Type", "text/xml;charset=UTF-8")
                                            .putHeader("Content-Length", Integer.toString(answer.length))
                                            .build())
                                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                                    .build();
                        }

                        @Override
                        public void abort() {
                            // There is nothing to break off.
                        }
                    };
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }
}
