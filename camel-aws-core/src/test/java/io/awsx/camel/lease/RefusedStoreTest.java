package io.awsx.camel.lease;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testing.ScriptedAws;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stores and tables that cannot hold leases are found out before anything is taken. */
class RefusedStoreTest {

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private Register bucket() {
        return new BucketRegister(aws.client("s3"), "b", "p/", "use clusterClaim=dynamodb");
    }

    private Register table(String forbidden) {
        return new TableRegister(
                new SharedTable(
                        aws.client("dynamodb"), "t", TableRegister.use("clusterClaimTable", "claims", forbidden)),
                "space/");
    }

    @Test
    void aStoreThatPassesOverConditionsIsRefused() {
        aws.on("s3", "PutObject").answer(Map.of("ETag", "\"1\"")).answer(Map.of("ETag", "\"2\""));
        assertThatThrownBy(bucket()::open)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("bucket b passes over If-None-Match or If-Match")
                .hasMessageContaining("use clusterClaim=dynamodb");
    }

    @Test
    void aStoreThatKnowsOnlyOneOfTheConditionsIsRefused() {
        aws.on("s3", "PutObject")
                .answer(Map.of("ETag", "\"1\""))
                .fail("PreconditionFailed", 412)
                .answer(Map.of("ETag", "\"2\""));
        assertThatThrownBy(bucket()::open)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("passes over If-None-Match or If-Match");
    }

    @Test
    void aStoreThatRefusesConditionsIsRefused() {
        aws.on("s3", "PutObject").fail("NotImplemented", 501);
        assertThatThrownBy(bucket()::open)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("bucket b knows no conditions when it stores an object (NotImplemented)")
                .hasMessageContaining("use clusterClaim=dynamodb");
    }

    @Test
    void aBucketThatMayNotBeWrittenIsToldAsItIs() {
        aws.on("s3", "PutObject").fail("AccessDenied", 403);
        assertThatThrownBy(bucket()::open).isInstanceOf(ServiceException.class).hasMessageContaining("AccessDenied");
    }

    @Test
    void aTableThatMayNotBeMadeIsToldWithItsKey() {
        aws.on("dynamodb", "GetItem").fail("ResourceNotFoundException");
        aws.on("dynamodb", "CreateTable").fail("AccessDeniedException", 400);
        assertThatThrownBy(table(null)::open)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("clusterClaimTable t does not exist and cannot be made (AccessDeniedException)")
                .hasMessageContaining("make it with the partition key id, a text, or allow dynamodb:CreateTable");
    }

    @Test
    void aTableThatShallNotBeMadeIsNot() {
        aws.on("dynamodb", "GetItem").fail("ResourceNotFoundException");
        assertThatThrownBy(table("createClusterClaimTable=false")::open)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("clusterClaimTable t does not exist and createClusterClaimTable=false");
    }
}
