package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.testkit.CatalogJson;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What tools show of the component. */
class CatalogEntryTest {

    private final JsonNode entry = CatalogJson.read("/META-INF/io/awsx/ec2x/awsx-ec2.json");

    @Test
    void eachHeaderIsDescribed() throws Exception {
        CatalogJson.checkHeaders(entry, Ec2Constants.class);
    }

    @Test
    void theDescriptionOfOperationHasAllVerbs() {
        assertThat(entry.at("/properties/operation/description").textValue())
                .contains(" The verbs are " + sorted(Ec2Resource.VERBS.keySet()) + ';')
                .endsWith(" mean what they mean there: " + sorted(Ec2Action.OF_AWS2.keySet()));
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
