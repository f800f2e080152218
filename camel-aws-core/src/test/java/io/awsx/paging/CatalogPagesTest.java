package io.awsx.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.model.InputValidator;
import io.awsx.model.Member;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.SampleValues;
import io.awsx.model.ServiceModel;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three pages of every operation of the catalog that has pages, made by its model. */
class CatalogPagesTest {

    private static final SampleValues SAMPLE = new SampleValues("text".repeat(50), 1, true, 2, 3);
    private static final int PAGES = 3;

    /** Some tokens have a least length. */
    private static final String TOKEN = " token".repeat(20);

    /** A service that gives three pages of an operation, with two items on each where items are in a list or map. */
    private static final class Listing {

        final Operation operation;
        final Pagination pagination;
        final List<Map<String, Object>> inputs = new ArrayList<>();
        final Map<Integer, Map<String, Object>> results = new LinkedHashMap<>();
        final int perPage;

        Listing(Operation operation) {
            this.operation = operation;
            this.pagination = operation.pagination();
            Shape result = pagination.results().isEmpty()
                    ? null
                    : at(operation.output(), pagination.results().get(0));
            this.perPage =
                    result != null && (result.type() == ShapeType.LIST || result.type() == ShapeType.MAP) ? 2 : 1;
        }

        Map<String, Object> page(Map<String, Object> input) {
            InputValidator.validate(operation, input);
            inputs.add(input);
            int number = number(input);
            Map<String, Object> page = new LinkedHashMap<>();
            results(number).forEach((result, value) -> put(page, result, value));
            for (int i = 0; number < PAGES && i < pagination.outputTokens().size(); i++) {
                putToken(page, pagination.outputTokens().get(i), token(i, number + 1));
            }
            if (pagination.moreResults() != null) {
                put(page, pagination.moreResults(), number < PAGES);
            }
            return page;
        }

        /** What the results of a page are, the same each time. */
        Map<String, Object> results(int number) {
            return results.computeIfAbsent(number, page -> {
                Map<String, Object> made = new LinkedHashMap<>();
                for (String result : pagination.results()) {
                    made.put(result, result(at(operation.output(), result), page));
                }
                return made;
            });
        }

        /** The items of all pages. */
        List<Object> items() {
            List<Object> items = new ArrayList<>();
            for (int number = 1; number <= PAGES; number++) {
                Object found = results(number).get(pagination.results().get(0));
                if (found instanceof List<?> list) {
                    items.addAll(list);
                } else if (found instanceof Map<?, ?> map && isMap()) {
                    items.addAll(map.entrySet());
                } else {
                    items.add(found);
                }
            }
            return items;
        }

        private boolean isMap() {
            return at(operation.output(), pagination.results().get(0)).type() == ShapeType.MAP;
        }

        /** Which page an input asks for. */
        int number(Map<String, Object> input) {
            for (int number = 2; number <= PAGES; number++) {
                boolean all = true;
                for (int i = 0; i < pagination.inputTokens().size(); i++) {
                    all &= token(i, number)
                            .equals(input.get(pagination.inputTokens().get(i)));
                }
                if (all) {
                    return number;
                }
            }
            return 1;
        }

        Object token(int index, int page) {
            Shape shape = operation
                    .input()
                    .member(pagination.inputTokens().get(index))
                    .shape();
            return switch (shape.type()) {
                case INTEGER -> page;
                case MAP -> Map.of("id", Map.of("S", "page " + page));
                default -> "page " + page + TOKEN;
            };
        }

        Object result(Shape shape, int number) {
            if (shape.type() == ShapeType.LIST) {
                Shape element = shape.listMember().shape();
                return List.of(distinct(element, number + "a"), distinct(element, number + "b"));
            } else if (shape.type() == ShapeType.MAP) {
                Map<String, Object> entries = new LinkedHashMap<>();
                entries.put(number + "a", distinct(shape.mapValue().shape(), number + "a"));
                entries.put(number + "b", distinct(shape.mapValue().shape(), number + "b"));
                return entries;
            }
            return distinct(shape, Integer.toString(number));
        }

        private static Object distinct(Shape shape, String mark) {
            return new SampleValues("text " + mark, mark.hashCode(), true, 1, 3).of(shape);
        }

