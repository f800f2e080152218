package io.awsx.quirk;

import io.awsx.endpoint.EndpointParameters;
import io.awsx.model.Operation;
import java.util.Map;

/** Each model predicts at an endpoint of its own, which the input names. */
final class MachineLearningQuirks implements ServiceQuirks {

    @Override
    public void endpoint(Operation operation, Map<String, ?> input, EndpointParameters parameters) {
        if (operation.name().equals("Predict") && input.get("PredictEndpoint") instanceof CharSequence url) {
            parameters.put("Endpoint", url.toString());
            // The rules derive no other endpoint from one that is given.
            parameters.put("UseFIPS", false);
            parameters.put("UseDualStack", false);
        }
    }
}
