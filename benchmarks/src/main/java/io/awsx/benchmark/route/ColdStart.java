package io.awsx.benchmark.route;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Starts Camel, sends one message through a route that puts an object, or does nothing, and tells at once that it is done, and then what that cost. Knows
 * Camel and the JDK alone.
 */
final class ColdStart {

    private ColdStart() {}

    /** Takes the URI of a bucket, or {@code none}. */
    public static void main(String[] arguments) throws Exception {
        String bucket = arguments[0];
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (bucket.equals("none")) {
                        from("direct:put").removeHeader("none");
                    } else {
                        from("direct:put").to(bucket);
                    }
                }
            });
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            Exchange exchange = template.send("direct:put", sent -> {
                sent.getMessage().setBody(new byte[1024]);
                sent.getMessage().setHeader("CamelAwsS3Key", "first");
            });
            if (exchange.getException() != null) {
                throw new IllegalStateException(exchange.getException());
            }
            System.out.println("done");
            long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
            int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
            System.out.println("cost " + cpu + ' ' + classes + ' ' + Meter.peak());
        }
    }
}
