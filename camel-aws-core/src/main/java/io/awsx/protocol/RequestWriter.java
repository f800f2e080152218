package io.awsx.protocol;

import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import java.util.Map;

/** The half of a protocol that writes requests. */
@FunctionalInterface
interface RequestWriter {

    HttpRequest write(Operation operation, Map<String, ?> input);
}
