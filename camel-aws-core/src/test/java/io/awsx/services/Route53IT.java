package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Route53IT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aZoneIsCreatedReadChangedAndDeleted() {
        String id = create("example.org");
        String zone = "&param.HostedZoneId=" + id;
        aws.call("awsx:route53?operation=UpdateHostedZoneComment&param.Comment=RAW(ours & theirs)&param.Id=" + id);
        assertThat(aws.call(
                        "awsx:route53?operation=GetHostedZone&query=HostedZone.[Name,Config.Comment]&param.Id=" + id))
                .isEqualTo(List.of("example.org.", "ours & theirs"));
        Object change = aws.call(
                "awsx:route53?operation=ChangeResourceRecordSets&query=ChangeInfo.Id" + zone,
                changes("CREATE", "a", "b", "c"));
        aws.call("awsx:route53?waitFor=ResourceRecordSetsChanged", Map.of("Id", change));
        // The zone's own NS and SOA, and three more.
        assertThat(aws.list("awsx:route53?operation=ListResourceRecordSets&paginate=pages&pageSize=2"
                        + "&query=length(ResourceRecordSets)" + zone))
                .containsExactly(2, 2, 1);
        assertThat(aws.list("awsx:route53?operation=ListResourceRecordSets&paginate=items&pageSize=2"
                        + "&query=ResourceRecordSets[?Type=='A'].Name" + zone))
                .containsExactly("a.example.org.", "b.example.org.", "c.example.org.");
        assertThat(aws.errorCode("awsx:route53?operation=DeleteHostedZone&param.Id=" + id))
                .isEqualTo("HostedZoneNotEmpty");
        aws.call("awsx:route53?operation=ChangeResourceRecordSets" + zone, changes("DELETE", "a", "b", "c"));
        aws.call("awsx:route53?operation=DeleteHostedZone&param.Id=" + id);
        assertThat(aws.errorCode("awsx:route53?operation=GetHostedZone&param.Id=" + id))
                .isEqualTo("NoSuchHostedZone");
    }

    @Test
    void zonesAreListedByPages() {
        List.of("one.org", "two.org", "three.org").forEach(Route53IT::create);
        assertThat(aws.list(
                        "awsx:route53?operation=ListHostedZones&paginate=items&pageSize=2&query=HostedZones[].Name"))
                .contains("one.org.", "two.org.", "three.org.");
        assertThat(aws.list("awsx:route53?operation=ListHostedZones&paginate=pages&pageSize=2&maxItems=3"
                        + "&query=length(HostedZones)"))
                .containsExactly(2, 1);
    }

    private static String create(String name) {
        return aws.text(
                "awsx:route53?operation=CreateHostedZone&query=HostedZone.Id",
                Map.of("Name", name, "CallerReference", "of " + name));
    }

    private static Map<String, Object> changes(String action, String... hosts) {
        return Map.of(
                "ChangeBatch",
                Map.of(
                        "Changes",
                        Stream.of(hosts)
                                .map(host -> Map.of(
                                        "Action",
                                        action,
                                        "ResourceRecordSet",
                                        Map.of(
                                                "Name",
                                                host + ".example.org",
                                                "Type",
                                                "A",
                                                "TTL",
                                                60,
                                                "ResourceRecords",
                                                List.of(Map.of("Value", "10.0.0.1")))))
                                .toList()));
    }
}
