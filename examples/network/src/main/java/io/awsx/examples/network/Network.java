package io.awsx.examples.network;

import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import java.io.PrintStream;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Builds a small network with {@code up}, takes it down with {@code down}; each may be repeated. */
public final class Network {

    /** The newest Amazon Linux, which EC2 looks up itself. */
    private static final String IMAGE =
            "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    private final AwsSession session;
    private final String image;
    private final PrintStream out;

    Network(AwsSession session, String image, PrintStream out) {
        this.session = session;
        this.image = image;
        this.out = out;
    }

    /** {@code up} or {@code down}, and the image of the instance where it is not to be the newest Amazon Linux. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0 || !args[0].matches("up|down")) {
            System.err.println("Usage: network up|down [IMAGE]");
            System.exit(2);
        }
        try (AwsSession session = AwsSession.builder().build()) {
            new Network(session, args.length > 1 ? args[1] : IMAGE, System.out).run(args[0]);
        } catch (AwsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void run(String direction) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try {
            Properties properties = new Properties();
            properties.setProperty("name", "awsx-example");
            properties.setProperty("image", image);
            camel.getPropertiesComponent().setInitialProperties(properties);
            camel.getRegistry().bind("session", session);
            camel.addRoutes(new NetworkRoutes(out));
            camel.start();
            try (ProducerTemplate template = camel.createProducerTemplate()) {
                Exception failure =
                        template.send("direct:" + direction, exchange -> {}).getException();
                if (failure != null) {
                    throw failure;
                }
            }
        } finally {
            camel.stop();
        }
    }
}
