package io.awsx.quirk;

import io.awsx.model.Operation;
import io.awsx.protocol.JsonText;
import java.util.Map;

/** A template that is JSON comes as what it says; one in YAML stays text. */
final class CloudFormationQuirks implements ServiceQuirks {

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) {
        if (operation.name().equals("GetTemplate") && output.get("TemplateBody") instanceof String text) {
            output.put("TemplateBody", JsonText.parsed(text));
        }
    }
}
