package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.ec2x.Ec2Actions;
import io.awsx.s3x.verb.S3Verbs;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/iam.md} has the actions of each verb. */
class IamTest {

    private static final String PAGE = "docs/iam.md";
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void eachVerbOfS3HasARowAndNoOtherDoes() {
        Set<String> verbs = new TreeSet<>(S3Verbs.names());
        // Operations that aws2-s3 has as well
        verbs.addAll(List.of("deleteBucket", "headObject"));

        assertThat(rowsOfS3().flatMap(row -> names(row.split("\\|", -1)[1])).toList())
                .containsExactlyInAnyOrderElementsOf(verbs);
    }

    @Test
    void eachVerbOfS3HasActions() {
        assertThat(rowsOfS3().filter(row -> row.split("\\|", -1)[2].isBlank())).isEmpty();
    }

    @Test
    void eachVerbOfEc2HasItsAction() {
        GeneratedPart.check(PAGE, Ec2Actions.table());
    }

    private static Stream<String> rowsOfS3() {
        String text = Page.of(PAGE).text();
        String section = text.substring(text.indexOf("## Verbs of `awsx-s3`"), text.indexOf("## Consumers"));
        return Arrays.stream(section.split("\n", -1)).filter(row -> row.startsWith("| `"));
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1));
    }
}
