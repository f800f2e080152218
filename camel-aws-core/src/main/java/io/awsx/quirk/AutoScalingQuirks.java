package io.awsx.quirk;

import io.awsx.model.Operation;
import java.util.Map;

/** The user data of launch configurations are base64 on the wire but text in the model. */
final class AutoScalingQuirks implements ServiceQuirks {

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        if (operation.name().equals("CreateLaunchConfiguration")) {
            UserData.encode(input);
        }
    }
}
