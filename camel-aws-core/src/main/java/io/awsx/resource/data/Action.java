package io.awsx.resource.data;

import io.awsx.model.JmesPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a resource, or with a page of them: a call, and what becomes of its answer.
 *
 * @param name such as {@code CreateTags}
 * @param request the call
 * @param result the resources that are made of the answer, or null where there are none
 * @param path what of the answer is given otherwise, or null for all of it
 */
record Action(
        String name,
        Request request,
        @Nullable Result result,
        @Nullable JmesPath path) {

    /** Calls for one resource: gives a resource or null, a list of them, or what the path finds. */
    @Nullable Object run(Resource resource, Map<String, ?> given) {
        Map<String, @Nullable Object> input = request.input(resource, given);
        return answer(resource, input, resource.client().call(request.operation(), input));
    }

    /** What becomes of an answer. */
    @Nullable Object answer(Resource resource, Map<String, ?> input, Map<String, Object> output) {
        if (result == null) {
            return path == null ? output : path.search(output);
        }
        List<Resource> made = result.resources(resource, input, output);
        if (result.plural()) {
            return made;
        }
        return made.isEmpty() ? null : made.get(0);
    }
}
