package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StepFunctionsIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    private static final String PASS = "{\"StartAt\":\"Only\",\"States\":{\"Only\":{\"Type\":\"Pass\",\"End\":true}}}";

    @Test
    void aMachineIsCreatedReadChangedAndDeleted() {
        Map<String, Object> machine = create("approval");
        aws.call(
                "awsx:stepfunctions?operation=UpdateStateMachine"
                        + "&param.roleArn=arn:aws:iam::123456789012:role/others",
                machine);
        assertThat(aws.call("awsx:stepfunctions?operation=DescribeStateMachine&query=[name,roleArn]", machine))
                .isEqualTo(List.of("approval", "arn:aws:iam::123456789012:role/others"));
        aws.call("awsx:stepfunctions?operation=DeleteStateMachine", machine);
        assertThat(aws.errorCode("awsx:stepfunctions?operation=DescribeStateMachine", machine))
                .isEqualTo("StateMachineDoesNotExist");
    }

    @Test
    void executionsAreListedByPages() {
        Map<String, Object> machine = create("runner");
        List.of("a", "b", "c")
                .forEach(name -> aws.call(
                        "awsx:stepfunctions?operation=StartExecution&param.input=RAW({\"n\":1})&param.name=" + name,
                        machine));
        assertThat(aws.list(
                        "awsx:stepfunctions?operation=ListExecutions&paginate=pages&pageSize=2&query=length(executions)",
                        machine))
                .containsExactly(2, 1);
        assertThat(aws.list(
                        "awsx:stepfunctions?operation=ListExecutions&paginate=items&pageSize=2&query=executions[].name",
                        machine))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    private static Map<String, Object> create(String name) {
        return Map.of(
                "stateMachineArn",
                aws.call(
                        "awsx:stepfunctions?operation=CreateStateMachine&param.roleArn=arn:aws:iam::123456789012:role/states"
                                + "&query=stateMachineArn",
                        Map.of("name", name, "definition", PASS)));
    }
}
