package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.http.TransportSettings;
import io.awsx.http.client.HttpClientTransport;
import io.awsx.testkit.S3Engine;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** A real S3 server for a class of tests; a bucket and a Camel context for each of them. */
abstract class S3TestSupport {

    static S3Engine engine;
    static WatchedTransport wire;
    static AwsSession session;
    static AwsClient s3;

    String bucket;
    CamelContext camel;
    ProducerTemplate template;

    @BeforeAll
    static void startEngine() {
        engine = S3Engine.inMemory();
        wire = WatchedTransport.before(new HttpClientTransport(TransportSettings.defaults(), System::nanoTime));
        session = AwsSession.builder()
                .transport(wire)
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
        s3 = session.client("s3");
    }

    @AfterAll
    static void stopEngine() {
        session.close();
        wire.close();
        engine.close();
    }

    @BeforeEach
    void startCamel(TestInfo test) {
        bucket = "bucket-" + Integer.toHexString(test.getDisplayName().hashCode()) + "-"
                + Long.toHexString(System.nanoTime());
        s3.call("CreateBucket", Map.of("Bucket", bucket));
        wire.forget();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() throws Exception {
        template.close();
        camel.close();
    }

    /** The URI of this test's bucket. */
    String uri(String options) {
        return "awsx-s3:" + bucket + "?session=#session" + (options.isEmpty() ? "" : "&" + options);
    }

    void put(String key, String content) {
        s3.call("PutObject", Map.of("Bucket", bucket, "Key", key, "Body", content));
    }

    /** The keys in this test's bucket, sorted. */
    List<Object> keys() {
        return s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).stream()
                .map(item -> ((Map<?, ?>) item).get("Key"))
                .map(Object.class::cast)
                .toList();
    }
}
