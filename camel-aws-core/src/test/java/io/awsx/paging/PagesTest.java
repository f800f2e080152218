package io.awsx.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final List<Map<String, Object>> asked = new ArrayList<>();

    private static Operation operation(String name) {
        return ModelCatalog.builtIn().service("s3").operation(name);
    }

    /** A bucket of 10 keys, listed 3 a page, by continuation token. */
    private Map<String, Object> listing(Map<String, Object> input) {
        asked.add(input);
        int from =
                input.containsKey("ContinuationToken") ? Integer.parseInt((String) input.get("ContinuationToken")) : 0;
        Map<String, Object> page = new LinkedHashMap<>();
        int to = Math.min(10, from + 3);
        page.put(
                "Contents",
                IntStream.range(from, to).mapToObj(i -> Map.of("Key", "k" + i)).toList());
        page.put("CommonPrefixes", List.of(Map.of("Prefix", "p" + from)));
        page.put("KeyCount", to - from);
        page.put("IsTruncated", to < 10);
        if (to < 10) {
            page.put("NextContinuationToken", Integer.toString(to));
        }
        return page;
    }

    private Pages pages(Integer size, Long most, String token) {
        return new Pages(
                operation("ListObjectsV2"), Map.of("Bucket", "b"), new PageLimits(size, most, token), this::listing);
    }

    private static List<Object> keys(Pages pages) {
        List<Object> keys = new ArrayList<>();
        pages.forEachRemaining(page -> pages.items(page).forEach(item -> keys.add(((Map<?, ?>) item).get("Key"))));
        return keys;
    }

    private static List<String> expected(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "k" + i).toList();
    }

    @Test
    void allPagesFollowEachOtherAndThereIsNoTokenAtTheEnd() {
        Pages pages = pages(null, null, null);
        assertThat(keys(pages)).isEqualTo(expected(0, 10));
        assertThat(asked).hasSize(4);
        assertThat(pages.resumeToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 9})
    void aListingCutAnywhereGoesOnWhereItStopped(long cut) {
        Pages first = pages(null, cut, null);
        assertThat(keys(first)).isEqualTo(expected(0, (int) cut));
        Pages rest = pages(null, null, first.resumeToken());
        assertThat(keys(rest)).isEqualTo(expected((int) cut, 10));
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 1000})
    void whatIsNotCutHasNoToken(long most) {
        Pages pages = pages(null, most, null);
        assertThat(keys(pages)).isEqualTo(expected(0, 10));
        assertThat(pages.resumeToken()).isNull();
    }

    @Test
    void aListingCutItemByItemIsWhole() {
        List<Object> all = new ArrayList<>();
        String token = null;
        do {
            Pages pages = pages(null, 1L, token);
            all.addAll(keys(pages));
            token = pages.resumeToken();
        } while (token != null);
        assertThat(all).isEqualTo(expected(0, 10));
    }

    @Test
    void atThePagesEdgeTheTokenNamesTheNextPageAlone() {
        Pages pages = pages(null, 3L, null);
        keys(pages);
        assertThat(decoded(pages.resumeToken())).isEqualTo("{\"ContinuationToken\":\"3\"}");
        assertThat(asked).hasSize(1);
    }

    @Test
    void withinAPageTheTokenIsThatOfBoto3() {
        Pages pages = pages(null, 4L, null);
        keys(pages);
        assertThat(decoded(pages.resumeToken())).isEqualTo("{\"ContinuationToken\":\"3\",\"boto_truncate_amount\":1}");
    }

    private static String decoded(String token) {
        return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenMadeByBoto3IsUnderstood() {
        String token = encoded("{\"ContinuationToken\": \"6\", \"boto_truncate_amount\": 2}");
        assertThat(keys(pages(null, null, token))).isEqualTo(expected(8, 10));
        String first = encoded("{\"ContinuationToken\": null, \"boto_truncate_amount\": 1}");
        assertThat(keys(pages(null, null, first))).isEqualTo(expected(1, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "bnVsbA==", "W10=", "eyJhIjoxfQ=="})
    void anyOtherTextIsTheServicesOwnToken(String token) {
        Pages pages = new Pages(
                operation("ListObjectsV2"), Map.of("Bucket", "b"), new PageLimits(null, null, token), input -> {
                    asked.add(input);
                    return new HashMap<>(Map.of("IsTruncated", false));
                });
        pages.next();
        assertThat(asked).singleElement().isEqualTo(Map.of("Bucket", "b", "ContinuationToken", token));
    }

    @Test
    void aPageThatWasGivenInPartDoesNotRepeatItsOtherListsButItsNumbers() {
        Pages pages = pages(null, null, encoded("{\"ContinuationToken\": \"3\", \"boto_truncate_amount\": 2}"));
        assertThat(pages.next())
                .containsEntry("Contents", List.of(Map.of("Key", "k5")))
                .containsEntry("CommonPrefixes", List.of())
                .containsEntry("KeyCount", 3);
        assertThat(pages.next()).containsEntry("CommonPrefixes", List.of(Map.of("Prefix", "p6")));
    }

    @Test
    void theSameTokenTwiceIsAnErrorInsteadOfAnEndlessWalk() {
        Pages pages = new Pages(
                operation("ListObjectsV2"),
                Map.of("Bucket", "b"),
                PageLimits.ALL,
                input -> new HashMap<>(Map.of("IsTruncated", true, "NextContinuationToken", "same")));
        pages.next();
        assertThat(pages.next()).as("the page that came with the token").containsKey("IsTruncated");
        for (int i = 0; i < 2; i++) {
            assertThat(pages.hasNext()).isTrue();
            assertThatThrownBy(pages::next).isInstanceOf(ClientException.class).hasMessageContaining("never end");
        }
    }

    @Test
    void aLimitThatIsReachedComesBeforeACircle() {
        Pages pages = new Pages(
                operation("ListObjectsV2"),
                Map.of("Bucket", "b"),
                new PageLimits(null, 2L, null),
                input -> new HashMap<>(Map.of(
                        "IsTruncated",
                        true,
                        "NextContinuationToken",
                        "same",
                        "Contents",
                        List.of(Map.of("Key", "k")))));
        assertThat(keys(pages)).containsExactly("k", "k");
        assertThat(decoded(pages.resumeToken())).isEqualTo("{\"ContinuationToken\":\"same\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "missing"})
    void whatDoesNotSayThatThereIsMoreIsTheEndWhateverItsToken(String truncated) {
        Map<String, Object> page = new HashMap<>(Map.of("NextContinuationToken", "more"));
        if (truncated.equals("false")) {
            page.put("IsTruncated", false);
        }
        Pages pages = new Pages(operation("ListObjectsV2"), Map.of("Bucket", "b"), PageLimits.ALL, input -> page);
        pages.next();
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void anEmptyTokenIsNone() {
        Pages pages = new Pages(
                operation("ListObjectsV2"),
                Map.of("Bucket", "b"),
                PageLimits.ALL,
                input -> new HashMap<>(Map.of("IsTruncated", true, "NextContinuationToken", "")));
        pages.next();
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void theLastKeyIsTheMarkerWhereTheServiceGivesNone() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        Pages pages = new Pages(operation("ListObjects"), Map.of("Bucket", "b"), PageLimits.ALL, input -> {
            inputs.add(input);
            Map<String, Object> page = new HashMap<>();
            page.put("IsTruncated", inputs.size() < 3);
            page.put("Contents", List.of(Map.of("Key", "a" + inputs.size()), Map.of("Key", "b" + inputs.size())));
            if (inputs.size() == 2) {
                page.put("NextMarker", "marked");
            }
            return page;
        });
        pages.forEachRemaining(page -> {});
        assertThat(inputs).extracting(input -> input.get("Marker")).containsExactly(null, "b1", "marked");
    }

    @Test
    void severalTokensGoTogetherAndThoseThatAreMissingAreNotSent() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        Pages pages = new Pages(operation("ListObjectVersions"), Map.of("Bucket", "b"), PageLimits.ALL, input -> {
            inputs.add(input);
            Map<String, Object> page =
                    new HashMap<>(Map.of("IsTruncated", inputs.size() < 3, "NextKeyMarker", "k" + inputs.size()));
            if (inputs.size() == 1) {
                page.put("NextVersionIdMarker", "v1");
            }
            return page;
        });
        pages.forEachRemaining(page -> {});
        assertThat(inputs.get(1)).containsEntry("KeyMarker", "k1").containsEntry("VersionIdMarker", "v1");
        assertThat(inputs.get(2)).containsEntry("KeyMarker", "k2").doesNotContainKey("VersionIdMarker");
    }

    @Test
    void aForeignTokenOfAListingWithSeveralIsRefused() {
        assertThatThrownBy(() -> new Pages(
                        operation("ListObjectVersions"),
                        Map.of("Bucket", "b"),
                        new PageLimits(null, null, "opaque"),
                        input -> input))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("KeyMarker");
    }

    @Test
    void aPageSizeIsAskedForByItsMember() {
        keys(pages(2, null, null));
        assertThat(asked.get(0)).containsEntry("MaxKeys", 2);
    }

    @Test
    void anOperationWithoutPagesNamesThoseThatHaveSome() {
        assertThatThrownBy(() -> Pages.paginationOf(operation("PutObject")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("PutObject has no pages")
                .hasMessageContaining("ListObjectsV2");
        assertThatThrownBy(() -> Pages.paginationOf(
                        ModelCatalog.builtIn().service("forecastquery").operation("QueryForecast")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("none of the service");
    }

    @Test
    void aPageThatFailedCanBeAskedForAgain() {
        int[] calls = {0};
        Pages pages = new Pages(operation("ListObjectsV2"), Map.of("Bucket", "b"), PageLimits.ALL, input -> {
            if (calls[0]++ == 1) {
                throw new ClientException("once");
            }
            return listing(input);
        });
        pages.next();
        assertThatThrownBy(pages::next).hasMessage("once");
        assertThat(pages.next())
                .containsEntry("Contents", List.of(Map.of("Key", "k3"), Map.of("Key", "k4"), Map.of("Key", "k5")));
    }

    private Map<String, Object> empty(Map<String, Object> input) {
        asked.add(input);
        return new HashMap<>(Map.of("IsTruncated", true, "NextContinuationToken", "t" + asked.size()));
    }

    @Test
    void aLimitEndsAListingThatNeverGivesAnItem() {
        Pages pages = new Pages(
                operation("ListObjectsV2"), Map.of("Bucket", "b"), new PageLimits(null, 5L, null), this::empty);
        assertThat(keys(pages)).isEmpty();
        assertThat(asked).hasSize(1000);
        assertThat(decoded(pages.resumeToken())).isEqualTo("{\"ContinuationToken\":\"t1000\"}");
    }

    @Test
    void someEmptyPagesDoNotEndAListing() {
        Pages pages =
                new Pages(operation("ListObjectsV2"), Map.of("Bucket", "b"), new PageLimits(null, 2L, null), input -> {
                    Map<String, Object> page = empty(input);
                    if (asked.size() % 600 == 0) {
                        page.put("Contents", List.of(Map.of("Key", "k" + asked.size())));
                    }
                    return page;
                });
        assertThat(keys(pages)).containsExactly("k600", "k1200");
    }

    private static Operation dynamo(String name) {
        return ModelCatalog.builtIn().service("dynamodb").operation(name);
    }

    /** Pages whose tokens come one after the other; the last one for good. */
    private Pages tokens(String... tokens) {
        return new Pages(operation("ListObjectsV2"), Map.of("Bucket", "b"), PageLimits.ALL, input -> {
            asked.add(input);
            return new HashMap<>(Map.of(
                    "IsTruncated", true, "NextContinuationToken", tokens[Math.min(asked.size(), tokens.length) - 1]));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 50})
    void tokensThatGoRoundInACircleAreAnErrorHoweverLongItIs(int length) {
        for (int before : new int[] {0, 1, 4, 30}) {
            asked.clear();
            String[] tokens = IntStream.range(0, 1000)
                    .mapToObj(i -> "t" + (i < before ? i : before + (i - before) % length))
                    .toArray(String[]::new);
            Pages pages = tokens(tokens);
            assertThatThrownBy(() -> pages.forEachRemaining(page -> {}))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("that it gave " + length + " pages before: it would never end");
            assertThat(asked.size()).isLessThanOrEqualTo(4 * (before + length) + 2);
        }
    }

    @Test
    void aLongListingIsNoCircle() {
        Pages pages = tokens(IntStream.range(0, 5000).mapToObj(i -> "t" + i).toArray(String[]::new));
        IntStream.range(0, 5000).forEach(i -> pages.next());
        assertThat(pages.hasNext()).isTrue();
    }

    @Test
    void emptyPagesInTheMiddleDoNotEndAListingWithoutALimit() {
        Pages pages = new Pages(operation("ListObjectsV2"), Map.of("Bucket", "b"), PageLimits.ALL, input -> {
            Map<String, Object> page = empty(input);
            if (asked.size() == 1500) {
                page.put("Contents", List.of(Map.of("Key", "last")));
                page.put("IsTruncated", false);
            }
            return page;
        });
        assertThat(keys(pages)).containsExactly("last");
    }

    @Test
    void bytesInATokenAreThemselvesAgainWhereItGoesOn() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        byte[] key = {0, -1, 7};
        Pages first = new Pages(dynamo("Scan"), Map.of("TableName", "t"), new PageLimits(null, 1L, null), input -> {
            Map<String, Object> page = new HashMap<>(Map.of("Items", List.of(Map.of("id", Map.of("N", "1")))));
            page.put("LastEvaluatedKey", Map.of("id", Map.of("B", key), "range", Map.of("S", "s")));
            return page;
        });
        first.next();
        String token = first.resumeToken();
        assertThat(decoded(token)).contains("\"boto_encoded_keys\":[[\"ExclusiveStartKey\",\"id\",\"B\"]]", "AP8H");
        Pages rest = new Pages(dynamo("Scan"), Map.of("TableName", "t"), new PageLimits(null, null, token), input -> {
            inputs.add(input);
            return new HashMap<>();
        });
        rest.next();
        Map<?, ?> start = (Map<?, ?>) inputs.get(0).get("ExclusiveStartKey");
        assertThat((byte[]) ((Map<?, ?>) start.get("id")).get("B")).isEqualTo(key);
        assertThat(start.get("range")).isEqualTo(Map.of("S", "s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[\"x\"]]", "[[]]", "[1]", "[[\"ContinuationToken\",0]]", "[[\"ContinuationToken\"]]"})
    void aTokenWhosePathsToBytesLeadNowhereIsTheServicesOwn(String paths) {
        String token = encoded("{\"ContinuationToken\":\"%%\",\"boto_encoded_keys\":" + paths + "}");
        Pages pages = pages(null, null, token);
        assertThatThrownBy(pages::next)
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining(token);
    }

    @Test
    void aTokenOfOlderBotoIsUnderstood() {
        assertThat(keys(pages(null, null, "6___2"))).isEqualTo(expected(8, 10));
        assertThat(keys(pages(null, null, "None___1"))).isEqualTo(expected(1, 10));
        List<Map<String, Object>> inputs = new ArrayList<>();
        new Pages(
                        operation("ListObjectVersions"),
                        Map.of("Bucket", "b"),
                        new PageLimits(null, null, "k___None___0"),
                        input -> {
                            inputs.add(input);
                            return new HashMap<>();
                        })
                .next();
        assertThat(inputs.get(0)).containsEntry("KeyMarker", "k").doesNotContainKey("VersionIdMarker");
    }

    @Test
    void aPageSizeThatTheOperationDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> new Pages(
                        ModelCatalog.builtIn().service("es").operation("ListVpcEndpoints"),
                        Map.of(),
                        new PageLimits(5, null, null),
                        input -> input))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("no member for the size of a page");
    }

    @Test
    void ofAServiceWithManyPaginatorsTheNearestAreNamed() {
        assertThatThrownBy(() -> Pages.paginationOf(
                        ModelCatalog.builtIn().service("ec2").operation("DescribeInstanceAttribute")))
                .hasMessageContaining("of the service, such as")
                .hasMessageContaining("DescribeInstanceStatus")
                .hasMessageNotContaining("DescribeVpcs");
    }

    @Test
    void itemsThatAreNotCertainAreAskedForByQuery() {
        Operation unsure = ModelCatalog.builtIn().service("secretsmanager").operation("BatchGetSecretValue");
        Pages pages = new Pages(unsure, Map.of(), PageLimits.ALL, input -> new HashMap<>());
        Map<String, Object> page = pages.next();
        assertThatThrownBy(() -> pages.items(page))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("SecretValues and Errors")
                .hasMessageContaining("SecretValues[]");
        assertThatThrownBy(() -> new Pages(unsure, Map.of(), new PageLimits(null, 5L, null), input -> input))
                .hasMessageContaining("not certain");
    }

    @Test
    void aWalkLeftWithinAPageGoesOnBehindTheItemsThatWereTaken() {
        Pages pages = pages(null, null, encoded("{\"ContinuationToken\": \"3\", \"boto_truncate_amount\": 1}"));
        pages.next();
        assertThat(decoded(pages.resumeToken(1))).isEqualTo("{\"ContinuationToken\":\"3\",\"boto_truncate_amount\":2}");
        assertThat(decoded(pages.resumeToken(2))).isEqualTo("{\"ContinuationToken\":\"6\"}");
    }

    @Test
    void allPagesAreOneOutput() {
        Map<String, Object> whole = MergedPages.of(pages(null, null, null));
        assertThat(whole).containsOnlyKeys("Contents", "CommonPrefixes");
        assertThat((List<?>) whole.get("Contents")).hasSize(10);
        assertThat((List<?>) whole.get("CommonPrefixes")).hasSize(4);
        Pages cut = pages(null, 4L, null);
        assertThat(decoded((String) MergedPages.of(cut).get("NextToken"))).contains("boto_truncate_amount");
    }

    @Test
    void numbersAreAddedTextsPutTogetherAndWhatIsAlikeIsThatOfTheFirst() {
        int[] calls = {0};
        Pages scan = new Pages(dynamo("Scan"), Map.of("TableName", "t"), PageLimits.ALL, input -> {
            Map<String, Object> page = new HashMap<>(Map.of("Items", List.of(), "Count", 2, "ScannedCount", 5));
            page.put("ConsumedCapacity", Map.of("CapacityUnits", (double) calls[0]));
            if (calls[0]++ < 2) {
                page.put("LastEvaluatedKey", Map.of("id", Map.of("N", "" + calls[0])));
            }
            return page;
        });
        assertThat(MergedPages.of(scan))
                .containsEntry("Count", 6)
                .containsEntry("ScannedCount", 15)
                .containsEntry("ConsumedCapacity", Map.of("CapacityUnits", 0.0));
        int[] parts = {0};
        Pages log = new Pages(
                ModelCatalog.builtIn().service("rds").operation("DownloadDBLogFilePortion"),
                Map.of(),
                PageLimits.ALL,
                input -> new HashMap<>(Map.of(
                        "LogFileData",
                        "part" + ++parts[0],
                        "Marker",
                        "m" + parts[0],
                        "AdditionalDataPending",
                        parts[0] < 3)));
        assertThat(MergedPages.of(log)).isEqualTo(Map.of("LogFileData", "part1part2part3"));
    }
}
