package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointRuleSetTest {

    private static final String REGION = "'Region':{'type':'string','builtIn':'AWS::Region','required':true}";
    private static final String OPTIONAL = "'Text':{'type':'string'},'Flag':{'type':'boolean','default':false,"
            + "'required':true},'List':{'type':'stringArray'},'Unread':{'type':'string'}";

    @Test
    void namesItsParametersAsDeclared() {
        EndpointRuleSet rules = rules(
                "'Region':{'type':'string','builtIn':'AWS::Region','required':true},"
                        + "'Flag':{'type':'boolean','default':true,'required':true},"
                        + "'Names':{'type':'stringArray','default':['a'],'required':true}",
                endpoint("https://{Region}"));

        assertThat(rules.parameters())
                .containsExactly(
                        new Parameter("Region", Parameter.Type.STRING, "AWS::Region", null, true),
                        new Parameter("Flag", Parameter.Type.BOOLEAN, null, true, true),
                        new Parameter("Names", Parameter.Type.STRING_ARRAY, null, List.of("a"), true));
    }

    @Test
    void saysHowToSetARegionThatIsRequired() {
        EndpointRuleSet rules = rules(REGION, endpoint("https://{Region}.example.com"));

        assertThatThrownBy(() -> rules.resolve(Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "Cannot resolve an endpoint: Region is required and not set. Set the region on the client or"
                                + " session, in AWS_REGION, or as region in the profile");
    }

    @Test
    void missesARequiredParameterEvenIfNoRuleReadsIt() {
        EndpointRuleSet rules = rules("'Id':{'type':'string','required':true}", endpoint("https://example.com"));

        assertThatThrownBy(() -> rules.resolve(Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Id is required and not set. It comes from the input of the operation");
        assertThat(rules.resolve(Map.of("Id", "x")).url()).isEqualTo("https://example.com");
    }

    @Test
    void saysWhichParametersLedToAnErrorButNotDefaults() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("isSet", "{'ref':'List'}") + "," + fn("not", "{'ref':'Flag'}")
                        + "," + fn("isSet", "{'ref':'Text'}")
                        + "],'error':'no-such-place','type':'error'}");

        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "a", "List", List.of("b", "c"), "Unread", "d")))
                .isInstanceOf(ClientException.class)
                .hasMessage("Cannot resolve an endpoint: no-such-place (Text=a, List=[b, c])");
    }

    @Test
    void saysHowToSetTheRegionWhereRulesComplainWithoutOne() {
        EndpointRuleSet rules = rules(
                "'Region':{'type':'string','builtIn':'AWS::Region'},'Endpoint':{'type':'string','builtIn':'SDK::Endpoint'}",
                "{'conditions':[" + fn("isSet", "{'ref':'Region'}") + "],'endpoint':{'url':'https://{Region}.org'},"
                        + "'type':'endpoint'},{'conditions':[" + fn("isSet", "{'ref':'Endpoint'}")
                        + "],'error':'e2','type':'error'},{'conditions':[],'error':'e1','type':'error'}");

        assertThatThrownBy(() -> rules.resolve(Map.of()))
                .hasMessageStartingWith("Cannot resolve an endpoint: e1. No region is known. Set the region");
        assertThatThrownBy(() -> rules.resolve(Map.of("Endpoint", "http://localhost")))
                .hasMessage("Cannot resolve an endpoint: e2 (Endpoint=http://localhost)");
    }

    @Test
    void keepsPasswordsAndLineBreaksOutOfMessages() {
        EndpointRuleSet rules = rules(OPTIONAL, "{'conditions':[],'error':'bad {Text}','type':'error'}");

        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "https://me:sec/ret@host/\r\nWARN forged")))
                .isInstanceOf(ClientException.class)
                .hasMessage("Cannot resolve an endpoint: bad https://***@host/??WARN forged "
                        + "(Text=https://***@host/??WARN forged)");
        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "https://me:" + "secret".repeat(1000) + "@host")))
                .hasMessage("Cannot resolve an endpoint: bad https://***@host (Text=https://***@host)");
        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "x".repeat(100_000))))
                .satisfies(failure ->
                        assertThat(failure.getMessage()).hasSizeLessThan(1400).endsWith("xxx...)"));
    }

    @ParameterizedTest
    @CsvSource({"Text,String", "Flag,Boolean", "List,List of String"})
    void refusesAValueOfAnotherType(String parameter, String type) {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("isSet", "{'ref':'Text'}") + "," + fn("isSet", "{'ref':'List'}") + ","
                        + fn("isSet", "{'ref':'Flag'}") + "],'error':'x','type':'error'}");

        assertThatThrownBy(() -> rules.resolve(Map.of(parameter, 7)))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "Cannot resolve an endpoint: " + parameter + " takes a " + type + ", not java.lang.Integer");
        assertThatThrownBy(() -> rules.resolve(Map.of("List", List.of(1)))).hasMessageContaining("List takes a List");
    }

    @Test
    void stopsWhereNoRuleOfATreeApplies() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("isSet", "{'ref':'Text'}") + "],'type':'tree','rules':[{'conditions':["
                        + fn("stringEquals", "{'ref':'Text'}", "'a'")
                        + "],'endpoint':{'url':'https://a.org'},'type':'endpoint'}]}",
                endpoint("https://other.org"));

        assertThat(rules.resolve(Map.of()).url()).isEqualTo("https://other.org");
        assertThat(rules.resolve(Map.of("Text", "a")).url()).isEqualTo("https://a.org");
        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "b")))
                .hasMessage("Cannot resolve an endpoint: no rule applies (Text=b)");
    }

    @Test
    void remembersEndpointsByTheParametersThatRulesRead() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("getAttr", "{'ref':'List'}", "'[-1]'").replace("]}", "],'assign':'last'}")
                        + "],'endpoint':{'url':'https://{last}.org'},'type':'endpoint'}",
                "{'conditions':[" + fn("isSet", "{'ref':'Text'}")
                        + "],'endpoint':{'url':'https://{Text}.org'},'type':'endpoint'}");

        Endpoint first = rules.resolve(Map.of("Text", "a", "Unread", "1"));
        assertThat(rules.resolve(Map.of("Text", "a", "Unread", "2", "Unknown", 3)))
                .isSameAs(first);
        assertThat(rules.resolve(Map.of("Text", "b"))).isNotSameAs(first);

        List<String> list = new ArrayList<>(List.of("x", "y"));
        Endpoint ofList = rules.resolve(Map.of("List", list));
        assertThat(ofList.url()).isEqualTo("https://y.org");
        list.set(1, "z");
        assertThat(rules.resolve(Map.of("List", list)).url()).isEqualTo("https://z.org");
        assertThat(rules.resolve(Map.of("List", List.of("x", "y")))).isSameAs(ofList);
    }

    @Test
    void takesAnAbsentValueForADefaultOne() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("booleanEquals", "{'ref':'Flag'}", "true")
                        + "],'endpoint':{'url':'https://flagged.org'},'type':'endpoint'}",
                endpoint("https://plain.org"));

        Map<String, Object> withNull = new HashMap<>();
        withNull.put("Flag", null);
        Endpoint plain = rules.resolve(Map.of());
        assertThat(plain.url()).isEqualTo("https://plain.org");
        assertThat(rules.resolve(withNull)).isSameAs(plain);
        assertThat(rules.resolve(Map.of("Flag", false))).isSameAs(plain);
        assertThat(rules.resolve(Map.of("Flag", true)).url()).isEqualTo("https://flagged.org");
    }

    @Test
    void givesHeadersSchemesAndOtherPropertiesWithTheirValues() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("isSet", "{'ref':'Text'}")
                        + "],'endpoint':{'url':'https://a.org/base/','headers':{'x-b':['{Text}','1'],'x-a':['{{}}']},'properties':"
                        + "{'authSchemes':[{'name':'sigv4a','signingName':'s','signingRegionSet':['{Text}']},"
                        + "{'name':'sigv4','signingRegion':'r','disableDoubleEncoding':true,'later':1}],"
                        + "'deep':{'list':[true,{'text':'-{Text}-'}]}}},'type':'endpoint'}");

        Endpoint endpoint = rules.resolve(Map.of("Text", "t"));

        assertThat(endpoint.url()).isEqualTo("https://a.org/base/");
        assertThat(endpoint.path()).isEqualTo("/base");
        assertThat(endpoint.origin()).hasToString("https://a.org");
        assertThat(endpoint.headers())
                .containsExactly(Map.entry("x-b", List.of("t", "1")), Map.entry("x-a", List.of("{}")));
        assertThat(endpoint.authSchemes())
                .containsExactly(
                        new AuthScheme("sigv4a", "s", null, List.of("t"), false),
                        new AuthScheme("sigv4", null, "r", List.of(), true));
        assertThat(endpoint.properties())
                .isEqualTo(Map.of("deep", Map.of("list", List.of(true, Map.of("text", "-t-")))));
    }

    @Test
    void refusesAHeaderWithALineBreak() {
        EndpointRuleSet rules = rules(
                OPTIONAL,
                "{'conditions':[" + fn("isSet", "{'ref':'Text'}")
                        + "],'endpoint':{'url':'https://a.org','headers':{'x-b':['{Text}']}},'type':'endpoint'}");

        assertThatThrownBy(() -> rules.resolve(Map.of("Text", "a\r\nx-forged: 1")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("header x-b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'version':'1.0','parameters':{},'rules':[]}",
                "{}",
                "{'parameters':{'A':{'type':'number'}},'rules':[{'type':'error','conditions':[],'error':'x'}]}",
                "{'parameters':{'A':{'type':'boolean','default':'x'}},'rules':[{'type':'error','error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'other','conditions':[]}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[],'error':'{Nobody}'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[],'error':'{'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[],'error':'}'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[],'error':null}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[{'fn':'guess','argv':['a','b']}],'error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[{'fn':'not','argv':[]}],'error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[{'fn':'substring','argv':['a','b','c',true]}],'error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[{'fn':'split','argv':['a','b',-1]}],'error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'error','conditions':[{'fn':'getAttr','argv':[['a'],'[x]']}],'error':'x'}]}",
                "{'parameters':{'A':{'type':'string'}},'rules':[{'type':'error','conditions':"
                        + "[{'fn':'parseURL','argv':['a'],'assign':'A'}],'error':'x'}]}",
                "{'parameters':{},'rules':[{'type':'tree','conditions':[{'fn':'parseURL','argv':['a'],'assign':'u'}],'rules':"
                        + "[{'type':'error','error':'x'}]},{'type':'error','error':'{u#path}'}]}",
            })
    void refusesMalformedRules(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("Malformed endpoint rules: ");
    }

    private static EndpointRuleSet rules(String parameters, String... rules) {
        return parse("{'version':'1.0','parameters':{" + parameters + "},'rules':[" + String.join(",", rules) + "]}");
    }

    private static EndpointRuleSet parse(String json) {
        try {
            return EndpointRuleSet.parse(new ObjectMapper().readTree(json.replace('\'', '"')), Partitions.builtIn());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String endpoint(String url) {
        return "{'conditions':[],'endpoint':{'url':'" + url + "'},'type':'endpoint'}";
    }

    private static String fn(String name, String... arguments) {
        return "{'fn':'" + name + "','argv':[" + String.join(",", arguments) + "]}";
    }
}
