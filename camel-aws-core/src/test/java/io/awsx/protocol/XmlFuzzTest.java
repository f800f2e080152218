package io.awsx.protocol;

import io.awsx.testkit.Fuzzed;
import org.junit.jupiter.api.Test;

/** Whatever a server answers in XML is an output, or is told to be none: in bounded time and memory. */
class XmlFuzzTest {

    private static final AnyAnswer ANSWER = new AnyAnswer(
            "application/xml",
            "s3:ListObjectsV2",
            "s3:GetBucketLifecycleConfiguration",
            "ec2:DescribeInstances",
            "iam:ListUsers",
            "s3:CompleteMultipartUpload",
            "s3:GetBucketLocation");

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, ANSWER::read);
    }

    @Test
    void answersThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(XmlFuzzTest.class, 2000, XmlFuzzTest::fuzzerTestOneInput);
    }
}
