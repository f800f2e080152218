package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.ScriptedTransport;
import io.awsx.error.ServiceException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Ec2ObjectsTest {

    private final ScriptedService service = new ScriptedService("ec2");
    private final Ec2 ec2 = Ec2.of(service.client);

    @AfterEach
    void close() {
        service.close();
    }

    private static String instances(String operation, String token, String... ids) {
        StringBuilder xml = new StringBuilder("<" + operation + "Response><reservationSet>");
        for (String id : ids) {
            xml.append("<item><instancesSet><item><instanceId>")
                    .append(id)
                    .append("</instanceId><instanceState><code>16</code><name>running</name></instanceState></item>")
                    .append("</instancesSet></item>");
        }
        return xml.append("</reservationSet><nextToken>" + token + "</nextToken></" + operation + "Response>")
                .toString();
    }

    @Test
    void oneInstanceIsMadeWhereNoNumberIsSaid() {
        service.transport.otherwise(request -> ScriptedTransport.answer(
                200,
                "<RunInstancesResponse><instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>"
                        + "</RunInstancesResponse>"));
        assertThat(ec2.createInstances(Map.of("ImageId", "ami-1")))
                .extracting(Instance::id)
                .containsExactly("i-1");
        assertThat(service.form(0)).containsEntry("MinCount", "1").containsEntry("MaxCount", "1");
        ec2.createInstances(Map.of("ImageId", "ami-1", "MinCount", 2));
        assertThat(service.form(1)).containsEntry("MinCount", "2").containsEntry("MaxCount", "2");
        ec2.createInstances(Map.of("ImageId", "ami-1", "MaxCount", 3));
        assertThat(service.form(2)).containsEntry("MinCount", "1").containsEntry("MaxCount", "3");
    }

    @Test
    void filtersAddUpAndPagesAreAskedForWhenTheyAreNeeded() {
        service.transport
                .then(200, instances("DescribeInstances", "more", "i-1", "i-2"))
                .then(200, instances("DescribeInstances", "", "i-3"));
        Instances chosen = ec2.instances()
                .filter("instance-state-name", "running", "pending")
                .filter("tag:Name", "web")
                .pageSize(5);
        assertThat(service.transport.requests()).isEmpty();
        var walk = chosen.iterator();
        assertThat(walk.next().state()).isEqualTo("running");
        assertThat(service.transport.requests()).hasSize(1);
        walk.next();
        assertThat(walk.next().id()).isEqualTo("i-3");
        assertThat(walk.hasNext()).isFalse();
        assertThat(service.form(0))
                .containsEntry("Filter.1.Name", "instance-state-name")
                .containsEntry("Filter.1.Value.2", "pending")
                .containsEntry("Filter.2.Name", "tag:Name")
                .containsEntry("MaxResults", "5");
        assertThat(service.transport.requests()).hasSize(2);
    }

    @Test
    void anInstanceGoneBetweenListAndActionIsToldByTheService() {
        service.transport
                .then(200, instances("DescribeInstances", "", "i-1", "i-2"))
                .then(
                        400,
                        "<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>The instance ID 'i-2' does"
                                + " not exist</Message></Error></Errors><RequestID>r</RequestID></Response>");
        assertThatThrownBy(() -> ec2.instances().stop())
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("'i-2' does not exist");
        assertThat(service.form(1)).containsEntry("InstanceId.1", "i-1").containsEntry("InstanceId.2", "i-2");
    }

    @Test
    void aWaitForgetsWhatWasKnown() {
        service.transport
                .then(200, instances("DescribeInstances", "", "i-1"))
                .then(200, instances("DescribeInstances", "", "i-1"))
                .then(200, instances("DescribeInstances", "", "i-1"));
        Instance instance = ec2.instance("i-1");
        assertThat(instance.state()).isEqualTo("running");
        assertThat(instance.state()).isEqualTo("running");
        assertThat(service.transport.requests()).hasSize(1);
        assertThat(instance.waitUntilRunning().state()).isEqualTo("running");
        assertThat(service.transport.requests()).hasSize(3);
    }

    @Test
    void aVolumeIsDetachedFromWhateverHasIt() {
        service.transport.then(200, "<DetachVolumeResponse><status>detaching</status></DetachVolumeResponse>");
        ec2.volume("vol-1").detach();
        assertThat(service.form(0)).containsEntry("VolumeId", "vol-1").doesNotContainKey("InstanceId");
    }

    @Test
    void manyTagsGoAThousandThingsACall() {
        service.transport.otherwise(request ->
                ScriptedTransport.answer(200, "<CreateTagsResponse><return>true</return></CreateTagsResponse>"));
        List<String> ids = IntStream.range(0, 1001).mapToObj(i -> "i-" + i).toList();
        ec2.createTags(Map.of("a", "b"), ids);
        assertThat(service.transport.requests()).hasSize(2);
        assertThat(service.form(1)).containsEntry("ResourceId.1", "i-1000");
    }
}
