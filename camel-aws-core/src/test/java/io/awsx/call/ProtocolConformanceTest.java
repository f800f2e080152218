package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All client cases of Smithy's protocol tests, by protocol; none is left out. */
class ProtocolConformanceTest {

    private static Stream<DynamicTest> all(String protocol) {
        ProtocolConformance suite = new ProtocolConformance(protocol);
        return Stream.concat(suite.requests(), suite.responses());
    }

    @TestFactory
    Stream<DynamicTest> awsJson10() {
        return all("aws.protocols#awsJson1_0");
    }

    @TestFactory
    Stream<DynamicTest> awsJson11() {
        return all("aws.protocols#awsJson1_1");
    }

    @TestFactory
    Stream<DynamicTest> awsQuery() {
        return all("aws.protocols#awsQuery");
    }

    @TestFactory
    Stream<DynamicTest> ec2Query() {
        return all("aws.protocols#ec2Query");
    }

    @TestFactory
    Stream<DynamicTest> restJson1() {
        return all("aws.protocols#restJson1");
    }

    @TestFactory
    Stream<DynamicTest> restXml() {
        return all("aws.protocols#restXml");
    }

    @TestFactory
    Stream<DynamicTest> rpcV2Cbor() {
        return all("smithy.protocols#rpcv2Cbor");
    }

    @ParameterizedTest
    @CsvSource({
        "aws.protocols#awsJson1_0, 70",
        "aws.protocols#awsJson1_1, 119",
        "aws.protocols#awsQuery, 77",
        "aws.protocols#ec2Query, 59",
        "aws.protocols#restJson1, 250",
        "aws.protocols#restXml, 193",
        "smithy.protocols#rpcv2Cbor, 73"
    })
    void noCaseIsLeftOut(String protocol, int cases) {
        assertThat(new ProtocolConformance(protocol).ids()).hasSize(cases);
    }
}
