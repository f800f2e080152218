package io.awsx.examples.inventory;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lists what an account holds in a region, one line a kind: how many, and the first names. What may not be listed says so in its
 * line; the others go on.
 */
public final class Inventory {

    private static final int AT_ONCE = 8;
    private static final int NAMES_SHOWN = 3;

    private final AwsSession session;

    Inventory(AwsSession session) {
        this.session = session;
    }

    /** Account and region come from where they always come from: environment, profile files, container, or instance. */
    public static void main(String[] args) throws Exception {
        try (AwsSession session = AwsSession.builder().build()) {
            new Inventory(session).print(Kind.USUAL, System.out);
        } catch (AwsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Lists several kinds at once, and prints them in their order. */
    void print(List<Kind> kinds, PrintStream out) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (AwsClient sts = session.client("sts")) {
            out.printf("Account %s, region %s%n", account(sts), sts.region());
            List<Future<String>> lines = new ArrayList<>();
            for (Kind kind : kinds) {
                lines.add(threads.submit(() -> line(kind)));
            }
            for (Future<String> line : lines) {
                out.println(line.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String account(AwsClient sts) {
        return String.valueOf(sts.call("GetCallerIdentity", Map.of()).get("Account"));
    }

    private String line(Kind kind) {
        try (AwsClient client = session.client(kind.service())) {
            List<Object> shown = new ArrayList<>();
            long count = 0;
            // One page is in memory at a time, however many things there are.
            for (Object name : client.paginate(kind.operation(), kind.input()).search(kind.query())) {
                if (shown.size() < NAMES_SHOWN) {
                    shown.add(name);
                }
                count++;
            }
            return "%6d  %-30s%s"
                    .formatted(count, kind.name(), shown(shown, count))
                    .stripTrailing();
        } catch (ServiceException e) {
            return "     ?  %-30s%s".formatted(kind.name(), e.code());
        } catch (AwsException e) {
            return "     ?  %-30s%s".formatted(kind.name(), e.getMessage());
        }
    }

    private static String shown(List<Object> names, long count) {
        String text = String.join(", ", names.stream().map(String::valueOf).toList());
        return count > names.size() ? text + ", ..." : text;
    }
}
