package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.MovableClock;
import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services that are asked for their endpoints. */
class EndpointDiscoveryTest {

    private static final String REGIONAL = "query.timestream.eu-west-1.amazonaws.com";
    private static final Map<String, Object> QUERY = Map.of("QueryString", "select 1");
    private static final String ROWS = "{\"QueryId\":\"q\",\"Rows\":[],\"ColumnInfo\":[]}";
    private static final String INVALID = "{\"__type\":\"com.amazonaws.timestream#InvalidEndpointException\"}";

    private final MovableClock clock = new MovableClock();

    private static String endpoint(String address, int minutes) {
        return "{\"Endpoints\":[{\"Address\":\"" + address + "\",\"CachePeriodInMinutes\":" + minutes + "}]}";
    }

    private ScriptedService timestream(Map<String, ?> overrides) {
        return new ScriptedService("timestream-query", this::atMyTime, overrides);
    }

    private AwsSession.Builder atMyTime(AwsSession.Builder builder) {
        return builder.clock(clock);
    }

    private static List<String> hosts(ScriptedService service) {
        return service.transport.requests().stream()
                .map(request -> request.origin().host())
                .toList();
    }

    @Test
    void theServiceIsAskedOnceForAsLongAsItSays() {
        try (ScriptedService timestream = timestream(Map.of())) {
            timestream
                    .transport
                    .then(200, endpoint("cell1.example.com", 10))
                    .then(200, ROWS)
                    .then(200, ROWS);
            timestream.call("Query", QUERY);
            clock.move(Duration.ofMinutes(10).minusSeconds(1));
            timestream.call("Query", QUERY);
            assertThat(hosts(timestream)).containsExactly(REGIONAL, "cell1.example.com", "cell1.example.com");
            assertThat(timestream.header(0, "X-Amz-Target")).endsWith(".DescribeEndpoints");
            assertThat(timestream.header(1, "Authorization")).contains("/20260301/eu-west-1/timestream/aws4_request");

            clock.move(Duration.ofSeconds(1));
            timestream.transport.then(200, endpoint("cell2.example.com", 10)).then(200, ROWS);
            timestream.call("Query", QUERY);
            assertThat(hosts(timestream).subList(3, 5)).containsExactly(REGIONAL, "cell2.example.com");
        }
    }

    @Test
    void aRequiredEndpointThatIsNotNamedFailsTheCall() {
        try (ScriptedService timestream = timestream(Map.of("maxAttempts", 1))) {
            timestream.transport.then(400, "{\"__type\":\"AccessDeniedException\"}");
            assertThatThrownBy(() -> timestream.call("Query", QUERY))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("AccessDeniedException"));
            timestream.transport.then(200, "{\"Endpoints\":[]}");
            assertThatThrownBy(() -> timestream.call("Query", QUERY))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("names no endpoint");
        }
    }

    @Test
    void theLastEndpointStaysInUseWhereTheServiceDoesNotAnswer() {
        try (ScriptedService timestream = timestream(Map.of("maxAttempts", 1))) {
            timestream.transport.then(200, endpoint("cell1.example.com", 1)).then(200, ROWS);
            timestream.call("Query", QUERY);
            clock.move(Duration.ofSeconds(60));
            timestream.transport.then(500, "{}").then(200, ROWS).then(200, ROWS);
            timestream.call("Query", QUERY);
            timestream.call("Query", QUERY);
            assertThat(hosts(timestream).subList(2, 5))
                    .containsExactly(REGIONAL, "cell1.example.com", "cell1.example.com");
        }
    }

    @Test
    void anEndpointThatIsNoneAnyMoreIsForgottenAndTheCallMadeOnceMore() {
        try (ScriptedService timestream = timestream(Map.of())) {
            timestream
                    .transport
                    .then(200, endpoint("cell1.example.com", 10))
                    .then(421, INVALID)
                    .then(200, endpoint("cell2.example.com", 10))
                    .then(200, ROWS);
            assertThat(timestream.call("Query", QUERY)).containsEntry("QueryId", "q");
            assertThat(hosts(timestream)).containsExactly(REGIONAL, "cell1.example.com", REGIONAL, "cell2.example.com");
        }
    }

    @Test
    void theCallIsMadeOnceMoreOnly() {
        try (ScriptedService timestream = timestream(Map.of())) {
            timestream
                    .transport
                    .then(200, endpoint("cell1.example.com", 10))
                    .then(421, INVALID)
                    .then(200, endpoint("cell2.example.com", 10))
                    .then(421, INVALID);
            assertThatThrownBy(() -> timestream.call("Query", QUERY))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("InvalidEndpointException"));
            assertThat(hosts(timestream)).hasSize(4);
        }
    }

    @Test
    void anEndpointOfTheCallersIsTakenAsItIs() {
        try (ScriptedService timestream = timestream(Map.of("endpointUrl", "http://localhost:4566"))) {
            timestream.transport.then(200, ROWS);
            timestream.call("Query", QUERY);
            assertThat(hosts(timestream)).containsExactly("localhost");
        }
    }

    @Test
    void whatIsRequiredCannotBeSwitchedOff() {
        try (ScriptedService timestream = timestream(Map.of("endpointDiscovery", false))) {
            assertThatThrownBy(() -> timestream.call("Query", QUERY))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("endpointDiscovery");
            assertThat(timestream.transport.requests()).isEmpty();
        }
    }

    @Test
    void resolvingAnEndpointSendsNothing() {
        try (ScriptedService timestream = timestream(Map.of())) {
            assertThat(timestream.client.resolveEndpoint("Query", QUERY).url().getHost())
                    .isEqualTo(REGIONAL);
            assertThat(timestream.transport.requests()).isEmpty();
        }
    }

    @Test
    void dynamoDbIsAskedOnlyWhereThatIsWished() {
        Map<String, String> wished = Map.of("AWS_ENDPOINT_DISCOVERY_ENABLED", "true");
        try (ScriptedService plain = new ScriptedService("dynamodb");
                ScriptedService asked = new ScriptedService(
                        "dynamodb", builder -> atMyTime(builder).environment(wished), Map.of("maxAttempts", 1))) {
            plain.transport.then(200, "{}");
            plain.call("ListTables", Map.of());
            assertThat(hosts(plain)).containsExactly("dynamodb.eu-west-1.amazonaws.com");

            asked.transport.then(500, "{}").then(200, "{}").then(200, "{}");
            asked.call("ListTables", Map.of());
            asked.call("ListTables", Map.of());
            assertThat(hosts(asked)).hasSize(3).containsOnly("dynamodb.eu-west-1.amazonaws.com");

            clock.move(Duration.ofSeconds(60));
            asked.transport.then(200, endpoint("ddb.example.com", 5)).then(200, "{}");
            asked.call("ListTables", Map.of());
            assertThat(hosts(asked)).last().isEqualTo("ddb.example.com");
        }
    }
}
