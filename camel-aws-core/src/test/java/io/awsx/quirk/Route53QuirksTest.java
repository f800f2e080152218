package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.ScriptedService;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Route53QuirksTest {

    private final ScriptedService route53 = new ScriptedService("route53");

    @AfterEach
    void close() {
        route53.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GetHostedZone, Id, /hostedzone/Z1, /2013-04-01/hostedzone/Z1",
        "GetHostedZone, Id, hostedzone/Z1, /2013-04-01/hostedzone/Z1",
        "GetHostedZone, Id, Z1, /2013-04-01/hostedzone/Z1",
        "GetChange, Id, /change/C1, /2013-04-01/change/C1",
        "GetReusableDelegationSet, Id, /delegationset/N1, /2013-04-01/delegationset/N1",
        "ListResourceRecordSets, HostedZoneId, /hostedzone/Z1, /2013-04-01/hostedzone/Z1/rrset"
    })
    void anIdAsOutputsHaveItGoesOutAlone(String operation, String member, String id, String path) {
        route53.transport.then(200, "<Answer/>");
        assertThat(route53.call(operation, Map.of(member, id))).isEmpty();
        assertThat(route53.request(0).path()).isEqualTo(path);
    }

    @Test
    void anIdInTheBodyGoesOutAlone() {
        route53.transport.then(201, "<CreateHostedZoneResponse/>");
        route53.call(
                "CreateHostedZone",
                Map.of("Name", "a/b.org", "CallerReference", "x/y", "DelegationSetId", "/delegationset/N1"));
        assertThat(route53.body(0))
                .contains(
                        "<DelegationSetId>N1</DelegationSetId>",
                        "<Name>a/b.org</Name>",
                        "<CallerReference>x/y</CallerReference>");
    }

    @Test
    void idsOfOutputsStayAsTheyCame() {
        route53.transport.then(
                200,
                "<GetHostedZoneResponse><HostedZone><Id>/hostedzone/Z1</Id><Name>a.org.</Name></HostedZone>"
                        + "</GetHostedZoneResponse>");
        assertThat(route53.call("GetHostedZone", Map.of("Id", "Z1")))
                .containsEntry("HostedZone", Map.of("Id", "/hostedzone/Z1", "Name", "a.org."));
    }
}
