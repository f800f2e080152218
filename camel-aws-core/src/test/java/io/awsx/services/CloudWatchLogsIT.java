package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloudWatchLogsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aGroupIsCreatedReadChangedAndDeleted() {
        group("app");
        aws.call("awsx:logs?operation=PutRetentionPolicy&param.logGroupName=app&param.retentionInDays=7");
        assertThat(aws.call("awsx:logs?operation=DescribeLogGroups&param.logGroupNamePrefix=app"
                        + "&query=logGroups[0].retentionInDays"))
                .isEqualTo(7);
        aws.call("awsx:logs?operation=DeleteLogGroup&param.logGroupName=app");
        assertThat(aws.errorCode("awsx:logs?operation=DescribeLogStreams&param.logGroupName=app"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void groupsAreListedByPages() {
        List.of("a", "b", "c", "d", "e").forEach(name -> group("listed/" + name));
        String listed = "awsx:logs?operation=DescribeLogGroups&param.logGroupNamePrefix=listed/&pageSize=2";
        assertThat(aws.list(listed + "&paginate=pages&query=length(logGroups)")).containsExactly(2, 2, 1);
        assertThat(aws.list(listed + "&paginate=items&query=logGroups[].logGroupName"))
                .containsExactly("listed/a", "listed/b", "listed/c", "listed/d", "listed/e");
    }

    @Test
    void eventsArePolledByAConsumer() throws Exception {
        group("polled");
        aws.call("awsx:logs?operation=CreateLogStream&param.logGroupName=polled&param.logStreamName=one");
        long now = System.currentTimeMillis();
        aws.call(
                "awsx:logs?operation=PutLogEvents&param.logGroupName=polled&param.logStreamName=one",
                Map.of(
                        "logEvents",
                        IntStream.range(0, 5)
                                .mapToObj(i -> Map.of("timestamp", now + i, "message", "line " + i))
                                .toList()));
        assertThat(aws.consume("awsx:logs?operation=FilterLogEvents&param.logGroupName=polled&pageSize=2&delay=50", 6))
                .extracting("message")
                .containsExactly("line 0", "line 1", "line 2", "line 3", "line 4", "line 0");
    }

    private static void group(String name) {
        aws.call("awsx:logs?operation=CreateLogGroup", Map.of("logGroupName", name));
    }
}
