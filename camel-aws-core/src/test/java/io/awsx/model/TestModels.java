package io.awsx.model;

import java.nio.charset.StandardCharsets;

/** Small models for tests: a service {@code a#S} with the operation {@code a#Op}. */
final class TestModels {

    private TestModels() {}

    static ServiceModel service(String shapes) {
        return open("""
                {"smithy":"2.0","shapes":{
                "a#S":{"type":"service","version":"1","operations":[{"target":"a#Op"}],"traits":{
                "aws.protocols#restXml":{}}},
                """ + shapes + "}}");
    }

    static ServiceModel open(String json) {
        return ServiceModel.open("s", json.getBytes(StandardCharsets.UTF_8), "test file");
    }
}
