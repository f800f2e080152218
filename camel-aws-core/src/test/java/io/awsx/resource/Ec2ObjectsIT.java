package io.awsx.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ServiceException;
import io.awsx.testkit.MotoEngine;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ec2ObjectsIT {

    @RegisterExtension
    static final MotoEngine engine = new MotoEngine();

    private static final Map<String, Object> SMALL =
            Map.of("ImageId", "ami-0123456789abcdef0", "InstanceType", "t3.micro");

    private static AwsSession session;
    private static Ec2 ec2;

    @BeforeAll
    static void open() {
        session = EngineSession.of(engine);
        ec2 = Ec2.of(session);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void anInstanceLivesFromTheFirstToTheLast() {
        Instance instance = ec2.createInstances(SMALL).get(0);
        assertThat(instance.id()).startsWith("i-");
        assertThat(instance.waitUntilExists().waitUntilRunning().state()).isEqualTo("running");
        assertThat(instance.type()).isEqualTo("t3.micro");
        assertThat(instance.publicIp()).matches("[0-9.]+");
        assertThat(instance.privateIp()).matches("[0-9.]+");
        assertThat(instance.launchTime()).isNotNull();
        assertThat(instance.availabilityZone()).startsWith("us-east-1");
        assertThat(instance.image()).isEqualTo(ec2.image("ami-0123456789abcdef0"));
        assertThat(instance.vpc()).isEqualTo(instance.subnet().vpc());
        assertThat(instance.keyPair()).isNull();
        assertThat(instance.reboot().stop().waitUntilStopped().state()).isEqualTo("stopped");
        instance.modify("InstanceType", "t3.large").modify("DisableApiTermination", false);
        assertThat(instance.start().waitUntilRunning().type()).isEqualTo("t3.large");
        assertThat(instance.consoleOutput()).isNotNull();
        assertThat(instance.terminate().waitUntilTerminated().state()).isEqualTo("terminated");
    }

    @Test
    void whatTheAnswerToldIsNotAskedAgain() {
        Instance instance = ec2.createInstances(SMALL).get(0);
        assertThat(instance.resource().isLoaded()).isTrue();
        assertThat(ec2.instance(instance.id()).resource().isLoaded()).isFalse();
        assertThat(ec2.instance(instance.id())).isEqualTo(instance).hasSameHashCodeAs(instance);
        assertThat(instance).hasToString("ec2.Instance(id='" + instance.id() + "')");
    }

    @Test
    void tagsAreGivenAndTakenAway() {
        Instance instance = ec2.createInstances(SMALL).get(0);
        instance.createTags(Map.of("Name", "web", "team", "a&b")).reload();
        assertThat(instance.tags()).isEqualTo(Map.of("Name", "web", "team", "a&b"));
        assertThat(instance.deleteTags("team").reload().tags()).isEqualTo(Map.of("Name", "web"));
    }

    @Test
    void instancesAreChosenByFiltersAndChangedTogether() {
        List<Instance> made = ec2.createInstances(Map.of(
                "ImageId",
                "ami-0123456789abcdef0",
                "MinCount",
                3,
                "TagSpecifications",
                List.of(Map.of("ResourceType", "instance", "Tags", List.of(Map.of("Key", "group", "Value", "many"))))));
        assertThat(made).hasSize(3);
        Instances many = ec2.instances().filter("tag:group", "many");
        assertThat(many).containsExactlyInAnyOrderElementsOf(made);
        assertThat(many.limit(2)).hasSize(2);
        assertThat(many.filter("instance-state-name", "stopped")).isEmpty();
        many.createTags(Map.of("further", "yes"));
        assertThat(many.stream().map(Instance::tags))
                .allSatisfy(tags -> assertThat(tags).containsEntry("further", "yes"));
        many.pageSize(5).stop();
        assertThat(many.stream().map(Instance::waitUntilStopped).map(Instance::state))
                .containsOnly("stopped");
        many.start();
        many.reboot();
        many.terminate();
        assertThat(many.filter("instance-state-name", "pending", "running")).isEmpty();
    }

    @Test
    void aVolumeIsAttachedKeptAsASnapshotAndDeleted() {
        Instance instance = ec2.createInstances(SMALL).get(0).waitUntilRunning();
        Volume volume = ec2.createVolume(Map.of("AvailabilityZone", instance.availabilityZone(), "Size", 8))
                .waitUntilAvailable();
        assertThat(volume.size()).isEqualTo(8);
        assertThat(volume.attach(instance, "/dev/sdf").waitUntilInUse().state()).isEqualTo("in-use");
        assertThat(instance.volumes().list()).contains(volume);
        Snapshot snapshot = volume.createSnapshot("before").waitUntilCompleted();
        assertThat(snapshot.state()).isEqualTo("completed");
        assertThat(snapshot.description()).isEqualTo("before");
        assertThat(snapshot.volumeSize()).isEqualTo(8);
        assertThat(snapshot.volume()).isEqualTo(volume);
        assertThat(volume.snapshots()).containsExactly(snapshot);
        instance.detachVolume(volume);
        assertThat(volume.waitUntilAvailable().state()).isEqualTo("available");
        volume.delete().waitUntilDeleted();
        assertThat(ec2.volumes().list()).doesNotContain(volume);
        assertThat(ec2.snapshots().filter("volume-size", "8")).contains(snapshot);
        snapshot.delete();
    }

    @Test
    void anImageIsMadeOfAnInstance() {
        Instance instance = ec2.createInstances(SMALL).get(0).waitUntilRunning();
        Image image = instance.createImage("golden").waitUntilExists().waitUntilAvailable();
        assertThat(image.name()).isEqualTo("golden");
        assertThat(image.state()).isEqualTo("available");
        assertThat(ec2.images().filter("name", "golden")).containsExactly(image);
        image.deregister();
    }

    @Test
    void aNetworkIsBuiltAndTornDown() {
        Vpc vpc = ec2.createVpc("10.0.0.0/16").waitUntilExists().waitUntilAvailable();
        assertThat(vpc.cidrBlock()).isEqualTo("10.0.0.0/16");
        assertThat(vpc.isDefault()).isFalse();
        Subnet subnet = vpc.createSubnet("10.0.1.0/24").waitUntilAvailable();
        assertThat(subnet.cidrBlock()).isEqualTo("10.0.1.0/24");
        assertThat(subnet.vpc()).isEqualTo(vpc);
        assertThat(subnet.availableAddresses()).isPositive();
        SecurityGroup group =
                vpc.createSecurityGroup("web", "who may see the web").waitUntilExists();
        assertThat(group.name()).isEqualTo("web");
        assertThat(group.vpcId()).isEqualTo(vpc.id());
        group.authorizeIngress("tcp", 443, 443, "0.0.0.0/0").authorizeIngress("tcp", 443, 443, "2001:db8::/32");
        assertThat(group.reload().ingress()).isNotEmpty();
        group.revokeIngress("tcp", 443, 443, "0.0.0.0/0").revokeIngress("tcp", 443, 443, "2001:db8::/32");
        assertThat(group.reload().ingress()).isEmpty();
        Instance instance = subnet.createInstances(SMALL).get(0).waitUntilRunning();
        assertThat(vpc.instances()).containsExactly(instance);
        assertThat(subnet.instances()).containsExactly(instance);
        assertThat(vpc.subnets()).containsExactly(subnet);
        assertThat(vpc.securityGroups().stream().map(SecurityGroup::name)).contains("web", "default");
        instance.terminate().waitUntilTerminated();
        group.delete();
        subnet.delete();
        vpc.delete();
        assertThat(ec2.vpcs().list()).doesNotContain(vpc);
        assertThat(ec2.subnets().list()).doesNotContain(subnet);
        assertThat(ec2.securityGroups().filter("group-name", "web")).isEmpty();
    }

    @Test
    void aPrivateKeyIsToldOnce() throws GeneralSecurityException, IOException {
        KeyPair pair = ec2.createKeyPair("mine");
        assertThat(pair.material()).contains("PRIVATE KEY");
        assertThat(pair.toString()).isEqualTo("ec2.KeyPair(name='mine')");
        assertThat(ec2.keyPair("mine").material()).isNull();
        assertThat(ec2.keyPairs().filter("key-name", "mine").list())
                .singleElement()
                .satisfies(listed -> assertThat(listed.fingerprint()).isNotEmpty());
        pair.delete();
        assertThat(ec2.keyPairs()).isEmpty();
        KeyPair taken = ec2.importKeyPair("theirs", publicKey());
        assertThat(taken.name()).isEqualTo("theirs");
    }

    /** As OpenSSH writes it. */
    private static byte[] publicKey() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (byte[] field : List.of(
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray())) {
            out.writeInt(field.length);
            out.write(field);
        }
        String encoded = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return ("ssh-rsa " + encoded + " me").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void manyThingsGetTagsAtOnce() {
        List<String> ids = ec2.createInstances(Map.of("ImageId", "ami-0123456789abcdef0", "MinCount", 2)).stream()
                .map(Instance::id)
                .toList();
        ec2.createTags(Map.of("at", "once"), ids);
        assertThat(ids)
                .hasSize(2)
                .allSatisfy(id -> assertThat(ec2.instance(id).tags()).containsEntry("at", "once"));
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThatThrownBy(() -> ec2.instance("i-00000000000000000").state())
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InvalidInstanceID.NotFound"));
        assertThatThrownBy(() -> Ec2.of(session.client("s3"))).hasMessageContaining("not one of s3");
    }
}
