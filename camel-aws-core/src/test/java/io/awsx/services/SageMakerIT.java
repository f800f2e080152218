package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SageMakerIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aNotebookIsCreatedReadStoppedAndDeleted() {
        create("study");
        String notebook = "&param.NotebookInstanceName=study";
        aws.call("awsx:sagemaker?waitFor=NotebookInstanceInService" + notebook);
        assertThat(aws.call("awsx:sagemaker?operation=DescribeNotebookInstance"
                        + "&query=[NotebookInstanceStatus,InstanceType]" + notebook))
                .isEqualTo(List.of("InService", "ml.t2.medium"));
        aws.call("awsx:sagemaker?operation=StopNotebookInstance&waitFor=NotebookInstanceStopped" + notebook);
        aws.call("awsx:sagemaker?operation=DeleteNotebookInstance&waitFor=NotebookInstanceDeleted" + notebook);
        assertThat(aws.errorCode("awsx:sagemaker?operation=DescribeNotebookInstance" + notebook))
                .isEqualTo("ValidationException");
    }

    @Test
    void notebooksAreListedByPages() {
        List.of("a", "b", "c").forEach(SageMakerIT::create);
        assertThat(aws.list("awsx:sagemaker?operation=ListNotebookInstances&paginate=pages&pageSize=2&maxItems=3"
                        + "&query=length(NotebookInstances)"))
                .containsExactly(2, 1);
        assertThat(aws.list("awsx:sagemaker?operation=ListNotebookInstances&paginate=items&pageSize=2"
                        + "&query=NotebookInstances[].NotebookInstanceName"))
                .contains("a", "b", "c");
    }

    private static void create(String name) {
        aws.call(
                "awsx:sagemaker?operation=CreateNotebookInstance&param.InstanceType=ml.t2.medium"
                        + "&param.RoleArn=arn:aws:iam::123456789012:role/notebooks",
                Map.of("NotebookInstanceName", name));
    }
}
