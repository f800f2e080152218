package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds when all services of the catalog are used at once. */
class WholeCatalogTest {

    /** The files have 49.5 MB; what else an open service keeps is small. */
    private static final long MOST_HEAP = 60_000_000;

    @Test
    void allServicesAreOpenInSixtyMegabytes() {
        long before = used();
        List<ServiceModel> open = new ArrayList<>();
        for (String service : ModelCatalog.builtIn().services()) {
            open.add(BuiltInModels.INSTANCE.read(service));
        }
        long kept = used() - before;

        assertThat(open).hasSizeGreaterThan(400);
        assertThat(kept).isBetween(40_000_000L, MOST_HEAP);
    }

    @Test
    void everyOperationOfEveryServiceIsReadWithAllItsShapes() {
        long operations = 0;
        long shapes = 0;
        for (String name : ModelCatalog.builtIn().services()) {
            ServiceModel service = BuiltInModels.INSTANCE.read(name);
            Deque<Shape> queue = new ArrayDeque<>();
            for (String operation : service.operations()) {
                Operation plan = service.operation(operation);
                assertThat(plan.name()).isEqualTo(operation);
                queue.add(plan.input());
                queue.add(plan.output());
                operations++;
            }
            Set<Shape> seen = new HashSet<>();
            while (!queue.isEmpty()) {
                Shape shape = queue.remove();
                if (seen.add(shape)) {
                    shape.members().forEach(member -> queue.add(member.shape()));
                }
            }
            shapes += seen.size();
            assertThat(service.protocols()).as(name).isNotEmpty();
            assertThat(service.endpointRuleSet()).as(name).isNotNull();
            service.waiters().values().forEach(waiter -> service.operation(waiter.operation()));
        }
        assertThat(operations).isGreaterThan(19_000);
        assertThat(shapes).isGreaterThan(60_000);
    }

    @Test
    void noTwoServicesAndNoTwoOperationsOfOneHaveNamesOfOneSpelling() {
        Set<String> services = new TreeSet<>(Spelling.ORDER);
        for (String name : ModelCatalog.builtIn().services()) {
            assertThat(services.add(name)).as(name).isTrue();
            ServiceModel service = BuiltInModels.INSTANCE.read(name);
            Set<String> operations = new TreeSet<>(Spelling.ORDER);
            operations.addAll(service.operations());
            assertThat(operations).as(name).hasSameSizeAs(service.operations());
            // Two names of one service with one SDK id
            String found = name.equals("sms-voice") ? "pinpoint-sms-voice" : name;
            assertThat(BuiltInModels.INSTANCE.find(service.sdkId())).as(name).isEqualTo(found);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