        /** Puts a token where its expression looks first, and also into the last item where it may look for it. */
        private void putToken(Map<String, Object> page, String expression, Object token) {
            String first = expression.split(" \\|\\| ", -1)[0];
            int last = first.indexOf("[-1].");
            if (last < 0) {
                put(page, first, token);
                return;
            }
            List<?> list = (List<?>) get(page, first.substring(0, last));
            Object item = list.get(list.size() - 1);
            if (item instanceof Map<?, ?> map) {
                put(cast(map), first.substring(last + 5), token);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Shape at(Shape shape, String path) {
        Shape found = shape;
        for (String step : path.split("\\.", -1)) {
            Member member = found.member(step);
            assertThat(member).as(path + " of " + shape.id()).isNotNull();
            found = member.shape();
        }
        return found;
    }

    private static Object get(Map<String, Object> map, String path) {
        Object found = map;
        for (String step : path.split("\\.", -1)) {
            found = ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    private static void put(Map<String, Object> map, String path, Object value) {
        String[] steps = path.split("\\.", -1);
        Map<String, Object> owner = map;
        for (int i = 0; i < steps.length - 1; i++) {
            owner = cast((Map<?, ?>) owner.computeIfAbsent(steps[i], step -> new LinkedHashMap<>()));
        }
        owner.put(steps[steps.length - 1], value);
    }

    private static List<Object> walk(Pages pages) {
        List<Object> items = new ArrayList<>();
        pages.forEachRemaining(page -> items.addAll(pages.items(page)));
        return items;
    }

    private static void walkAll(Operation operation) {
        Listing listing = new Listing(operation);
        Map<String, Object> input = SAMPLE.required(operation.input());
        listing.pagination.inputTokens().forEach(input::remove);
        Integer size = listing.pagination.pageSize() == null ? null : 2;
        Pages pages = new Pages(operation, input, new PageLimits(size, null, null), listing::page);
        if (listing.pagination.results().isEmpty()) {
            pages.forEachRemaining(page -> {});
        } else {
            List<Object> items = walk(pages);
            assertThat(items)
                    .as("the items of " + operation)
                    .hasSize(PAGES * listing.perPage)
                    .isEqualTo(listing.items());
            resume(listing, input, items);
        }
        assertThat(pages.resumeToken()).isNull();
        assertThat(listing.inputs.subList(0, PAGES))
                .as("the pages of " + operation)
                .extracting(listing::number)
                .containsExactly(1, 2, 3);
    }

    /** What is cut within the second page goes on there; the items of structures and texts cannot be told apart. */
    private static void resume(Listing listing, Map<String, Object> input, List<Object> items) {
        long cut = listing.perPage + 1L;
        Pages begun = new Pages(listing.operation, input, new PageLimits(null, cut, null), listing::page);
        List<Object> parts = walk(begun);
        assertThat(parts).hasSize((int) cut);
        Pages rest =
                new Pages(listing.operation, input, new PageLimits(null, null, begun.resumeToken()), listing::page);
        parts.addAll(walk(rest));
        assertThat(parts).as("the parts of " + listing.operation).isEqualTo(items);
    }

    @Test
    void threePagesOfEachAreWalkedAndResumed() {
        int said = 0;
        int derived = 0;
        int withoutItems = 0;
        List<String> failures = new ArrayList<>();
        ModelCatalog catalog = ModelCatalog.builtIn();
        for (String name : catalog.services()) {
            ServiceModel service = catalog.service(name);
            List<String> derivedHere = service.derivedPaginators();
            for (String paginator : service.paginators()) {
                Operation operation = service.operation(paginator);
                try {
                    walkAll(operation);
                } catch (RuntimeException | AssertionError e) {
                    failures.add(operation + ": " + e);
                }
                boolean guessed = derivedHere.contains(paginator);
                said += guessed ? 0 : 1;
                derived += guessed ? 1 : 0;
                withoutItems += operation.pagination().results().isEmpty() ? 1 : 0;
            }
        }
        System.out.println(said + " paginators of the model, " + derived + " derived, " + withoutItems
                + " of them without certain items");
        assertThat(failures).isEmpty();
        assertThat(said).isGreaterThanOrEqualTo(3000);
        assertThat(derived).isBetween(800, 1200);
        assertThat(withoutItems).isLessThan(100);
    }
}
