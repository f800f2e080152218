package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings of a client. */
class PaginatedTest {

    private final ScriptedService dynamo = new ScriptedService("dynamodb");

    @AfterEach
    void close() {
        dynamo.close();
    }

    /** Five tables on three pages, the second of which is empty. */
    private Paginated tables() {
        dynamo.transport.otherwise(request -> ScriptedTransport.answer(200, page(body(request))));
        return dynamo.client.paginate("ListTables", Map.of());
    }

    private static String page(String asked) {
        if (asked.contains("\"ccc2\"")) {
            return "{\"TableNames\":[\"d\",\"e\"]}";
        } else if (asked.contains("\"ccc\"")) {
            return "{\"TableNames\":[],\"LastEvaluatedTableName\":\"ccc2\"}";
        }
        return "{\"TableNames\":[\"a\",\"b\",\"c\"],\"LastEvaluatedTableName\":\"ccc\"}";
    }

    private static String body(HttpRequest request) {
        try (InputStream in = request.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void emptyPagesInTheMiddleArePassedOver() {
        assertThat(tables().items()).containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aWalkLeftAnywhereGoesOnBehindItsLastItem(int taken) {
        Paginated listing = tables();
        Iterator<Object> items = listing.items().iterator();
        assertThat(items.hasNext()).isTrue();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            all.add(items.next());
        }
        tables().startingToken((String) listing.resumeToken()).items().forEach(all::add);
        assertThat(all).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aWalkToTheEndHasNoToken() {
        Paginated listing = tables();
        assertThat(listing.resumeToken()).isNull();
        listing.stream().forEach(item -> {});
        assertThat(listing.resumeToken()).isNull();
    }

    @Test
    void aPageIsForgottenBeforeTheNextComes() {
        Operation operation = dynamo.client.operation("ListTables");
        List<WeakReference<Object>> lists = new ArrayList<>();
        Paginated listing = new Paginated(
                limits -> new Pages(operation, Map.of(), limits, input -> {
                    assertForgotten(lists);
                    List<String> names = new ArrayList<>(List.of("table" + lists.size()));
                    lists.add(new WeakReference<>(names));
                    Map<String, Object> page = new HashMap<>(Map.of("TableNames", names));
                    if (lists.size() < 4) {
                        page.put("LastEvaluatedTableName", "table" + lists.size());
                    }
                    return page;
                }),
                PageLimits.ALL);
        assertThat(listing.items()).hasSize(4);
        lists.clear();
        assertThat(listing.search("TableNames")).hasSize(4);
        lists.clear();
        for (Map<String, Object> page : listing.pages()) {
            page.clear();
        }
        assertThat(lists).hasSize(4);
    }

    private static void assertForgotten(List<WeakReference<Object>> lists) {
        for (WeakReference<Object> list : lists) {
            for (int i = 0; i < 20 && list.get() != null; i++) {
                System.gc();
            }
            assertThat(list.get()).isNull();
        }
    }

    @Test
    void aSearchGoesThroughAllPages() {
        assertThat(tables().search("TableNames[?@ != 'b']")).containsExactly("a", "c", "d", "e");
    }

    @Test
    void theResultIsAllPagesAsOne() {
        assertThat(tables().result()).isEqualTo(Map.of("TableNames", List.of("a", "b", "c", "d", "e")));
    }

    @Test
    void derivedPaginatorsAreListedAndWalked() {
        dynamo.transport
                .then(200, "{\"Items\":[{\"id\":{\"N\":\"1\"}}],\"NextToken\":\"n\"}")
                .then(200, "{\"Items\":[{\"id\":{\"N\":\"2\"}}]}");
        assertThat(dynamo.client.paginators()).contains("ListTables", "ExecuteStatement");
        assertThat(dynamo.client
                        .paginate("ExecuteStatement", Map.of("Statement", "SELECT * FROM t"))
                        .search("Items[].id.N"))
                .containsExactly("1", "2");
        assertThat(dynamo.body(1)).contains("\"NextToken\":\"n\"");
    }
}
