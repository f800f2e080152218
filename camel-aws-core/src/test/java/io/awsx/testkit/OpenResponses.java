package io.awsx.testkit;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Responses handed out by transports under test that somebody has to read or close. */
final class OpenResponses {

    private record Response(String description, BooleanSupplier released) {}

    private final ConcurrentLinkedQueue<Response> responses = new ConcurrentLinkedQueue<>();

    void track(String description, BooleanSupplier released) {
        responses.add(new Response(description, released));
    }

    List<String> unreleased() {
        responses.removeIf(response -> response.released().getAsBoolean());
        return responses.stream()
                .map(response -> "neither read nor closed: " + response.description())
                .toList();
    }

    void forget() {
        responses.clear();
    }
}
