package io.awsx.examples.instance;

import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.resource.Ec2;
import io.awsx.resource.Instance;
import java.io.PrintStream;
import java.util.Map;

/** Creates an instance, waits until it runs, tells its id and state, stops it, and terminates it. */
public final class InstanceLifecycle {

    /** The newest Amazon Linux, which EC2 looks up itself. */
    static final String IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    private final Ec2 ec2;
    private final PrintStream out;

    InstanceLifecycle(AwsSession session, PrintStream out) {
        this.ec2 = Ec2.of(session);
        this.out = out;
    }

    /** Account and region come from where they always come from; the image may be given as argument. */
    public static void main(String[] args) {
        try (AwsSession session = AwsSession.builder().build()) {
            new InstanceLifecycle(session, System.out).run(args.length > 0 ? args[0] : IMAGE);
        } catch (AwsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void run(String image) {
        Instance instance = ec2.createInstances(Map.of("ImageId", image, "InstanceType", "t3.micro"))
                .get(0);
        try {
            instance.createTags(Map.of("Name", "awsx-example"));
            tell(instance);
            tell(instance.waitUntilRunning());
            tell(instance.stop().waitUntilStopped());
        } finally {
            tell(instance.terminate().waitUntilTerminated());
        }
    }

    private void tell(Instance instance) {
        out.printf("%s is %s%n", instance.id(), instance.state());
    }
}
