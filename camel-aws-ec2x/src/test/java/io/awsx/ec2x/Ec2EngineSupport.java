package io.awsx.ec2x;

import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes to an EC2 that keeps what it is told, in a process of its own. */
abstract class Ec2EngineSupport {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    CamelContext camel;
    ProducerTemplate template;

    @BeforeEach
    void startCamel() {
        camel = new DefaultCamelContext();
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() throws Exception {
        template.close();
        camel.close();
    }

    /** A URI of the server; the resource with its options. */
    String uri(String resourceAndOptions) {
        return "awsx-ec2:" + resourceAndOptions + (resourceAndOptions.indexOf('?') < 0 ? '?' : '&')
                + "region=us-east-1&uriEndpointOverride=" + ENGINE.endpoint() + "&accessKey="
                + ProcessEngine.ACCESS_KEY + "&secretKey=RAW(" + ProcessEngine.SECRET_KEY + ")";
    }

    /** Sends a body and gives the body that comes back; throws what the exchange failed with. */
    Object send(String resourceAndOptions, Object body) {
        Exchange done = template.send(
                uri(resourceAndOptions), exchange -> exchange.getMessage().setBody(body));
        return Ec2TestSupport.done(done).getMessage().getBody();
    }

    /** An image that there is. */
    Object image() {
        return send("images?operation=describe&param.Owners=amazon&query=RAW(Images[0].ImageId)", null);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
