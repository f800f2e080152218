package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names tell how pages follow each other, and which do not. */
class DerivedPaginationTest {

    private static final String STRING = "smithy.api#String";
    private static final String INTEGER = "smithy.api#Integer";

    private static Operation operation(String name, String input, String output) {
        String ast = """
                {"smithy":"2.0","shapes":{
                "t#Service":{"type":"service","version":"1","operations":[{"target":"t#NAME"}]},
                "t#NAME":{"type":"operation","input":{"target":"t#In"},"output":{"target":"t#Out"}},
                "t#In":{"type":"structure","members":{INPUT}},
                "t#Out":{"type":"structure","members":{OUTPUT}},
                "t#List":{"type":"list","member":{"target":"smithy.api#String"}}}}
                """.replace("NAME", name).replace("INPUT", input).replace("OUTPUT", output);
        return ServiceModel.open("t", ast.getBytes(StandardCharsets.UTF_8), "test")
                .operation(name);
    }

    private static String member(String name, String target) {
        return "\"" + name + "\":{\"target\":\"" + target + "\"}";
    }

    private static String token(String name) {
        return member(name, STRING);
    }

    private static final String THINGS = member("Things", "t#List");

    @ParameterizedTest
    @CsvSource({
        "NextToken, NextToken",
        "nextToken, nextToken",
        "NextMarker, NextMarker",
        "Marker, Marker",
        "Marker, NextMarker",
        "pageToken, nextPageToken",
        "NextPageToken, NextPageToken",
        "ContinuationToken, NextContinuationToken",
        "PaginationToken, PaginationToken",
    })
    void aTokenOfAUsualNameIsFollowedByTheNext(String given, String next) {
        Operation operation = operation(
                "ListThings",
                token("Filter") + ',' + token(given) + ',' + member("MaxResults", INTEGER),
                THINGS + ',' + token(next));
        assertThat(operation.pagination())
                .isEqualTo(new Pagination(
                        List.of(given), List.of(next), List.of("Things"), "MaxResults", null, List.of()));
        assertThat(operation.service().paginators()).containsExactly("ListThings");
    }

    @ParameterizedTest
    @CsvSource({
        "ClientToken, ClientToken",
        "ChangeToken, ChangeToken",
        "Token, Token",
        "NextToken, NextMarker",
        "ContinuationToken, NextToken",
        "LockToken, NextLockToken",
        "ShardIterator, NextShardIterator",
    })
    void otherNamesTellNothing(String given, String next) {
        Operation operation = operation("ListThings", token(given), THINGS + ',' + token(next));
        assertThat(operation.pagination()).isNull();
        assertThat(operation.service().paginators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteThings",
        "CreateThing",
        "PutThings",
        "BatchDeleteThings",
        "AdminDeleteThings",
        "Listen",
        "Getaway"
    })
    void anOperationThatMayWriteHasNoDerivedPages(String name) {
        assertThat(operation(name, token("NextToken"), THINGS + ',' + token("NextToken"))
                        .pagination())
                .isNull();
    }

    @Test
    void aServicesOwnEchoIsNotTheNextToken() {
        Operation operation =
                operation("ListThings", token("Marker"), token("Marker") + ',' + token("NextMarker") + ',' + THINGS);
        assertThat(operation.pagination().outputTokens()).containsExactly("NextMarker");
    }

    @Test
    void severalTokensAreNotGuessedAmong() {
        String both = token("Marker") + ',' + token("NextToken");
        assertThat(operation("ListThings", both, THINGS + ',' + both).pagination())
                .isNull();
    }

    @Test
    void aTokenThatMustBeGivenOrIsNoTextIsNone() {
        String required = "\"NextToken\":{\"target\":\"smithy.api#String\",\"traits\":{\"smithy.api#required\":{}}}";
        assertThat(operation("ListThings", required, token("NextToken")).pagination())
                .isNull();
        assertThat(operation("ListThings", member("NextToken", INTEGER), member("NextToken", INTEGER))
                        .pagination())
                .isNull();
    }

    @Test
    void ofSeveralListsOrNoneNobodyKnowsTheItems() {
        String more = member("Others", "t#List");
        assertThat(operation("ListThings", token("NextToken"), THINGS + ',' + more + ',' + token("NextToken"))
                        .pagination()
                        .results())
                .isEmpty();
        assertThat(operation("ListThings", token("NextToken"), token("NextToken"))
                        .pagination()
                        .results())
                .isEmpty();
    }

    @Test
    void aFlagSaysWhetherThereIsMore() {
        assertThat(operation(
                                "ListThings",
                                token("Marker"),
                                THINGS + ',' + token("Marker") + ',' + member("IsTruncated", "smithy.api#Boolean"))
                        .pagination()
                        .moreResults())
                .isEqualTo("IsTruncated");
    }

    @Test
    void withoutASizeOfPagesThereIsNone() {
        assertThat(operation("ListThings", token("NextToken") + ',' + token("Size"), token("NextToken"))
                        .pagination()
                        .pageSize())
                .isNull();
    }

    /** What models say and names do not: another flag, a result before the list, a token made of the last item. */
    private static final Set<String> TOLD_LESS = Set.of(
            "datapipeline DescribeObjects",
            "datapipeline ListPipelines",
            "datapipeline QueryObjects",
            "devops-guru ListAnomalousLogGroups",
            "ec2 SearchTransitGatewayRoutes",
            "kinesis ListStreams",
            "s3 ListObjects");

    private static boolean agrees(Pagination told, Pagination said) {
        return said.inputTokens().equals(told.inputTokens())
                && said.outputTokens().equals(told.outputTokens())
                && (told.results().isEmpty()
                        || told.results().get(0).equals(said.results().get(0)))
                && (said.pageSize() == null
                        || told.pageSize() == null
                        || said.pageSize().equals(told.pageSize()))
                && (said.moreResults() == null || said.moreResults().equals(told.moreResults()));
    }

    @Test
    void whereTheModelSaysHowPagesFollowNamesTellTheSame() {
        Set<String> others = new TreeSet<>();
        int same = 0;
        int silent = 0;
        ModelCatalog catalog = ModelCatalog.builtIn();
        for (String name : catalog.services()) {
            ServiceModel service = catalog.service(name);
            List<String> paginators = new ArrayList<>(service.paginators());
            paginators.removeAll(service.derivedPaginators());
            for (String paginator : paginators) {
                Operation operation = service.operation(paginator);
                Pagination told = DerivedPagination.of(paginator, operation.input(), operation.output());
                if (told == null) {
                    silent++;
                } else if (agrees(told, operation.pagination())) {
                    same++;
                } else {
                    others.add(operation.toString());
                }
            }
        }
        System.out.println("Names tell the same of " + same + " operations, nothing of " + silent);
        assertThat(others).isEqualTo(TOLD_LESS);
        assertThat(same).isGreaterThan(3000);
    }
}
