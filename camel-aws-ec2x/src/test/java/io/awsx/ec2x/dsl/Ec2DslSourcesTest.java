package io.awsx.ec2x.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.dsl.DslSources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The builders have the options that the component has. */
class Ec2DslSourcesTest {

    @Test
    void theSourcesAreWhatTheCatalogEntrySays() throws IOException {
        assertThat(DslSources.write(
                        Path.of("src/generated/resources/META-INF/io/awsx/ec2x/awsx-ec2.json"),
                        "io.awsx.ec2x.dsl",
                        Path.of("src/generated/java")))
                .as("written anew, to be committed")
                .isEmpty();
    }
}
