package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.resource.data.ScriptedClient.Called;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceCollectionTest {

    private final ScriptedClient client = new ScriptedClient("ec2");
    private final Resource ec2 = client.service();
    private final ResourceCollection instances = ec2.collection("instances");

    private void page(String... ids) {
        List<Map<String, Object>> reserved = Arrays.stream(ids)
                .map(id -> Map.<String, Object>of("InstanceId", id))
                .toList();
        client.then(Map.of("Reservations", List.of(Map.of("Instances", reserved))));
    }

    private static Stream<Object> ids(Iterable<Resource> resources) {
        List<Object> ids = new ArrayList<>();
        resources.forEach(resource -> ids.add(resource.identifier("id")));
        return ids.stream();
    }

    @Test
    void pagesAreAskedForWhileItIsWalked() {
        page("i-1", "i-2");
        page();
        page("i-3");

        Iterator<Resource> walk = instances.iterator();
        assertThat(client.calls).isEmpty();
        walk.next();
        walk.next();
        assertThat(client.calls).hasSize(1);
        assertThat(walk.next().identifier("id")).isEqualTo("i-3");
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
        assertThat(client.calls).hasSize(3);
    }

    @Test
    void itsResourcesKnowWhatTheAnswerSaysOfThem() {
        client.then(Map.of(
                "Reservations",
                List.of(
                        Map.of("Instances", List.of(Map.of("InstanceId", "i-1", "InstanceType", "a"))),
                        Map.of("Instances", List.of(Map.of("InstanceId", "i-2", "InstanceType", "b"))))));

        assertThat(instances.stream().map(instance -> instance.get("InstanceType")))
                .containsExactly("a", "b");
        assertThat(client.calls).hasSize(1);
    }

    @Test
    void theLimitEndsTheWalkWithoutAnotherCall() {
        page("i-1", "i-2");
        page("i-3", "i-4");
        page("i-5");

        assertThat(ids(instances.limit(3))).containsExactly("i-1", "i-2", "i-3");
        assertThat(client.calls).hasSize(2);
        assertThat(instances.limit(0)).isEmpty();
        assertThatThrownBy(() -> instances.limit(-1)).isInstanceOf(ClientException.class);
    }

    @Test
    void theLimitCountsResourcesOnPages() {
        page("i-1", "i-2");
        page("i-3", "i-4");

        List<Integer> sizes = new ArrayList<>();
        instances.limit(3).pages().forEach(page -> sizes.add(page.size()));
        assertThat(sizes).containsExactly(2, 1);
    }

    @Test
    void thePageSizeIsAskedFor() {
        page("i-1");

        assertThat(instances.pageSize(5)).hasSize(1);
        assertThat(client.called().what()).isEqualTo("DescribeInstances by 5");
        assertThatThrownBy(() -> instances.pageSize(0)).isInstanceOf(ClientException.class);
    }

    @Test
    void filtersAreAddedToThoseThatAreGiven() {
        Map<String, Object> running = Map.of("Name", "instance-state-name", "Values", List.of("running"));
        Map<String, Object> named = Map.of("Name", "tag:Name", "Values", List.of("a"));
        ResourceCollection all = ec2.subResource("Subnet", "subnet-1").collection("Instances");
        ResourceCollection some = all.filter(Map.of("Filters", List.of(running), "DryRun", true))
                .filter(Map.of("Filters", List.of(named), "DryRun", false));

        assertThat(some).isEmpty();
        Map<String, Object> known = Map.of("Name", "subnet-id", "Values", List.of("subnet-1"));
        assertThat(client.called())
                .isEqualTo(new Called(
                        "DescribeInstances", Map.of("Filters", List.of(known, running, named), "DryRun", false)));
        assertThat(all.all()).isEmpty();
        assertThat(client.called()).isEqualTo(new Called("DescribeInstances", Map.of("Filters", List.of(known))));
    }

    @Test
    void aFilterIsCopied() {
        List<String> ids = new ArrayList<>(List.of("i-1"));
        ResourceCollection one = instances.filter(Map.of("InstanceIds", ids));
        ids.add("i-2");

        assertThat(one).isEmpty();
        assertThat(client.called().input()).isEqualTo(Map.of("InstanceIds", List.of("i-1")));
    }

    @Test
    void anActionOnAllIsOneCallAPage() {
        page("i-1", "i-2");
        client.then(Map.of("StoppingInstances", 2));
        page();
        page("i-3");
        client.then(Map.of("StoppingInstances", 1));

        assertThat(instances.action("stop", Map.of("Force", true)))
                .containsExactly(Map.of("StoppingInstances", 2), Map.of("StoppingInstances", 1));
        assertThat(client.calls.stream().filter(call -> call.what().equals("StopInstances")))
                .extracting(Called::input)
                .map(Object::toString)
                .containsExactly("{InstanceIds=[i-1, i-2], Force=true}", "{InstanceIds=[i-3], Force=true}");
        assertThat(instances.actions()).contains("Stop", "Terminate", "CreateTags");
    }

    @Test
    void anActionOnNoneIsNoCall() {
        page();

        assertThat(instances.action("terminate")).isEmpty();
        assertThat(client.called().what()).isEqualTo("DescribeInstances");
    }

    @Test
    void anActionThatOnlySingleResourcesHaveIsToldSo() {
        assertThatThrownBy(() -> instances.action("create_image"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("each of its resources has it");
        assertThatThrownBy(() -> instances.action("terminat"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("did you mean Terminate");
        assertThat(client.calls).isEmpty();
    }

    @Test
    void anOperationWithoutPagesIsCalledOnce() {
        client.then(Map.of("PlacementGroups", List.of(Map.of("GroupName", "a"))));

        ResourceCollection groups = ec2.collection("placement_groups");
        assertThat(groups.stream().toList()).singleElement().hasToString("ec2.PlacementGroup(name='a')");
        assertThatThrownBy(() -> groups.pageSize(3).iterator().hasNext())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("has no pages");
    }

    @Test
    void aCollectionTellsWhatItIs() {
        assertThat(instances).hasToString("ec2.ServiceResource().Instances");
        assertThat(instances.type()).isEqualTo("Instance");
    }
}
