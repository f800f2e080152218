package io.awsx.quirk;

import static io.awsx.ScriptedService.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.http.Query;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links into other regions; their signatures are those that boto3 makes of the same calls. */
class SourceLinkTest {

    private static final String SOURCE = "arn:aws:rds:us-east-1:123456789012:snapshot:s1";

    /** Sends a call to eu-west-1 and gives the form that went out. */
    private static Map<String, String> sent(String service, String operation, Map<String, ?> input) {
        try (ScriptedService client = new ScriptedService(service)) {
            client.transport.then(200, "<Answer/>");
            client.call(operation, input);
            assertThat(client.host(0)).endsWith(".eu-west-1.amazonaws.com");
            assertThat(client.request(0).query().isEmpty()).isTrue();
            return client.form(0);
        }
    }

    private static Map<String, String> query(String link) {
        return fields(Query.parse(URI.create(link).getRawQuery()));
    }

    @Test
    void ec2CopiesASnapshotByALinkIntoTheSourceRegionAndTellsBothRegions() {
        Map<String, String> form = sent(
                "ec2",
                "CopySnapshot",
                Map.of("SourceSnapshotId", "snap-1", "SourceRegion", "us-east-1", "Description", "a b+c"));
        assertThat(form)
                .containsEntry("Action", "CopySnapshot")
                .containsEntry("SourceRegion", "us-east-1")
                .containsEntry("DestinationRegion", "eu-west-1");
        String link = form.get("PresignedUrl");
        assertThat(link).startsWith("https://ec2.us-east-1.amazonaws.com/?");
        assertThat(query(link))
                .isEqualTo(Map.ofEntries(
                        Map.entry("Action", "CopySnapshot"),
                        Map.entry("Version", "2016-11-15"),
                        Map.entry("SourceSnapshotId", "snap-1"),
                        Map.entry("SourceRegion", "us-east-1"),
                        Map.entry("DestinationRegion", "eu-west-1"),
                        Map.entry("Description", "a b+c"),
                        Map.entry("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
                        Map.entry("X-Amz-Credential", "AKIDEXAMPLE/20260301/us-east-1/ec2/aws4_request"),
                        Map.entry("X-Amz-Date", "20260301T120000Z"),
                        Map.entry("X-Amz-Expires", "3600"),
                        Map.entry("X-Amz-SignedHeaders", "host"),
                        Map.entry(
                                "X-Amz-Signature",
                                "90c63342937fbfc7b7e5c84d1040f8f50d822ed72e4104b96f3e36cefae1df2f")));
    }

    @Test
    void rdsSendsTheLinkButNeverTheSourceRegion() {
        Map<String, String> form = sent(
                "rds",
                "CopyDBSnapshot",
                Map.of(
                        "SourceDBSnapshotIdentifier",
                        SOURCE,
                        "TargetDBSnapshotIdentifier",
                        "t1",
                        "KmsKeyId",
                        "k",
                        "SourceRegion",
                        "us-east-1"));
        assertThat(form)
                .containsOnlyKeys(
                        "Action",
                        "Version",
                        "SourceDBSnapshotIdentifier",
                        "TargetDBSnapshotIdentifier",
                        "KmsKeyId",
                        "PreSignedUrl");
        String link = form.get("PreSignedUrl");
        assertThat(link).startsWith("https://rds.us-east-1.amazonaws.com/?");
        assertThat(query(link))
                .containsEntry("Action", "CopyDBSnapshot")
                .containsEntry("SourceDBSnapshotIdentifier", SOURCE)
                .containsEntry("DestinationRegion", "eu-west-1")
                .containsEntry("X-Amz-Credential", "AKIDEXAMPLE/20260301/us-east-1/rds/aws4_request")
                .containsEntry("X-Amz-Expires", "3600")
                .containsEntry("X-Amz-Signature", "ea3208b302fb45a4a1cc069f37a97277ed0368bf529f2018d4f422f3b5964a1d")
                .doesNotContainKey("SourceRegion");
    }

    @Test
    void neptuneAndDocumentDbDoAsRdsDoes() {
        assertThat(query(sent(
                                "neptune",
                                "CreateDBCluster",
                                Map.of("DBClusterIdentifier", "c1", "Engine", "neptune", "SourceRegion", "us-east-1"))
                        .get("PreSignedUrl")))
                .containsEntry("X-Amz-Signature", "c49620d65d72d3723f9d97611def274cc8a5364b631efbbb1eff5c0a7093f93b");
        assertThat(query(sent(
                                "docdb",
                                "CopyDBClusterSnapshot",
                                Map.of(
                                        "SourceDBClusterSnapshotIdentifier",
                                        "a",
                                        "TargetDBClusterSnapshotIdentifier",
                                        "b",
                                        "SourceRegion",
                                        "us-east-1"))
                        .get("PreSignedUrl")))
                .containsEntry("X-Amz-Signature", "aa302b68bbd6c9d317045efc55b41da375a2aa23374bf164b4b315977b6de5b4");
    }

    @ParameterizedTest
    @CsvSource({
        "rds, CopyDBClusterSnapshot, SourceDBClusterSnapshotIdentifier, TargetDBClusterSnapshotIdentifier",
        "rds, CopyDBSnapshot, SourceDBSnapshotIdentifier, TargetDBSnapshotIdentifier",
        "rds, CreateDBCluster, DBClusterIdentifier, Engine",
        "rds, CreateDBInstanceReadReplica, DBInstanceIdentifier, SourceDBInstanceIdentifier",
        "rds, StartDBInstanceAutomatedBackupsReplication, SourceDBInstanceArn,",
        "neptune, CopyDBClusterSnapshot, SourceDBClusterSnapshotIdentifier, TargetDBClusterSnapshotIdentifier",
        "neptune, CreateDBCluster, DBClusterIdentifier, Engine",
        "docdb, CopyDBClusterSnapshot, SourceDBClusterSnapshotIdentifier, TargetDBClusterSnapshotIdentifier",
        "docdb, CreateDBCluster, DBClusterIdentifier, Engine"
    })
    void everyCopyOfADatabaseTakesALinkWhereASourceRegionIsGivenAndNoneElse(
            String service, String operation, String one, String other) {
        Map<String, Object> input = new HashMap<>(Map.of(one, "x"));
        if (other != null) {
            input.put(other, "y");
        }
        assertThat(sent(service, operation, input)).doesNotContainKeys("PreSignedUrl", "SourceRegion");
        input.put("SourceRegion", "us-east-1");
        assertThat(sent(service, operation, input)).containsKey("PreSignedUrl").doesNotContainKey("SourceRegion");
        assertThat(input).containsEntry("SourceRegion", "us-east-1").doesNotContainKey("PreSignedUrl");
    }

    @Test
    void aLinkOfTheCallersOwnIsSentAsItIs() {
        Map<String, Object> rds = new LinkedHashMap<>(Map.of(
                "SourceDBSnapshotIdentifier", SOURCE,
                "TargetDBSnapshotIdentifier", "t1",
                "SourceRegion", "us-east-1",
                "PreSignedUrl", "https://example.org/mine"));
        assertThat(sent("rds", "CopyDBSnapshot", rds))
                .containsEntry("PreSignedUrl", "https://example.org/mine")
                .doesNotContainKey("SourceRegion");
        assertThat(sent(
                        "ec2",
                        "CopySnapshot",
                        Map.of(
                                "SourceSnapshotId",
                                "snap-1",
                                "SourceRegion",
                                "us-east-1",
                                "PresignedUrl",
                                "https://example.org/mine")))
                .containsEntry("PresignedUrl", "https://example.org/mine")
                .doesNotContainKey("DestinationRegion");
    }

    @Test
    void aSourceRegionThatIsTextOfAnotherTypeIsOneToo() {
        Map<String, Object> input = new HashMap<>(Map.of("SourceDBSnapshotIdentifier", SOURCE));
        input.put("TargetDBSnapshotIdentifier", "t1");
        input.put("SourceRegion", CharBuffer.wrap("us-east-1"));
        input.put("PreSignedUrl", null);
        assertThat(sent("rds", "CopyDBSnapshot", input))
                .doesNotContainKey("SourceRegion")
                .hasEntrySatisfying(
                        "PreSignedUrl", link -> assertThat(link).startsWith("https://rds.us-east-1.amazonaws.com/?"));
    }

    @Test
    void anInputThatIsNotValidIsRefusedBeforeAnythingIsSigned() {
        assertThatThrownBy(() -> sent("rds", "CopyDBSnapshot", Map.of("SourceRegion", "us-east-1", "KmsKeyId", "k")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SourceDBSnapshotIdentifier is missing");
        assertThatThrownBy(() -> sent("ec2", "CopySnapshot", Map.of("SourceSnapshotId", "snap-1")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SourceRegion is missing");
    }

    @Test
    void theLinkNeverLeadsToAHostThatASourceRegionMakesUp() {
        assertThatThrownBy(() -> sent(
                        "ec2", "CopySnapshot", Map.of("SourceSnapshotId", "snap-1", "SourceRegion", "x.evil.org/")))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void aFormBecomesAQueryWhereTheCallerAsksForALink() {
        try (ScriptedService sts = new ScriptedService("sts")) {
            URI link = sts.client.presign("GetCallerIdentity", Map.of(), Duration.ofMinutes(1));
            assertThat(link).hasHost("sts.eu-west-1.amazonaws.com").hasPath("/");
            assertThat(query(link.toString()))
                    .containsEntry("Action", "GetCallerIdentity")
                    .containsEntry("Version", "2011-06-15")
                    .containsEntry(
                            "X-Amz-Signature", "047d46b4b7656de009dcb9e5bb8a2a129f30df1ae6c7a7245d2983872aa89cf0");
            assertThat(sts.client.presignRequest("GetCallerIdentity", Map.of(), Duration.ofMinutes(1)))
                    .satisfies(request -> assertThat(request.method()).isEqualTo("GET"));
        }
    }
}
