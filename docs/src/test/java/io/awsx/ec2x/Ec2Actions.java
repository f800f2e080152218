package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The actions that the verbs of EC2's resources need: each has the name of the verb's operation. */
public final class Ec2Actions {

    /** The resources that the option names, and those of which the operations have other names. */
    private static final List<String> RESOURCES = List.of(
            "instances",
            "volumes",
            "snapshots",
            "images",
            "vpcs",
            "subnets",
            "securityGroups",
            "keyPairs",
            "addresses",
            "routeTables",
            "internetGateways",
            "networkInterfaces",
            "natGateways",
            "launchTemplates",
            "placementGroups",
            "hosts",
            "spotInstanceRequests");

    private Ec2Actions() {}

    /** A table of resources, each with its verbs and their actions. */
    public static String table() {
        StringBuilder text = new StringBuilder("| resource | verbs and actions |\n|---|---|\n");
        try (ScriptedAws aws = ScriptedAws.create()) {
            AwsClient client = aws.client("ec2");
            for (String name : RESOURCES) {
                Ec2Resource resource = Ec2Resources.of(client, name);
                if (resource == null) {
                    throw new IllegalStateException("EC2 has no resource " + name);
                }
                text.append("| `").append(name).append("` | ");
                text.append(actions(client, resource).entrySet().stream()
                        .map(verb -> '`' + verb.getKey() + "`: `ec2:" + verb.getValue() + '`')
                        .collect(Collectors.joining(", ")));
                text.append(" |\n");
            }
        }
        return text.append("\n"
                        + "Other resources that EC2 describes have the same verbs, where the API has such an"
                        + " operation.\n")
                .toString();
    }

    private static Map<String, String> actions(AwsClient client, Ec2Resource resource) {
        Map<String, String> actions = new TreeMap<>();
        for (String verb : resource.verbs(client)) {
            var operation = resource.operation(client, verb);
            if (operation != null) {
                actions.put(verb, operation.name());
            }
        }
        return actions;
    }
}
