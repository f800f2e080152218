package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import io.awsx.testing.Script;
import io.awsx.testing.ScriptedAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What EC2 does not know everywhere yet is waited for by the client that made it. */
class JustMadeTest {

    private static final String ID = "i-0123456789abcdef0";
    private static final Map<String, Object> LAUNCH = Map.of("MinCount", 1, "MaxCount", 1);
    private static final Map<String, Object> LOOK = Map.of("InstanceIds", List.of(ID));

    private final ScriptedAws aws = ScriptedAws.create();
    private final AwsClient ec2 = aws.client("ec2");

    @AfterEach
    void close() {
        aws.close();
    }

    private void launch() {
        aws.on("ec2", "RunInstances")
                .answer(Map.of("Instances", List.of(Map.of("InstanceId", ID, "SubnetId", "subnet-0123456789abcdef0"))));
        ec2.call("RunInstances", LAUNCH);
    }

    private Script notFound(String operation, String code, String message) {
        return aws.on("ec2", operation).fail(code, 400, message, Map.of());
    }

    private Script instanceNotFound() {
        return notFound(
                "DescribeInstances", "InvalidInstanceID.NotFound", "The instance ID '" + ID + "' does not exist");
    }

    private Duration waited() {
        return aws.time().waits().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void whatWasMadeAMomentAgoIsWaitedForWithGrowingPauses() {
        launch();
        instanceNotFound().times(6).answer(Map.of("Reservations", List.of()));
        assertThat(ec2.exchange("DescribeInstances", LOOK).attempts()).isEqualTo(7);
        List<Duration> waits = aws.time().waits();
        assertThat(waits).hasSize(6);
        IntStream.range(0, 6).forEach(i -> {
            long longest = Math.min(5000, 250L << i);
            assertThat(waits.get(i)).isBetween(Duration.ofMillis(longest / 2), Duration.ofMillis(longest));
        });
    }

    @Test
    void theWaitEndsAMinuteAfterItWasMade() {
        launch();
        instanceNotFound().times(Integer.MAX_VALUE);
        assertThatThrownBy(() -> ec2.call("DescribeInstances", LOOK))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InvalidInstanceID.NotFound"));
        assertThat(waited()).isEqualTo(JustMade.LASTS);
        int before = aws.time().waits().size();
        assertThatThrownBy(() -> ec2.call("DescribeInstances", LOOK)).isInstanceOf(ServiceException.class);
        assertThat(aws.time().waits()).hasSize(before);
    }

    @Test
    void theWaitEndsWithTheTimeOfTheCall() {
        AwsClient hasty = aws.session().client("ec2", Map.of("callTimeout", Duration.ofSeconds(2)));
        aws.on("ec2", "RunInstances").answer(Map.of("Instances", List.of(Map.of("InstanceId", ID))));
        hasty.call("RunInstances", LAUNCH);
        instanceNotFound().times(Integer.MAX_VALUE);
        assertThatThrownBy(() -> hasty.call("DescribeInstances", LOOK)).isInstanceOf(ServiceException.class);
        assertThat(waited()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatTheClientDidNotMakeFailsAtOnce() {
        launch();
        for (String message : List.of(
                "The instance ID 'i-00000000000000000' does not exist",
                "The instance IDs '" + ID + ", i-00000000000000000' do not exist",
                "The subnet ID 'subnet-0123456789abcdef0' does not exist",
                "Something does not exist")) {
            notFound("DescribeInstances", "InvalidInstanceID.NotFound", message).once();
            assertThatThrownBy(() -> ec2.call("DescribeInstances", LOOK)).isInstanceOf(ServiceException.class);
        }
        notFound("DescribeInstances", "InvalidInstanceID.Malformed", "The instance ID '" + ID + "' is malformed")
                .once();
        assertThatThrownBy(() -> ec2.call("DescribeInstances", LOOK)).isInstanceOf(ServiceException.class);
        assertThat(aws.time().waits()).isEmpty();
    }

    @Test
    void whatWasEndedIsNotWaitedFor() {
        aws.on("ec2", "CreateVolume").answer(Map.of("VolumeId", "vol-0123456789abcdef0"));
        aws.on("ec2", "DeleteVolume").answer();
        ec2.call("CreateVolume", Map.of("AvailabilityZone", "z", "Size", 1));
        ec2.call("DeleteVolume", Map.of("VolumeId", "vol-0123456789abcdef0"));
        notFound("DescribeVolumes", "InvalidVolume.NotFound", "The volume 'vol-0123456789abcdef0' does not exist.");
        assertThatThrownBy(() -> ec2.call("DescribeVolumes", Map.of("VolumeIds", List.of("vol-0123456789abcdef0"))))
                .isInstanceOf(ServiceException.class);
        assertThat(aws.time().waits()).isEmpty();
    }

    @Test
    void whatIsKnownByItsNameIsWaitedForToo() {
        aws.on("ec2", "CreateKeyPair").answer(Map.of("KeyName", "mine", "KeyPairId", "key-0123456789abcdef0"));
        ec2.call("CreateKeyPair", Map.of("KeyName", "mine"));
        notFound("RunInstances", "InvalidKeyPair.NotFound", "The key pair 'mine' does not exist")
                .once()
                .answer(Map.of("Instances", List.of()));
        ec2.call("RunInstances", Map.of("MinCount", 1, "MaxCount", 1, "KeyName", "mine"));
        assertThat(aws.time().waits()).hasSize(1);
    }

    @Test
    void aWaiterThatKnowsNoSuchErrorWaitsForWhatWasMade() {
        launch();
        instanceNotFound()
                .times(3)
                .answer(Map.of(
                        "Reservations",
                        List.of(Map.of("Instances", List.of(Map.of("State", Map.of("Name", "stopped")))))));
        ec2.waitUntil("InstanceStopped", LOOK);
        assertThat(aws.time().waits()).hasSize(3);
    }

    @Test
    void noMoreIsRememberedThanFits() {
        JustMade made = new JustMade();
        made.add(IntStream.range(0, JustMade.MOST + 1).mapToObj(i -> "i-" + i).toList(), 0);
        assertThat(made.pause(List.of("i-0"), 1, 0, 0)).isNull();
        assertThat(made.pause(List.of("i-1"), 1, 0, 0)).isNotNull();
        made.add(List.of("i-x"), JustMade.LASTS.toNanos());
        assertThat(made.pause(List.of("i-1"), 1, 0, 0)).isNull();
    }
}
