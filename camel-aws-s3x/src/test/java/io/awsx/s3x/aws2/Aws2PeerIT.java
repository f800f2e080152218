package io.awsx.s3x.aws2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The same routes through Camel's own component of S3 and through ours, on two stores: what is in the store, what becomes of the message, and
 * what fails, are the same, but for what the page for those who come from there tells. All that was seen is in {@code target/aws2-s3}.
 */
class Aws2PeerIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FOLDER = Path.of("target", "aws2-s3");

    @RegisterExtension
    static final MotoEngine MOTO = new MotoEngine();

    private final Set<KnownDifference> used = new LinkedHashSet<>();
    private final Set<String> compared = new TreeSet<>();
    private final List<Difference> unknown = new ArrayList<>();

    @Test
    void routesOfCamelsComponentDoTheSameHere() throws IOException {
        List<KnownDifference> known = KnownDifference.all();
        try (S3Engine proxy = S3Engine.inMemory()) {
            compare("s3proxy", proxy.endpoint(), known);
        }
        compare("moto", MOTO.endpoint(), known);
        Files.write(
                FOLDER.resolve("unknown.txt"),
                unknown.stream().map(Difference::toString).distinct().toList());
        assertThat(unknown)
                .as(
                        "what differs, but has no place in known.json, nor in docs/coming-from-aws2.md: case | what | there | here")
                .isEmpty();
        if (System.getProperty("awsx.aws2.cases") == null) {
            assertThat(compared).as("compared on one store at least").hasSameSizeAs(RouteCases.ALL);
            assertThat(known).as("differences that are told, but are none").isSubsetOf(used);
        }
    }

    private void compare(String store, String endpoint, List<KnownDifference> known) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(endpoint)
                        .build();
                AwsClient s3 = session.client("s3", Map.of("forcePathStyle", true));
                Peer peer = Peer.start(endpoint);
                RouteRun ours = new RouteRun("awsx-s3", endpoint)) {
            StoreState state = new StoreState(s3);
            for (RouteCase tried : RouteCases.ALL) {
                if (!tried.name().startsWith(System.getProperty("awsx.aws2.cases", ""))
                        || !prepared(tried, s3, state)) {
                    continue;
                }
                compared.add(tried.name());
                Map<String, Object> theirs = after(state, peer.run(tried));
                prepared(tried, s3, state);
                Map<String, Object> own = after(state, ours.json(tried));
                write(seen, tried.name() + " there", theirs);
                write(seen, tried.name() + " here", own);
                for (Difference difference : Difference.between(tried.name(), theirs, own)) {
                    explain(difference, known);
                }
            }
            state.clear();
        } finally {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(store + ".txt"), seen);
        }
    }

    private static void write(StringBuilder seen, String title, Map<String, Object> result) throws IOException {
        seen.append(title)
                .append(": ")
                .append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result))
                .append('\n');
    }

    private void explain(Difference difference, List<KnownDifference> known) {
        List<KnownDifference> reasons =
                known.stream().filter(one -> one.explains(difference)).toList();
        used.addAll(reasons);
        if (reasons.isEmpty()) {
            unknown.add(difference);
        }
    }

    /** Whether the store can have what a case needs. */
    private static boolean prepared(RouteCase tried, AwsClient s3, StoreState state) {
        state.clear();
        try {
            tried.before().forEach(call -> s3.call(call.operation(), call.input()));
            return true;
        } catch (ServiceException e) {
            if (e.code().equals("NotImplemented")) {
                return false;
            }
            throw e;
        }
    }

    private static Map<String, Object> after(StoreState state, String json) throws IOException {
        Map<String, Object> seen = new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        seen.put("store", state.show());
        return seen;
    }
}
