package io.awsx.camel.console;

import io.awsx.camel.LastFailure;
import io.awsx.camel.consume.ConsumerState;
import io.awsx.http.Connections;
import io.awsx.transfer.TransferState;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The console {@code awsx}: clients, their connections, consumers, transfers under way, and the last failed calls of all components. Shows
 * no credentials, no inputs and outputs, and no words of a service.
 */
@DevConsole(
        name = "awsx",
        displayName = "AWS without the SDK",
        description = "Clients, connections, consumers, transfers under way, and last failed calls of awsx")
public class AwsxDevConsole extends AbstractDevConsole {

    public AwsxDevConsole() {
        super(
                "camel",
                "awsx",
                "AWS without the SDK",
                "Clients, connections, consumers, transfers under way, and last failed calls of awsx");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        Picture picture = Picture.of(getCamelContext());
        StringBuilder text = new StringBuilder();
        picture.clients().forEach(client -> text.append(client.text()).append('\n'));
        picture.consumers().forEach((route, state) -> text.append(text(route, state)));
        for (TransferState transfer : picture.transfers()) {
            text.append("transfer: ").append(transfer).append('\n');
        }
        for (LastFailure failure : picture.failures()) {
            text.append("failed call: ").append(failure).append('\n');
        }
        return text.toString();
    }

    private static String text(String route, ConsumerState state) {
        return "consumer of route " + route + ": " + state.what() + (state.ready() ? ", ready, " : ", not ready, ")
                + state.polls() + " polls (" + state.failedPolls() + " failed"
                + (state.lastFailedPoll() == null ? "" : ", last " + state.lastFailedPoll()) + "), last at "
                + state.lastPoll() + " with " + state.lastItems() + " items, " + state.underWay() + " under way, "
                + state.consumed() + " consumed, " + state.failed() + " failed"
                + (state.lastFailedItem() == null ? "" : " (last " + state.lastFailedItem() + ')') + ", " + state.gone()
                + " gone, "
                + state.unsettled() + " unsettled\n";
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        Picture picture = Picture.of(getCamelContext());
        JsonObject root = new JsonObject();
        root.put("clients", picture.clients().stream().map(AwsxDevConsole::json).toList());
        root.put(
                "consumers",
                picture.consumers().entrySet().stream()
                        .map(entry -> json(entry.getKey(), entry.getValue()))
                        .toList());
        root.put(
                "transfers",
                picture.transfers().stream().map(AwsxDevConsole::json).toList());
        root.put(
                "failures",
                picture.failures().stream().map(AwsxDevConsole::json).toList());
        return root;
    }

    private static JsonObject json(ClientPicture client) {
        JsonObject json = new JsonObject();
        json.put("component", client.component());
        json.put("service", client.service());
        json.put("region", client.region());
        json.put("endpoint", client.endpoint());
        json.put("calls", client.calls());
        json.put("underWay", client.underWay());
        json.put("failures", client.failures());
        json.put("retries", client.retries());
        if (client.connections() != null) {
            json.put("connections", json(client.connections()));
        }
        if (client.http2() != null) {
            json.put("http2Connections", json(client.http2()));
        }
        return json;
    }

    private static JsonObject json(Connections connections) {
        JsonObject json = new JsonObject();
        json.put("leased", connections.leased());
        json.put("idle", connections.idle());
        json.put("waiting", connections.waiting());
        json.put("most", connections.most());
        return json;
    }

    private static JsonObject json(String route, ConsumerState state) {
        JsonObject json = new JsonObject();
        json.put("route", route);
        json.put("polled", state.what());
        json.put("ready", state.ready());
        json.put("polls", state.polls());
        json.put("failedPolls", state.failedPolls());
        put(json, "lastFailure", "lastFailedPoll", state.lastFailedPoll());
        json.put("lastPoll", state.lastPoll() == null ? null : state.lastPoll().toString());
        json.put("lastItems", state.lastItems());
        json.put("underWay", state.underWay());
        json.put("consumed", state.consumed());
        json.put("failed", state.failed());
        put(json, "lastItemFailure", "lastFailedItem", state.lastFailedItem());
        json.put("gone", state.gone());
        json.put("unsettled", state.unsettled());
        return json;
    }

    private static void put(JsonObject json, String kind, String time, ConsumerState.@Nullable Failure failure) {
        json.put(kind, failure == null ? null : failure.kind());
        json.put(time, failure == null ? null : failure.time().toString());
    }

    private static JsonObject json(TransferState transfer) {
        JsonObject json = new JsonObject();
        json.put("verb", transfer.verb());
        json.put("bucket", transfer.bucket());
        json.put("key", transfer.key());
        json.put("bytes", transfer.bytes());
        json.put("length", transfer.length());
        json.put("elapsedMillis", transfer.elapsed().toMillis());
        return json;
    }

    private static JsonObject json(LastFailure last) {
        JsonObject json = new JsonObject();
        json.put("time", last.time().toString());
        json.put("service", last.service());
        json.put("region", last.region());
        json.put("operation", last.failure().operation());
        json.put("kind", last.failure().kind());
        json.put("status", last.failure().status());
        json.put("requestId", last.failure().requestId());
        json.put("attempts", last.failure().attempts());
        return json;
    }
}
