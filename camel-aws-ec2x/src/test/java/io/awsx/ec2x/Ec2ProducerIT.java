package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Verbs and operations against a server that keeps what it is told. */
class Ec2ProducerIT extends Ec2EngineSupport {

    @Test
    void instancesAreMadeWaitedForStoppedAndEnded() {
        Map<String, Object> made = map(send(
                "instances?operation=create&waitFor=running&waiterDelay=10ms&tag.Name=life&imageId=" + image(), null));
        List<?> instances = (List<?>) made.get("Instances");
        assertThat(instances).hasSize(1);
        assertThat(send("instances?operation=describe&query=RAW(Reservations[].Instances[].Tags[].Value)", made))
                .isEqualTo(List.of("life"));
        send("instances?operation=stop&waitFor=stopped&waiterDelay=10ms", made);
        send("instances?operation=start&waitFor=running&waiterDelay=10ms", made);
        send("instances?operation=terminate&waitFor=terminated&waiterDelay=10ms", made);
        assertThat(send(
                        "instances?operation=describe&filter.tag:Name=life&query=RAW(Reservations[].Instances[].State.Name)",
                        null))
                .isEqualTo(List.of("terminated"));
    }

    @Test
    void anExchangeThatIsRedeliveredGivesTheServerTheSameToken() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outer")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:inner");
                from("direct:inner")
                        .errorHandler(noErrorHandler())
                        .to(uri("instances?operation=create&tag.Name=once&input=none&imageId=" + image()))
                        .process(exchange -> {
                            if (exchange.getMessage().getHeader("CamelRedeliveryCounter") == null) {
                                throw new IllegalStateException("once more");
                            }
                        });
            }
        });
        template.requestBody("direct:outer", (Object) null);
        List<?> tokens = (List<?>) send(
                "instances?operation=describe&filter.tag:Name=once&query=RAW(Reservations[].Instances[].ClientToken)",
                null);
        // This server keeps tokens and makes an instance each time all the same; EC2 makes one.
        assertThat(tokens).hasSize(2);
        assertThat(tokens.get(0)).isEqualTo(tokens.get(1));
    }

    @Test
    void aNetworkIsMadeAndTornDown() {
        Object vpc = send("vpcs?operation=create&param.CidrBlock=10.1.0.0/16&tag.Name=net&query=Vpc.VpcId", null);
        Object subnet = send(
                "subnets?operation=create&query=Subnet.SubnetId", Map.of("VpcId", vpc, "CidrBlock", "10.1.1.0/24"));
        Object group = send(
                "securityGroups?operation=create&param.GroupName=web&param.Description=web&query=GroupId",
                Map.of("VpcId", vpc));
        Object gateway = send("internetGateways?operation=create&query=InternetGateway.InternetGatewayId", null);
        send("internetGateways?operation=attach&param.VpcId=" + vpc, gateway);
        Object table = send("routeTables?operation=create&query=RouteTable.RouteTableId", Map.of("VpcId", vpc));
        assertThat(send("subnets?operation=describe&filter.vpc-id=" + vpc + "&query=RAW(Subnets[].SubnetId)", null))
                .isEqualTo(List.of(subnet));
        send("vpcs?operation=tag&tag.env=test", vpc);
        assertThat(String.valueOf(send("vpcs?operation=describe&query=RAW(Vpcs[].Tags[].Key)", vpc)))
                .contains("Name", "env");
        send("routeTables?operation=delete", table);
        send("internetGateways?operation=detach&param.VpcId=" + vpc, gateway);
        send("internetGateways?operation=delete", gateway);
        send("securityGroups?operation=delete", group);
        send("subnets?operation=delete", subnet);
        send("vpcs?operation=delete", vpc);
        assertThatThrownBy(() -> send("vpcs?operation=describe", vpc)).isInstanceOf(ServiceException.class);
    }

    @Test
    void volumesAreMadeAttachedAndDetached() {
        Object instance =
                send("instances?operation=create&query=RAW(Instances[0].InstanceId)&imageId=" + image(), null);
        Object zone = send(
                "instances?operation=describe&query=RAW(Reservations[0].Instances[0].Placement.AvailabilityZone)",
                instance);
        Object volume = send(
                "volumes?operation=create&param.Size=1&query=VolumeId&waitFor=available&waiterDelay=10ms",
                Map.of("AvailabilityZone", zone));
        send("volumes?operation=attach&param.Device=/dev/sdf&param.InstanceId=" + instance, volume);
        assertThat(send("volumes?operation=describe&query=RAW(Volumes[].Attachments[].InstanceId)", volume))
                .isEqualTo(List.of(instance));
        send("volumes?operation=detach&param.Device=/dev/sdf&param.InstanceId=" + instance, volume);
        send("volumes?operation=delete", volume);
    }

    @Test
    void aDryRunMakesNothing() {
        assertThat(send("instances?operation=create&dryRun=true&tag.Name=dry&imageId=" + image(), null))
                .isEqualTo(true);
        Iterator<?> none = (Iterator<?>) send("instances?operation=describe&paginate=items&filter.tag:Name=dry", null);
        assertThat(none.hasNext()).isFalse();
    }
}
