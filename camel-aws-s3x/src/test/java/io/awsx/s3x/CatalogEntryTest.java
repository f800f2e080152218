package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.s3x.verb.S3Verbs;
import io.awsx.testkit.CatalogJson;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What tools show of the component. */
class CatalogEntryTest {

    private final JsonNode entry = CatalogJson.read("/META-INF/io/awsx/s3x/awsx-s3.json");

    @Test
    void eachHeaderIsDescribed() throws Exception {
        CatalogJson.checkHeaders(entry, S3Constants.class);
    }

    @Test
    void theDescriptionOfOperationHasAllVerbs() {
        assertThat(entry.at("/properties/operation/description").textValue())
                .endsWith(" The verbs are " + String.join(", ", new TreeSet<>(S3Verbs.names())));
    }

    @Test
    void eachNameOfAVerbHasOne() {
        assertThat(S3Verbs.names())
                .allSatisfy(name -> assertThat(S3Verbs.of(name)).isNotNull());
    }
}
