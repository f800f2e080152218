package io.awsx.s3x.aws2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for those who come from Camel's own component tells every difference that {@link Aws2PeerIT} lets pass. */
class KnownDifferenceTest {

    private static final String HEADER = "| what | aws2-s3 4.18 | awsx-s3 |\n|---|---|---|\n";

    @Test
    void thePageTellsEachDifferenceAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/coming-from-aws2.md"));
        String table = KnownDifference.all().stream()
                .map(KnownDifference::row)
                .collect(Collectors.joining("\n", HEADER, "\n\n"));
        assertThat(page).contains(table);
    }

    @Test
    void noTwoCasesHaveOneName() {
        assertThat(RouteCases.ALL.stream().map(RouteCase::name).toList()).doesNotHaveDuplicates();
    }
}
