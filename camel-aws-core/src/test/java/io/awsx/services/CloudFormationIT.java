package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloudFormationIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    private static final String TWO_TOPICS = """
            {"Resources": {"Left": {"Type": "AWS::SNS::Topic"}, "Right": {"Type": "AWS::SNS::Topic"}},
             "Outputs": {"Arn": {"Value": {"Ref": "Left"}, "Description": "<left> & alone"}}}
            """;

    private static final String ONE_TOPIC = "{\"Resources\": {\"Left\": {\"Type\": \"AWS::SNS::Topic\"}}}";

    @Test
    void aStackIsCreatedReadChangedAndDeleted() {
        create("pair", TWO_TOPICS);
        aws.call("awsx:cloudformation?waitFor=StackCreateComplete&param.StackName=pair");
        assertThat(aws.call("awsx:cloudformation?operation=DescribeStacks&param.StackName=pair"
                        + "&query=Stacks[0].[StackStatus,Outputs[0].Description]"))
                .isEqualTo(List.of("CREATE_COMPLETE", "<left> & alone"));
        assertThat(resources("pair")).containsExactlyInAnyOrder("Left", "Right");
        aws.call("awsx:cloudformation?operation=UpdateStack&param.StackName=pair", Map.of("TemplateBody", ONE_TOPIC));
        aws.call("awsx:cloudformation?waitFor=StackUpdateComplete&param.StackName=pair");
        assertThat(resources("pair")).containsExactly("Left");
        aws.call("awsx:cloudformation?operation=DeleteStack&param.StackName=pair&waitFor=StackDeleteComplete");
        assertThat(aws.errorCode("awsx:cloudformation?operation=DescribeStacks&param.StackName=pair"))
                .isEqualTo("ValidationError");
    }

    @Test
    void stacksAreListedByPages() {
        IntStream.range(0, 51).forEach(i -> create("stack-" + i, ONE_TOPIC));
        // The service, not the caller, says how many are on a page.
        assertThat(aws.list("awsx:cloudformation?operation=DescribeStacks&paginate=pages&query=length(Stacks)"))
                .startsWith(50)
                .hasSize(2);
    }

    private static void create(String name, String template) {
        aws.call("awsx:cloudformation?operation=CreateStack", Map.of("StackName", name, "TemplateBody", template));
    }

    private static List<Object> resources(String stack) {
        return aws.list("awsx:cloudformation?operation=ListStackResources&paginate=items"
                + "&query=StackResourceSummaries[].LogicalResourceId&param.StackName=" + stack);
    }
}
