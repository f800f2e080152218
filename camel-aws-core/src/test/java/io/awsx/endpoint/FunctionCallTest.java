package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCallTest {

    private static final Expression NOTHING = scope -> null;

    @Test
    void takesApartAnArn() {
        assertThat(call("aws.parseArn", "arn:aws:ec2:us-east-1:012345678910:vpc/vpc-0e:x/"))
                .isEqualTo(new Arn("aws", "ec2", "us-east-1", "012345678910", List.of("vpc", "vpc-0e", "x", "")));
        assertThat(call("aws.parseArn", "arn:aws:s3:::bucket_name"))
                .isEqualTo(new Arn("aws", "s3", "", "", List.of("bucket_name")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11111111-2222-3333-4444-555555555555",
                "arn:aws:s3:::",
                "arn::s3:::b",
                "arn:aws::::b",
                "arn:aws:s3::b",
                "ARN:aws:s3:::b",
                ""
            })
    void takesNothingElseForAnArn(String text) {
        assertThat(call("aws.parseArn", text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https, example.com, '', /, false",
        "http://example.com:80/foo/bar, http, example.com:80, /foo/bar, /foo/bar/, false",
        "https://127.0.0.1, https, 127.0.0.1, '', /, true",
        "https://127.0.0.1:8443/a/, https, 127.0.0.1:8443, /a/, /a/, true",
        "https://127.0.0.256, https, 127.0.0.256, '', /, false",
        "https://127.0.0.1., https, 127.0.0.1., '', /, false",
        "https://1.2.3.4.5, https, 1.2.3.4.5, '', /, false",
        "https://[fe80::1], https, [fe80::1], '', /, true",
    })
    void takesApartAUrl(String text, String scheme, String authority, String path, String normalized, boolean isIp) {
        Attributes url = (Attributes) call("parseURL", text);

        assertThat(List.of("scheme", "authority", "path", "normalizedPath", "isIp"))
                .extracting(url::attribute)
                .containsExactly(scheme, authority, path, normalized, isIp);
        assertThat(url.attribute("other")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a, false, true", "A-1, false, true", "1, false, true", "'', false, false", "-a, false, false",
                "a-, false, false",
        "a.b, false, false", "a.b, true, true", "a..b, true, false", ".a, true, false", "a., true, false",
                "a_b, true, false",
        "ä, true, false", "a/b, true, false", "a@b, true, false",
    })
    void knowsHostLabels(String text, boolean allowSubDomains, boolean valid) {
        assertThat(call("isValidHostLabel", text, allowSubDomains)).isEqualTo(valid);
        assertThat(call("isValidHostLabel", "x".repeat(63), allowSubDomains)).isEqualTo(true);
        assertThat(call("isValidHostLabel", "x".repeat(64), allowSubDomains)).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "bucket, false, true", "bucket-1, false, true", "ab, false, false", "Bucket, false, false",
                "my.bucket, false, false",
        "my.bucket, true, true", "192.168.5.4, true, false", "my..bucket, true, false", "my-.bucket, true, false",
                "a_b, false, false",
    })
    void knowsBucketsThatCanBeHosts(String name, boolean allowSubDomains, boolean hostable) {
        assertThat(call("aws.isVirtualHostableS3Bucket", name, allowSubDomains)).isEqualTo(hostable);
    }

    @Test
    void countsNegativeIndexesFromTheEnd() {
        List<String> list = List.of("a", "b", "c");

        assertThat(call("getAttr", list, "[0]")).isEqualTo("a");
        assertThat(call("getAttr", list, "[-1]")).isEqualTo("c");
        assertThat(call("getAttr", list, "[-3]")).isEqualTo("a");
        assertThat(call("getAttr", list, "[-4]")).isNull();
        assertThat(call("getAttr", list, "[3]")).isNull();
        assertThat(call("getAttr", list, "name")).isNull();
        assertThat(call("getAttr", "text", "[0]")).isNull();
        Arn arn = new Arn("p", "s", "r", "a", list);
        assertThat(call("getAttr", arn, "resourceId[-2]")).isEqualTo("b");
        assertThat(call("getAttr", arn, "service")).isEqualTo("s");
        assertThat(call("getAttr", arn, "service.deeper")).isNull();
    }

    @Test
    void takesTheFirstValueThereIsEvenIfItIsFalse() {
        assertThat(call("coalesce", NOTHING, false, true)).isEqualTo(false);
        assertThat(call("coalesce", NOTHING, NOTHING)).isNull();
        assertThat(call("ite", true, "yes", NOTHING)).isEqualTo("yes");
        assertThat(call("ite", false, "yes", NOTHING)).isNull();
    }

    @Test
    void givesNothingWhereItIsGivenNothing() {
        assertThat(call("parseURL", NOTHING)).isNull();
        assertThat(call("uriEncode", NOTHING)).isNull();
        assertThat(call("aws.partition", NOTHING)).isNull();
        assertThat(call("isValidHostLabel", NOTHING, true)).isNull();
        assertThat(call("substring", NOTHING, 0, 1, false)).isNull();
        assertThat(call("split", "a", "", 0)).isNull();
        assertThat(call("stringEquals", NOTHING, NOTHING)).isEqualTo(false);
        assertThat(call("isSet", NOTHING)).isEqualTo(false);
        assertThat(call("not", NOTHING)).isEqualTo(true);
    }

    @Test
    void cutsFromEitherEndOfAsciiText() {
        assertThat(call("substring", "abcdef", 1, 3, false)).isEqualTo("bc");
        assertThat(call("substring", "abcdef", 1, 3, true)).isEqualTo("de");
        assertThat(call("substring", "abcdef", 3, 3, false)).isNull();
        assertThat(call("substring", "abcdef", 0, 7, false)).isNull();
        assertThat(call("substring", "abcdeä", 0, 1, false)).isNull();
    }

    private static Object call(String name, Object... arguments) {
        List<Expression> expressions = Arrays.stream(arguments)
                .map(argument -> argument instanceof Expression given ? given : new Expression.Literal(argument))
                .toList();
        return FunctionCall.bind(name, expressions, Partitions.builtIn())
                .evaluate(new Scope(List.of(), new Object[0], 0));
    }
}
