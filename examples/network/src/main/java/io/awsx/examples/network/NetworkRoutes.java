package io.awsx.examples.network;

import java.io.PrintStream;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * {@code direct:up} sees to it that a network with a subnet, a security group, and an instance is there; {@code direct:down} that it
 * is not. What is there already is found by its {@code Name} tag, so both may run any number of times, and go on where they
 * stopped.
 */
final class NetworkRoutes extends RouteBuilder {

    private static final String NAME = "filter.tag:Name={{name}}";
    private static final String ALIVE = "&filter.instance-state-name=pending,running,stopping,stopped";

    private final PrintStream out;

    NetworkRoutes(PrintStream out) {
        this.out = out;
    }

    @Override
    public void configure() {
        from("direct:up")
                .to("direct:vpc")
                .to("direct:subnet")
                .to("direct:group")
                .to("direct:instance");
        ensure("vpc", "vpcs", "Vpcs[0].VpcId", "", "param.CidrBlock=10.0.0.0/16&waitFor=available&query=Vpc.VpcId");
        ensure(
                "subnet",
                "subnets",
                "Subnets[0].SubnetId",
                "",
                "param.CidrBlock=10.0.1.0/24&param.VpcId=${variable.vpc}&waitFor=available&query=Subnet.SubnetId");
        ensure(
                "group",
                "securityGroups",
                "SecurityGroups[0].GroupId",
                "",
                "param.GroupName={{name}}&param.Description=Example&param.VpcId=${variable.vpc}&query=GroupId");
        ensure(
                "instance",
                "instances",
                "Reservations[0].Instances[0].InstanceId",
                ALIVE,
                "imageId={{image}}&instanceType=t3.micro&subnetId=${variable.subnet}&securityGroupIds=${variable.group}"
                        + "&waitFor=running&query=Instances[0].InstanceId");

        from("direct:down")
                .to("direct:terminate-instance")
                .to("direct:delete-group")
                .to("direct:delete-subnet")
                .to("direct:delete-vpc");
        remove(
                "instance",
                "instances",
                "Reservations[0].Instances[0].InstanceId",
                ALIVE,
                "terminate&waitFor=terminated");
        remove("group", "securityGroups", "SecurityGroups[0].GroupId", "", "delete");
        remove("subnet", "subnets", "Subnets[0].SubnetId", "", "delete");
        remove("vpc", "vpcs", "Vpcs[0].VpcId", "", "delete");
    }

    /** A route that finds a thing or makes it, and keeps its id in a variable of the thing's name. */
    private void ensure(String thing, String resource, String id, String filter, String create) {
        from("direct:" + thing)
                .to("awsx-ec2:" + resource + "?operation=describe&" + NAME + filter + "&query=" + id)
                .choice()
                .when(body().isNull())
                .to("awsx-ec2:" + resource + "?operation=create&tag.Name={{name}}&" + create)
                .process(exchange -> say("created", thing, exchange.getMessage().getBody()))
                .otherwise()
                .process(exchange ->
                        say("there already", thing, exchange.getMessage().getBody()))
                .end()
                .setVariable(thing, body())
                .setBody(constant((Object) null));
    }

    /** A route that finds a thing and removes it. */
    private void remove(String thing, String resource, String id, String filter, String remove) {
        String verb = remove.replaceAll("&.*", "");
        from("direct:" + verb + "-" + thing)
                .to("awsx-ec2:" + resource + "?operation=describe&" + NAME + filter + "&query=" + id)
                .choice()
                .when(body().isNull())
                .process(exchange -> say("gone already", thing, ""))
                .otherwise()
                .setVariable(thing, body())
                .to("awsx-ec2:" + resource + "?ids=${variable." + thing + "}&operation=" + remove)
                .process(exchange -> say("removed", thing, exchange.getVariable(thing)))
                .end()
                .setBody(constant((Object) null));
    }

    private void say(String what, String thing, @Nullable Object id) {
        out.println("%-10s%-26s%s".formatted(thing, id, what).stripTrailing());
    }
}
