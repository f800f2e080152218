package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloudWatchIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void anAlarmIsCreatedReadChangedAndDeleted() {
        alarm("slow");
        aws.call("awsx:cloudwatch?waitFor=AlarmExists&param.AlarmNames[0]=slow");
        aws.call("awsx:cloudwatch?operation=SetAlarmState&param.AlarmName=slow&param.StateValue=ALARM"
                + "&param.StateReason=RAW(p99 > 1.5 s & rising)");
        assertThat(aws.call("awsx:cloudwatch?operation=DescribeAlarms&param.AlarmNames[0]=slow"
                        + "&query=MetricAlarms[0].[StateValue,StateReason,Threshold,Period]"))
                .isEqualTo(List.of("ALARM", "p99 > 1.5 s & rising", 1.5, 60));
        aws.call("awsx:cloudwatch?operation=DeleteAlarms&param.AlarmNames[0]=slow");
        assertThat(aws.call("awsx:cloudwatch?operation=DescribeAlarms&param.AlarmNames[0]=slow&query=MetricAlarms"))
                .isEqualTo(List.of());
        assertThat(aws.errorCode("awsx:cloudwatch?operation=SetAlarmState&param.AlarmName=slow&param.StateValue=OK"
                        + "&param.StateReason=gone"))
                .isEqualTo("ResourceNotFound");
    }

    @Test
    void metricsArePutAndSummedUp() {
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        aws.call(
                "awsx:cloudwatch?operation=PutMetricData&param.Namespace=shop",
                Map.of(
                        "MetricData",
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(i -> Map.of(
                                        "MetricName", "orders", "Value", i / 2.0, "Timestamp", noon.plusSeconds(i)))
                                .toList()));
        assertThat(aws.call(
                        "awsx:cloudwatch?operation=GetMetricStatistics&param.Namespace=shop&param.MetricName=orders"
                                + "&param.Period=60&param.Statistics[0]=Sum&query=Datapoints[].Sum",
                        Map.of("StartTime", noon, "EndTime", noon.plusSeconds(60))))
                .isEqualTo(List.of(5.0));
    }

    @Test
    void metricsAreListedByPages() {
        aws.call(
                "awsx:cloudwatch?operation=PutMetricData&param.Namespace=many",
                Map.of(
                        "MetricData",
                        IntStream.range(0, 501)
                                .mapToObj(i -> Map.of("MetricName", "m" + i, "Value", 1.0))
                                .toList()));
        // The service, not the caller, says how many are on a page.
        assertThat(
                        aws.list(
                                "awsx:cloudwatch?operation=ListMetrics&param.Namespace=many&paginate=pages&query=length(Metrics)"))
                .containsExactly(500, 1);
    }

    private static void alarm(String name) {
        aws.call(
                "awsx:cloudwatch?operation=PutMetricAlarm&param.Namespace=shop&param.MetricName=latency&param.Period=60"
                        + "&param.EvaluationPeriods=1&param.Threshold=1.5&param.Statistic=Maximum"
                        + "&param.ComparisonOperator=GreaterThanThreshold",
                Map.of("AlarmName", name));
    }
}
