package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SsmIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aParameterIsCreatedReadChangedAndDeleted() {
        put("/app/mode", "fast");
        assertThat(aws.errorCode(
                        "awsx:ssm?operation=PutParameter&param.Name=/app/mode&param.Value=x&param.Type=String"))
                .isEqualTo("ParameterAlreadyExists");
        assertThat(aws.call("awsx:ssm?operation=PutParameter&param.Name=/app/mode&param.Value=slow&param.Overwrite=true"
                        + "&query=Version"))
                .isEqualTo(2L);
        assertThat(aws.call("awsx:ssm?operation=GetParameter&param.Name=/app/mode&query=Parameter.Value"))
                .isEqualTo("slow");
        assertThat(aws.list("awsx:ssm?operation=GetParameterHistory&param.Name=/app/mode&paginate=items&pageSize=1"
                        + "&query=Parameters[].Value"))
                .containsExactly("fast", "slow");
        aws.call("awsx:ssm?operation=DeleteParameter&param.Name=/app/mode");
        assertThat(aws.errorCode("awsx:ssm?operation=GetParameter&param.Name=/app/mode"))
                .isEqualTo("ParameterNotFound");
    }

    @Test
    void parametersAreListedByPages() {
        List.of("/tree/a", "/tree/b", "/tree/c", "/tree/d", "/tree/e").forEach(name -> put(name, "of " + name));
        assertThat(aws.list("awsx:ssm?operation=GetParametersByPath&param.Path=/tree&paginate=pages&pageSize=2"
                        + "&query=length(Parameters)"))
                .containsExactly(2, 2, 1);
        assertThat(aws.list("awsx:ssm?operation=GetParametersByPath&param.Path=/tree&paginate=items&pageSize=2"
                        + "&query=Parameters[].Name"))
                .containsExactly("/tree/a", "/tree/b", "/tree/c", "/tree/d", "/tree/e");
    }

    @Test
    void aCommandIsWaitedFor() {
        Object instance =
                aws.call("awsx:ec2?operation=RunInstances&param.ImageId=ami-0123456789abcdef0&param.MinCount=1"
                        + "&param.MaxCount=1&query=Instances[0].InstanceId");
        Object command = aws.call(
                "awsx:ssm?operation=SendCommand&param.DocumentName=AWS-RunShellScript&param.Parameters.commands[0]=uptime"
                        + "&query=Command.CommandId",
                Map.of("InstanceIds", List.of(instance)));
        assertThat(aws.call("awsx:ssm?waitFor=CommandExecuted", Map.of("CommandId", command, "InstanceId", instance)))
                .extracting("Status")
                .isEqualTo("Success");
    }

    private static void put(String name, String value) {
        aws.call("awsx:ssm?operation=PutParameter&param.Type=String", Map.of("Name", name, "Value", value));
    }
}
