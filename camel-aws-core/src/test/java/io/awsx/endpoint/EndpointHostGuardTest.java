package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value must never send a request, and its signature, to a host the rules did not mean. */
class EndpointHostGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com/",
                "evil.com#",
                "evil.com?",
                "evil.com\\",
                "x@y",
                "user:pw@evil.com/",
                "/",
                "/evil.com",
                "//evil.com",
                "a\rb",
                "a\nb",
                "a\r\nHost: evil.com",
                "a b",
                "a\tb",
                "a\u0000",
                "ä",
                "evil.com:80",
                ":80",
                "a:",
                "%2e",
                "%2f",
                "a..b",
                ".",
                "",
                "[::1]",
                "{",
                "a,b",
                "。"
            })
    void refusesAValueThatWouldEndOrBreakTheHost(String value) {
        for (String url : new String[] {
            "https://ec2.{V}.amazonaws.com",
            "https://{V}.s3.amazonaws.com/x",
            "http://a.{V}.{V}.org/{V}",
            "https://s3.{V}.org:8443"
        }) {
            EndpointRuleSet rules = rules(url);
            assertThatThrownBy(() -> rules.resolve(Map.of("V", value)))
                    .as("%s with %s", url, value)
                    .isInstanceOf(ClientException.class)
                    .hasMessageStartingWith("Cannot resolve an endpoint: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "a_b", "a.b", "99", "x"})
    void keepsTheSuffixOfTheHostBehindAnyValueItTakes(String value) {
        Endpoint endpoint = rules("https://ec2.{V}.amazonaws.com").resolve(Map.of("V", value));

        assertThat(endpoint.origin().host()).isEqualTo("ec2." + value + ".amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "ftp://host",
                "//host",
                "https://",
                "https:///x",
                "https://user:secret@host",
                "https://host?q",
                "https://host/?q",
                "https://host/#f",
                "https://host:",
                "https://host:0",
                "https://host:65536",
                "https://host:12345678901",
                "https://host:8x",
                "https://host/a b",
                "https://host/\r\nx",
                "https://[::1",
                "https://[1]",
                "https://[::g]",
                "https://[::1]x",
                "https://h[::1]",
                "https://ho\\st",
                "https://host/\\..",
                "https://hö.org",
                "https://.org",
                "https://a..org",
                ""
            })
    void refusesAnEndpointThatIsNotAPlainUrl(String url) {
        assertThatThrownBy(() -> rules("{V}").resolve(Map.of("V", url)))
                .isInstanceOf(ClientException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Endpoint.of(url))
                .isInstanceOf(ClientException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesCustomEndpointsWithPortsAddressesAndPaths() {
        assertThat(Endpoint.of("HTTP://LocalHost:4566/").origin()).hasToString("http://localhost:4566");
        assertThat(Endpoint.of("https://[FE80::1%25eth0]:8443/a/b//").origin())
                .hasToString("https://[fe80::1%25eth0]:8443");
        assertThat(Endpoint.of("https://[FE80::1%25eth0]:8443/a/b//").path()).isEqualTo("/a/b");
        assertThat(Endpoint.of("https://under_score.org:443/~a%20b").path()).isEqualTo("/~a%20b");
        assertThat(Endpoint.of("https://under_score.org:443").origin()).hasToString("https://under_score.org");
        assertThat(Endpoint.of("https://host.org.").path()).isEmpty();
    }

    @Test
    void letsOnlyThePathOfAParsedUrlEndTheHost() {
        EndpointRuleSet rules =
                parse("{'parameters':{'U':{'type':'string'},'V':{'type':'string'}},'rules':[{'conditions':["
                        + "{'fn':'isSet','argv':[{'ref':'V'}]},{'fn':'parseURL','argv':[{'ref':'U'}],'assign':'u'},"
                        + "{'fn':'getAttr','argv':[{'ref':'u'},'path'],'assign':'p'}],"
                        + "'endpoint':{'url':'{u#scheme}://{V}.{u#authority}{p}{V}'},'type':'endpoint'}]}");

        assertThat(rules.resolve(Map.of("U", "http://h.org:81/base/", "V", "a")).url())
                .isEqualTo("http://a.h.org:81/base/a");
        assertThatThrownBy(() -> rules.resolve(Map.of("U", "http://h.org:81/base/", "V", "a/")))
                .hasMessageContaining("a value with a slash cannot be part of a host name");
        assertThatThrownBy(() -> rules.resolve(Map.of("U", "http://h.org", "V", "/a")))
                .hasMessageContaining("a value with a slash cannot be part of a host name");
    }

    private static EndpointRuleSet rules(String url) {
        return parse("{'parameters':{'V':{'type':'string','required':true}},'rules':[{'conditions':[],"
                + "'endpoint':{'url':'" + url + "'},'type':'endpoint'}]}");
    }

    private static EndpointRuleSet parse(String json) {
        try {
            return EndpointRuleSet.parse(new ObjectMapper().readTree(json.replace('\'', '"')), Partitions.builtIn());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
