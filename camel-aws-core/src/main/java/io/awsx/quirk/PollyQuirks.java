package io.awsx.quirk;

import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speech as a link, which a browser can play, has in its query what is otherwise posted as JSON. */
final class PollyQuirks implements ServiceQuirks {

    @Override
    public HttpRequest link(Operation operation, Map<String, ?> input, HttpRequest request) {
        if (!operation.name().equals("SynthesizeSpeech")) {
            return request;
        }
        List<Query.Parameter> parameters = new ArrayList<>();
        input.forEach((member, value) -> {
            if (value instanceof Iterable<?> many) {
                many.forEach(one -> parameters.add(new Query.Parameter(member, String.valueOf(one))));
            } else if (value != null) {
                parameters.add(new Query.Parameter(member, value.toString()));
            }
        });
        return request.toBuilder()
                .method("GET")
                .query(Query.of(parameters))
                .headers(request.headers().toBuilder().remove("Content-Type").build())
                .body(RequestBody.EMPTY)
                .build();
    }
}
