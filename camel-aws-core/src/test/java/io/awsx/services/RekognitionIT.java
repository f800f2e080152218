package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RekognitionIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    /**
     * moto sees the same in all pictures and refuses nothing. Of collections, which could be created, listed, and deleted, it
     * knows nothing.
     */
    @Test
    void aPictureIsLookedAt() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
        assertThat(aws.call(
                        "awsx:rekognition?operation=DetectLabels&query=Labels[0].Name",
                        Map.of("Image", Map.of("Bytes", picture))))
                .isEqualTo("Mobile Phone");
        assertThat(aws.call(
                        "awsx:rekognition?operation=CompareFaces&query=FaceMatches[0].Similarity",
                        Map.of(
                                "SourceImage",
                                Map.of("Bytes", picture),
                                "TargetImage",
                                Map.of("S3Object", Map.of("Bucket", "pictures", "Name", "me.png")))))
                .isEqualTo(100.0);
    }

    @Test
    void textInAVideoIsSearchedByAJob() {
        Object job = aws.call("awsx:rekognition?operation=StartTextDetection&query=JobId"
                + "&param.Video.S3Object.Bucket=films&param.Video.S3Object.Name=titles.mov");
        assertThat(aws.call(
                        "awsx:rekognition?operation=GetTextDetection&query=[JobStatus,TextDetections[0].TextDetection.DetectedText]",
                        Map.of("JobId", job)))
                .isEqualTo(List.of("SUCCEEDED", "Hello world"));
    }
}
