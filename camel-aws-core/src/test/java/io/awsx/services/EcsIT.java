package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EcsIT {

    private static final MotoEngine moto = new MotoEngine();

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(moto);

    @BeforeAll
    static void tasksStayInEachStateForALook() throws IOException {
        moto.changeStatesAfter(2, "ecs::task");
    }

    @AfterAll
    static void tasksGoOnAtOnce() throws IOException {
        moto.changeStatesAsUsual("ecs::task");
    }

    @Test
    void aServiceIsCreatedReadChangedAndDeleted() {
        cluster("shop");
        task("web");
        aws.call("awsx:ecs?operation=CreateService&param.cluster=shop&param.serviceName=web&param.taskDefinition=web"
                + "&param.desiredCount=1");
        aws.call("awsx:ecs?operation=UpdateService&param.cluster=shop&param.service=web&param.desiredCount=2");
        aws.call("awsx:ecs?waitFor=ServicesStable&param.cluster=shop&param.services[0]=web");
        assertThat(aws.call("awsx:ecs?operation=DescribeServices&param.cluster=shop&param.services[0]=web"
                        + "&query=services[0].[desiredCount,launchType,status]"))
                .isEqualTo(List.of(2, "EC2", "ACTIVE"));
        aws.call("awsx:ecs?operation=DeleteService&param.cluster=shop&param.service=web&param.force=true");
        aws.call("awsx:ecs?waitFor=ServicesInactive&param.cluster=shop&param.services[0]=web");
        aws.call("awsx:ecs?operation=DeleteCluster&param.cluster=shop");
        assertThat(aws.errorCode("awsx:ecs?operation=DeleteCluster&param.cluster=none"))
                .isEqualTo("ClusterNotFoundException");
    }

    @Test
    void aTaskRunsUntilItIsStopped() {
        cluster("jobs");
        task("job");
        Object subnet = aws.call("awsx:ec2?operation=DescribeSubnets&query=Subnets[0].SubnetId");
        Object task = aws.call(
                "awsx:ecs?operation=RunTask&param.cluster=jobs&param.taskDefinition=job&param.launchType=FARGATE"
                        + "&query=tasks[0].taskArn",
                Map.of(
                        "networkConfiguration",
                        Map.of(
                                "awsvpcConfiguration",
                                Map.of("subnets", List.of(subnet), "securityGroups", List.of()))));
        Map<String, Object> tasks = Map.of("cluster", "jobs", "tasks", List.of(task));
        aws.call("awsx:ecs?waitFor=TasksRunning", tasks);
        aws.call("awsx:ecs?operation=StopTask&param.cluster=jobs&param.reason=enough", Map.of("task", task));
        aws.call("awsx:ecs?waitFor=TasksStopped", tasks);
        assertThat(aws.call("awsx:ecs?operation=DescribeTasks&query=tasks[0].stoppedReason", tasks))
                .isEqualTo("enough");
    }

    @Test
    void clustersAreListed() {
        List.of("a", "b", "c").forEach(EcsIT::cluster);
        // moto puts all clusters, services and tasks on one page.
        assertThat(aws.list("awsx:ecs?operation=ListClusters&paginate=items&pageSize=2"))
                .contains(
                        "arn:aws:ecs:us-east-1:123456789012:cluster/a",
                        "arn:aws:ecs:us-east-1:123456789012:cluster/b",
                        "arn:aws:ecs:us-east-1:123456789012:cluster/c");
    }

    private static void cluster(String name) {
        aws.call("awsx:ecs?operation=CreateCluster", Map.of("clusterName", name));
    }

    private static void task(String family) {
        aws.call("awsx:ecs?operation=RegisterTaskDefinition", """
                {"family": "%s", "networkMode": "awsvpc", "cpu": "256", "memory": "512", "requiresCompatibilities": ["FARGATE"],
                 "containerDefinitions": [{"name": "main", "image": "nginx", "memory": 64}]}
                """.formatted(family));
    }
}
