package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1, aws", "aws-global, aws", "eu-north-77, aws", "cn-north-1, aws-cn", "cn-moon-9, aws-cn",
                "us-gov-west-1, aws-us-gov",
        "us-iso-east-1, aws-iso", "us-isob-west-1, aws-iso-b", "nowhere, aws", "'', aws", "local, aws",
                "'cn-north-9\n', aws"
    })
    void findsThePartitionOfARegionByNameThenByLookThenTakesAws(String region, String partition) {
        assertThat(Partitions.builtIn().of(region).name()).isEqualTo(partition);
    }

    @Test
    void knowsWhatAPartitionOffers() {
        assertThat(Partitions.builtIn().of("cn-north-1"))
                .isEqualTo(new Partition(
                        "aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1", true, true));
    }

    @Test
    void letsARegionDifferFromItsPartition() throws IOException {
        Partitions partitions = Partitions.parse(
                new ObjectMapper()
                        .readTree(
                                "{\"partitions\":[{\"id\":\"aws\",\"regionRegex\":\"^x-.*$\",\"outputs\":{\"name\":\"aws\","
                                        + "\"dnsSuffix\":\"a.org\",\"dualStackDnsSuffix\":\"b.org\",\"implicitGlobalRegion\":\"x-1\","
                                        + "\"supportsFIPS\":true,\"supportsDualStack\":true},\"regions\":{\"x-2\":{\"supportsFIPS\":false}}}]}"));

        assertThat(partitions.of("x-1").supportsFips()).isTrue();
        assertThat(partitions.of("x-2")).isEqualTo(new Partition("aws", "a.org", "b.org", "x-1", false, true));
    }

    @Test
    void refusesDataWithoutAws() throws IOException {
        var data = new ObjectMapper().readTree("{\"partitions\":[]}");

        assertThatThrownBy(() -> Partitions.parse(data)).isInstanceOf(ClientException.class);
    }
}
