package io.awsx.docs;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the components have all their options and headers. */
class OptionTablesTest {

    @ParameterizedTest
    @CsvSource({
        "docs/awsx.md, camel-aws-core/src/generated/resources/META-INF/io/awsx/camel/generic/awsx.json",
        "docs/awsx-s3.md, camel-aws-s3x/src/generated/resources/META-INF/io/awsx/s3x/awsx-s3.json",
        "docs/awsx-ec2.md, camel-aws-ec2x/src/generated/resources/META-INF/io/awsx/ec2x/awsx-ec2.json"
    })
    void aPageHasTheOptionsAndHeadersOfItsComponent(String page, String catalog) throws IOException {
        GeneratedPart.check(page, new OptionTables(catalog).text());
    }
}
