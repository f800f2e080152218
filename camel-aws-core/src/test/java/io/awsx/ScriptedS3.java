package io.awsx;

import java.util.Map;
import java.util.function.UnaryOperator;

/** A client of S3 on a scripted transport. */
public final class ScriptedS3 extends ScriptedService {

    public ScriptedS3() {
        this(builder -> builder);
    }

    public ScriptedS3(UnaryOperator<AwsSession.Builder> more) {
        this(more, Map.of());
    }

    public ScriptedS3(UnaryOperator<AwsSession.Builder> more, Map<String, ?> overrides) {
        super("s3", more, overrides);
    }

    public static String error(String code) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code
                + "</Code><Message>told by the server</Message><RequestId>REQ1</RequestId></Error>";
    }
}
