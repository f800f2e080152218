package io.awsx.resource.data;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.JmesPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the attributes of a resource are asked for.
 *
 * @param request the call
 * @param path where in the answer they are
 * @param where where the path finds a list: the members by which one element is chosen, and the identifiers they equal; none
 *     may, and the attributes are empty then
 * @param emptyOn codes of errors that stand for no attributes
 */
record Load(Request request, JmesPath path, Map<String, String> where, Set<String> emptyOn) {

    /** @throws ClientException where the answer does not have the resource */
    Map<String, Object> run(Resource resource) {
        Object found;
        try {
            found = path.search(resource.client().call(request.operation(), request.input(resource, Map.of())));
        } catch (ServiceException e) {
            if (emptyOn.contains(e.code())) {
                return Map.of();
            }
            throw e;
        }
        if (!where.isEmpty()) {
            found = chosen(found, resource);
        }
        Map<String, Object> data = Resource.data(found);
        if (data == null) {
            throw new ClientException(resource + " has no attributes: it is not in the answer of " + request.operation()
                    + ", so it does not exist");
        }
        return data;
    }

    private @Nullable Object chosen(@Nullable Object found, Resource resource) {
        for (Object element : found instanceof List<?> list ? list : List.of()) {
            boolean all = where.entrySet().stream()
                    .allMatch(one -> element instanceof Map<?, ?> map
                            && resource.identifier(one.getValue()).equals(map.get(one.getKey())));
            if (all) {
                return element;
            }
        }
        return Map.of();
    }
}
