package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.S3Engine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls and over which connections, as URIs say it; and that no secret of theirs is told. */
class S3SettingsIT extends S3TestSupport {

    private static final String WRONG = "wr0ng_secret_that_must_not_be_told";

    static {
        LeakCheck.secret(WRONG);
    }

    @TempDir
    Path folder;

    private String own(String options) {
        return "awsx-s3:" + bucket + "?region=us-east-1&uriEndpointOverride=" + engine.endpoint() + '&' + options;
    }

    private static String credentials() {
        return "accessKey=" + S3Engine.ACCESS_KEY + "&secretKey=RAW(" + S3Engine.SECRET_KEY + ")";
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Test
    void aWrongSecretIsRefusedByTheServiceAndNeverTold() throws Exception {
        put("k", "x");
        String uri =
                own("operation=getObject&keyName=k&accessKey=" + S3Engine.ACCESS_KEY + "&secretKey=RAW(" + WRONG + ")");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:wrong").to(uri).to("log:after");
            }
        });
        Exchange failed = template.send("direct:wrong", exchange -> {});
        assertThat(failed.getException())
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        assertThat(failed.getException().toString()).doesNotContain(WRONG);
        assertThat(failed.getException()).hasMessageContaining("SignatureDoesNotMatch");
    }

    @Test
    void noSecretOfAnOptionIsToldByTheEndpointOrALogOfItsRoute() throws Exception {
        String uri = own("operation=getObject&keyName=k&accessKey=" + S3Engine.ACCESS_KEY + "&secretKey=RAW(" + WRONG
                + ")&sessionToken=RAW(" + WRONG + ")&customerKeyId=RAW(" + WRONG + ")&customerKeyMD5=" + WRONG
                + "&proxyPassword=RAW(" + WRONG + ")");
        String role = "&assumeRoleArn=arn:aws:iam::123456789012:role/r&assumeRoleExternalId=" + WRONG;
        assertThat(camel.getEndpoint(uri + role).toString()).doesNotContain(WRONG);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:secret").to(uri).to("log:after");
            }
        });
        Exchange failed = template.send("direct:secret", exchange -> {});
        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getException().toString()).doesNotContain(WRONG);
        Endpoint endpoint = camel.getEndpoint(uri);
        assertThat(endpoint.toString()).doesNotContain(WRONG).contains("customerKeyId=xxxxxx");
    }

    @Test
    void anOptionThatDoesNotExistIsToldWithoutTheSecretsBesideIt() {
        assertThatThrownBy(() -> camel.getEndpoint(own("secretKey=RAW(" + WRONG + ")&noSuchOption=1")))
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain(WRONG);
                    }
                })
                .hasMessageContaining("noSuchOption");
    }

    @Test
    void halfAPairOfKeysIsToldAtTheStart() {
        assertThatThrownBy(() -> template.requestBody(own("operation=list&accessKey=AKIDEXAMPLE"), (Object) null))
                .satisfies(failure -> assertThat(root(failure))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("secretKey"));
        assertThatThrownBy(
                        () -> template.requestBody(own("operation=list&secretKey=RAW(" + WRONG + ")"), (Object) null))
                .satisfies(failure -> assertThat(root(failure))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("accessKey")
                        .hasMessageNotContaining(WRONG));
    }

    private AwsSession bare(String... environment) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_CONFIG_FILE", folder.resolve("no-config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("no-credentials").toString(),
                "AWS_EC2_METADATA_DISABLED", "true"));
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        return AwsSession.builder().environment(variables).build();
    }

    @Test
    void s3NeedsNoRegion() {
        try (AwsSession bare = bare()) {
            camel.getRegistry().bind("bare", bare);
            assertThatThrownBy(() -> template.requestBody("awsx-s3:b?session=#bare&operation=list", (Object) null))
                    .satisfies(failure -> assertThat(root(failure))
                            .isInstanceOf(ClientException.class)
                            .hasMessageContaining("No AWS credentials"));
        }
    }

    @Test
    void missingCredentialsAreToldWithAllPlacesThatWereLookedAt() {
        try (AwsSession bare = bare("AWS_REGION", "us-east-1")) {
            camel.getRegistry().bind("bare", bare);
            assertThatThrownBy(() -> template.requestBody(
                            "awsx-s3:b?session=#bare&operation=list&uriEndpointOverride=" + engine.endpoint(),
                            (Object) null))
                    .satisfies(failure -> assertThat(root(failure))
                            .isInstanceOf(ClientException.class)
                            .hasMessageContaining("No AWS credentials")
                            .hasMessageContaining("AWS_ACCESS_KEY_ID")
                            .hasMessageContaining("no-credentials"));
        }
    }

    @Test
    void equalEndpointsShareTheirConnectionsUntilTheContextStops() throws Exception {
        List<Integer> callers = new CopyOnWriteArrayList<>();
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            callers.add(exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        store.start();
        CamelContext context = new DefaultCamelContext();
        context.start();
        try (ProducerTemplate sender = context.createProducerTemplate()) {
            String uri = "awsx-s3:shared?region=us-east-1&uriEndpointOverride=http://127.0.0.1:"
                    + store.getAddress().getPort() + '&' + credentials() + "&operation=exists";
            sender.requestBody(uri, (Object) null);
            sender.requestBody(uri + "&keyName=k", (Object) null);
            sender.requestBody(uri.replace("shared", "another"), (Object) null);
            assertThat(callers).hasSize(3);
            assertThat(Set.copyOf(callers)).as("one connection for all").hasSize(1);
            AwsClient client = ((S3Endpoint) context.getEndpoint(uri)).client();
            context.stop();
            assertThatThrownBy(() -> client.call("HeadBucket", Map.of("Bucket", "shared")))
                    .isInstanceOf(AwsException.class);
            assertThat(callers).hasSize(3);
        } finally {
            context.close();
            store.stop(0);
        }
    }

    @Test
    void aClientThatSpeaksForSomebodyElseIsRefused() {
        camel.getRegistry().bind("client", s3);
        for (String options : List.of("region=eu-west-1", "accessKey=AK&secretKey=SK", "anonymous=true")) {
            assertThatThrownBy(() -> camel.getEndpoint("awsx-s3:" + bucket + "?client=#client&" + options)
                            .createProducer()
                            .start())
                    .hasMessageContaining("autowiredEnabled=false");
        }
    }
}
