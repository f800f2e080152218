package io.awsx.resource.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.resource.data.ScriptedClient.Called;
import io.awsx.waiting.WaitLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTest {

    private final ScriptedClient client = new ScriptedClient("ec2");
    private final Resource ec2 = client.service();
    private final Resource instance = ec2.subResource("Instance", "i-1");

    private static Map<String, Object> instances(Object... instances) {
        return Map.of("Reservations", List.of(Map.of("Instances", Arrays.asList(instances))));
    }

    @Test
    void aSubResourceIsMadeWithoutACall() {
        assertThat(instance).hasToString("ec2.Instance(id='i-1')");
        assertThat(instance.service()).isEqualTo("ec2");
        assertThat(instance.type()).isEqualTo("Instance");
        assertThat(instance.identifiers()).containsExactly(Map.entry("Id", "i-1"));
        assertThat(instance.identifier("id")).isEqualTo("i-1");
        assertThat(instance.get("InstanceId")).isEqualTo("i-1");
        assertThat(instance.isLoaded()).isFalse();
        assertThat(client.calls).isEmpty();
    }

    @Test
    void theServiceIsAResourceOfItsOwnType() {
        assertThat(ec2).hasToString("ec2.ServiceResource()");
        assertThat(ec2.subResources())
                .contains("Instance", "Vpc", "Tag", "KeyPair")
                .hasSize(21);
        assertThat(ec2.subResource("KeyPair", "a")).hasToString("ec2.KeyPairInfo(name='a')");
        assertThat(ec2.collections()).contains("Instances", "Images");
        assertThat(ec2.actions()).contains("CreateInstances", "CreateTags");
    }

    @Test
    void resourcesAreEqualByClientTypeAndIdentifiers() {
        assertThat(instance)
                .isEqualTo(ec2.subResource("instance", "i-1"))
                .hasSameHashCodeAs(ec2.subResource("instance", "i-1"))
                .isNotEqualTo(ec2.subResource("Instance", "i-2"))
                .isNotEqualTo(ec2.subResource("Vpc", "i-1"))
                .isNotEqualTo(new ScriptedClient("ec2").service().subResource("Instance", "i-1"))
                .isNotEqualTo("i-1");
    }

    @Test
    void attributesAreAskedForOnceWhenFirstNeeded() {
        client.then(instances(Map.of("InstanceId", "i-1", "InstanceType", "t3.micro")));

        assertThat(instance.get("InstanceType")).isEqualTo("t3.micro");
        assertThat(instance.get("instance_type")).isEqualTo("t3.micro");
        assertThat(instance.get("publicIpAddress")).isNull();
        assertThat(instance.isLoaded()).isTrue();
        assertThat(client.called()).isEqualTo(new Called("DescribeInstances", Map.of("InstanceIds", List.of("i-1"))));
    }

    @Test
    void reloadAsksAnew() {
        client.then(instances(Map.of("InstanceType", "t3.micro"))).then(instances(Map.of("InstanceType", "t3.large")));

        assertThat(instance.get("InstanceType")).isEqualTo("t3.micro");
        assertThat(instance.reload()).containsEntry("InstanceType", "t3.large");
        assertThat(instance.get("InstanceType")).isEqualTo("t3.large");
    }

    @Test
    void whatIsNotInTheAnswerDoesNotExist() {
        client.then(Map.of("Reservations", List.of()));

        assertThatThrownBy(() -> instance.get("State"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ec2.Instance(id='i-1')")
                .hasMessageContaining("does not exist");
        assertThat(instance.isLoaded()).isFalse();
    }

    @Test
    void anActionCallsWithTheIdentifiersAndWhatIsGiven() {
        client.then(Map.of("StoppingInstances", List.of()));

        assertThat(instance.action("stop", Map.of("Force", true))).isEqualTo(Map.of("StoppingInstances", List.of()));
        assertThat(client.called())
                .isEqualTo(new Called("StopInstances", Map.of("InstanceIds", List.of("i-1"), "Force", true)));
    }

    @Test
    void anActionGivesTheResourcesItMadeWithWhatTheAnswerSaysOfThem() {
        client.then(Map.of(
                "Instances", List.of(Map.of("InstanceId", "i-1", "ImageId", "ami-1"), Map.of("InstanceId", "i-2"))));

        Object made = ec2.action("create_instances", Map.of("MinCount", 2, "MaxCount", 2));
        assertThat(made).isEqualTo(List.of(instance, ec2.subResource("Instance", "i-2")));
        Resource first = (Resource) ((List<?>) made).get(0);
        client.calls.clear();
        assertThat(first.get("ImageId")).isEqualTo("ami-1");
        assertThat(client.calls).isEmpty();
    }

    @Test
    void tagsOfSeveralResourcesAreResourcesForEachOfThem() {
        Object tags = ec2.action(
                "CreateTags",
                Map.of(
                        "Resources",
                        List.of("i-1", "i-2"),
                        "Tags",
                        List.of(Map.of("Key", "a", "Value", "1"), Map.of("Key", "b", "Value", "2"))));

        assertThat((List<?>) tags)
                .map(Object::toString)
                .containsExactly(
                        "ec2.Tag(resource_id='i-1', key='a', value='1')",
                        "ec2.Tag(resource_id='i-1', key='b', value='2')",
                        "ec2.Tag(resource_id='i-2', key='a', value='1')",
                        "ec2.Tag(resource_id='i-2', key='b', value='2')");
    }

    @Test
    void whateverTakesTagsLosesThem() {
        List<Object> taken = new ArrayList<>();
        for (String type : ec2.subResources()) {
            if (ec2.types().names().contains(type)
                    && ec2.types().type(type).actions().containsKey("CreateTags")) {
                ec2.subResource(type, "x-1").action("delete_tags", Map.of("Tags", List.of(Map.of("Key", "a"))));
                taken.add(client.called());
            }
        }
        assertThat(taken)
                .hasSize(12)
                .containsOnly(new Called(
                        "DeleteTags", Map.of("Resources", List.of("x-1"), "Tags", List.of(Map.of("Key", "a")))));
    }

    @Test
    void aReferenceIsAResourceThatAnAttributeNames() {
        client.then(instances(Map.of(
                "VpcId",
                "vpc-1",
                "NetworkInterfaces",
                List.of(Map.of("NetworkInterfaceId", "eni-1"), Map.of("NetworkInterfaceId", "eni-2")))));

        assertThat(instance.reference("vpc")).isEqualTo(ec2.subResource("Vpc", "vpc-1"));
        assertThat(instance.reference("subnet")).isNull();
        assertThat(instance.referenced("network_interfaces"))
                .containsExactly(
                        ec2.subResource("NetworkInterface", "eni-1"), ec2.subResource("NetworkInterface", "eni-2"));
        assertThat(instance.referenced("subnet")).isEmpty();
        assertThatThrownBy(() -> instance.reference("NetworkInterfaces"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("any number");
        assertThat(client.calls).hasSize(1);
    }

    @Test
    void itemsWithoutAnIdentifierDoNotShiftThoseBehindThem() {
        client.then(Map.of(
                "RouteTables",
                List.of(Map.of(
                        "Routes",
                        List.of(
                                Map.of("DestinationIpv6CidrBlock", "::/0", "GatewayId", "igw-6"),
                                Map.of("DestinationCidrBlock", "0.0.0.0/0", "GatewayId", "igw-4"))))));

        List<Resource> routes = ec2.subResource("RouteTable", "rtb-1").referenced("routes");
        assertThat(routes)
                .singleElement()
                .hasToString("ec2.Route(route_table_id='rtb-1', destination_cidr_block='0.0.0.0/0')");
        assertThat(routes.get(0).get("GatewayId")).isEqualTo("igw-4");
    }

    @Test
    void waitingForAStateForgetsWhatWasKnownBefore() {
        client.then(instances(Map.of("InstanceType", "t3.micro")))
                .then(Map.of())
                .then(instances(Map.of("InstanceType", "t3.large")));
        instance.load();
        client.calls.clear();

        for (String spelled : List.of("running", "wait_until_running", "waitUntilRunning", "WaitUntilRunning")) {
            instance.waitUntil(spelled);
            assertThat(client.called())
                    .isEqualTo(new Called("wait for InstanceRunning", Map.of("InstanceIds", List.of("i-1"))));
            if (spelled.equals("running")) {
                assertThat(instance.get("InstanceType")).isEqualTo("t3.large");
                client.calls.clear();
            }
        }
        instance.waitUntil("exists", Map.of("DryRun", false), WaitLimits.MODEL);
        assertThat(client.called().input().keySet()).map(Object::toString).containsExactly("InstanceIds", "DryRun");
    }

    @Test
    void namesThatDoNotExistAreToldWithTheNearest() {
        assertThatThrownBy(() -> ec2.subResource("Instanze", "i-1"))
                .isInstanceOf(ClientException.class)
                .hasMessage("ec2.ServiceResource has no sub-resource Instanze; did you mean Instance?");
        assertThatThrownBy(() -> instance.action("stopp"))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("ec2.Instance has no action stopp; did you mean Stop");
        assertThatThrownBy(() -> instance.get("PublicIpAdress"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("did you mean PublicIpAddress");
        assertThatThrownBy(() -> instance.action("Vpc"))
                .isInstanceOf(ClientException.class)
                .hasMessage("ec2.Instance has no action Vpc, but a reference of that name");
        assertThatThrownBy(() -> instance.waitUntil("runing"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("did you mean Running");
        assertThatThrownBy(() -> ec2.get("Anything"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ec2.ServiceResource has no attribute Anything");
        assertThat(client.calls).isEmpty();
    }

    @Test
    void asManyIdentifiersAreTakenAsAreMissing() {
        assertThatThrownBy(() -> ec2.subResource("Instance"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ec2.Instance from ec2.ServiceResource() takes [Id]")
                .hasMessageContaining("there are 0");
        assertThatThrownBy(() -> ec2.subResource("Instance", "i-1", "i-2")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> ec2.subResource("Instance", (Object) null)).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> ec2.subResource("Instance", "")).isInstanceOf(ClientException.class);
    }

    @Test
    void attributesThatOnlyComeWithAnAnswerCannotBeLoaded() {
        Resource queue = new ScriptedClient("sqs").service().subResource("Queue", "https://q");
        Resource message = queue.subResource("Message", "receipt");

        assertThat(message).hasToString("sqs.Message(queue_url='https://q', receipt_handle='receipt')");
        assertThat(message.get("ReceiptHandle")).isEqualTo("receipt");
        assertThatThrownBy(() -> message.get("Body"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("come only with the answer");
    }

    @Test
    void aServiceWithoutResourcesSaysWhichHaveThem() {
        assertThatThrownBy(() -> new ScriptedClient("lambda").service())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("cloudformation, cloudwatch, dynamodb, ec2, glacier, iam, s3, sns, sqs");
    }

    @Test
    void whatTheCallerGivesIsNotChanged() {
        Map<String, Object> given = new HashMap<>(Map.of("Tags", new ArrayList<>(List.of(Map.of("Key", "a")))));
        instance.action("CreateTags", given);

        assertThat(given).isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a"))));
    }

    @Test
    void aBucketIsLookedForAmongAllThatMayBeListed() {
        var s3 = new ScriptedClient("s3");
        Resource bucket = s3.service().subResource("Bucket", "b");
        Map<String, Object> other = Map.of("Name", "bb", "CreationDate", "yesterday");
        s3.then(Map.of("Buckets", List.of(other, Map.of("Name", "b", "CreationDate", "today"))))
                .then(Map.of("Buckets", List.of(other)))
                .then(() -> {
                    throw error("AccessDenied");
                })
                .then(() -> {
                    throw error("SlowDown");
                });

        assertThat(bucket.get("creation_date")).isEqualTo("today");
        assertThat(s3.called()).isEqualTo(new Called("ListBuckets", Map.of("Prefix", "b")));
        assertThat(bucket.reload()).isEmpty();
        assertThat(bucket.reload()).isEmpty();
        assertThat(bucket.get("creation_date")).isNull();
        assertThatThrownBy(bucket::reload).isInstanceOf(ServiceException.class).hasMessageContaining("SlowDown");
    }

    @Test
    void theSummaryOfAnObjectCallsTheLengthSize() {
        var s3 = new ScriptedClient("s3");
        Resource summary = s3.service().subResource("ObjectSummary", "b", "k");
        s3.then(Map.of("ContentLength", 5L, "ETag", "\"e\""));

        assertThat(summary.get("size")).isEqualTo(5L);
        assertThat(summary.get("e_tag")).isEqualTo("\"e\"");
        assertThat(s3.called()).isEqualTo(new Called("HeadObject", Map.of("Bucket", "b", "Key", "k")));
    }

    @Test
    void aSigningCertificateKnowsWhoseItIs() {
        var iam = new ScriptedClient("iam");
        iam.then(Map.of("Certificate", Map.of("UserName", "u", "CertificateId", "c", "Status", "Active")));

        assertThat(iam.service().action("create_signing_certificate", Map.of("CertificateBody", "...")))
                .hasToString("iam.SigningCertificate(user_name='u', id='c')");
    }

    @Test
    void aSecretAmongTheIdentifiersIsNotShown() {
        var iam = new ScriptedClient("iam");
        iam.then(Map.of("AccessKey", Map.of("UserName", "u", "AccessKeyId", "AKIA", "SecretAccessKey", "hidden")));
        Object pair = iam.service().subResource("User", "u").action("create_access_key_pair");

        assertThat(pair).hasToString("iam.AccessKeyPair(user_name='u', id='AKIA', secret=***)");
        assertThat(((Resource) pair).identifier("secret")).isEqualTo("hidden");
    }

    @Test
    void aNumberAmongIdentifiersMayBeGivenAsText() {
        Resource upload = new ScriptedClient("s3").service().subResource("MultipartUpload", "b", "k", "u");

        assertThat(upload.subResource("Part", "3")).isEqualTo(upload.subResource("Part", 3));
        assertThatThrownBy(() -> upload.subResource("Part", "three"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("PartNumber")
                .hasMessageContaining("three");
    }

    @Test
    void whatTheCallerGivesReplacesWhatIsKnown() {
        instance.action("stop", Map.of("InstanceIds", List.of("i-2")));

        assertThat(client.called().input()).isEqualTo(Map.of("InstanceIds", List.of("i-2")));
    }

    @Test
    void anAnswerWithoutIdentifiersGivesNoResource() {
        assertThat(ec2.action("create_vpc")).isNull();
        assertThat(ec2.action("create_instances")).isEqualTo(List.of());
    }

    @Test
    void attributesThatANewerModelMayHaveAreFoundInTheData() {
        client.then(instances(Map.of("NewInAnotherModel", 1)));

        assertThatThrownBy(() -> instance.get("new_in_another_model")).isInstanceOf(ClientException.class);
        instance.load();
        assertThat(instance.get("new_in_another_model")).isEqualTo(1);
    }

    private static ServiceException error(String code) {
        return new ServiceException("s3", "ListBuckets", code, "no", 403, null, Map.of(), 1);
    }
}
