package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.resource.Ec2;
import io.awsx.resource.Instance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Ec2KameletsIT extends MotoSupport {

    @Test
    void theSinkTellsTheStatusOfTheInstancesInTheHeader() {
        String image = String.valueOf(session.client("ec2")
                .paginate("DescribeImages", Map.of("Owners", List.of("amazon")))
                .search("Images[].ImageId")
                .iterator()
                .next());
        List<Instance> instances =
                Ec2.of(session).createInstances(Map.of("ImageId", image, "MinCount", 2, "MaxCount", 2));
        String first = instances.get(0).waitUntilRunning().id();
        String second = instances.get(1).waitUntilRunning().id();

        assertThat(status("instanceIds", second)).contains(second).doesNotContain(first);
        assertThat(status("ce-instanceids", first)).contains(first).doesNotContain(second);
    }

    private String status(String header, String id) {
        return String.valueOf(send("awsx-ec2-sink", null, Map.of(header, List.of(id)))
                .getMessage()
                .getBody());
    }
}
