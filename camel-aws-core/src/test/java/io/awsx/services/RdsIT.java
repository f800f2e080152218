package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RdsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aDatabaseIsCreatedReadChangedAndDeleted() {
        create("orders");
        aws.call("awsx:rds?waitFor=DBInstanceAvailable&param.DBInstanceIdentifier=orders");
        aws.call("awsx:rds?operation=ModifyDBInstance&param.DBInstanceIdentifier=orders&param.AllocatedStorage=40"
                + "&param.ApplyImmediately=true");
        assertThat(aws.call("awsx:rds?operation=DescribeDBInstances&param.DBInstanceIdentifier=orders"
                        + "&query=DBInstances[0].[AllocatedStorage,Endpoint.Port,TagList[0].Value]"))
                .isEqualTo(List.of(40, 5432, "team a"));
        aws.call("awsx:rds?operation=CreateDBSnapshot&param.DBInstanceIdentifier=orders"
                + "&param.DBSnapshotIdentifier=before&waitFor=DBSnapshotAvailable");
        aws.call("awsx:rds?operation=DeleteDBInstance&param.DBInstanceIdentifier=orders&param.SkipFinalSnapshot=true"
                + "&waitFor=DBInstanceDeleted");
        assertThat(aws.errorCode("awsx:rds?operation=DescribeDBInstances&param.DBInstanceIdentifier=orders"))
                .isEqualTo("DBInstanceNotFound");
    }

    @Test
    void databasesAreListedByPages() {
        List.of("a", "b", "c").forEach(RdsIT::create);
        // Pages of RDS itself hold 20 at least.
        assertThat(aws.list(
                        "awsx:rds?operation=DescribeDBInstances&paginate=pages&pageSize=1&query=length(DBInstances)"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(aws.list("awsx:rds?operation=DescribeDBInstances&paginate=items&pageSize=1"
                        + "&query=DBInstances[].DBInstanceIdentifier"))
                .contains("a", "b", "c");
    }

    private static void create(String name) {
        aws.call(
                "awsx:rds?operation=CreateDBInstance&param.Engine=postgres&param.DBInstanceClass=db.t3.micro"
                        + "&param.AllocatedStorage=20&param.MasterUsername=me&param.MasterUserPassword=RAW(not & secret)",
                Map.of("DBInstanceIdentifier", name, "Tags", List.of(Map.of("Key", "owner", "Value", "team a"))));
    }
}
