package io.awsx.quirk;

import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of EC2 that are base64 on the wire but text in the model, and the link that CopySnapshot needs. */
final class Ec2Quirks implements ServiceQuirks {

    private static final String ENCODED_REASON = "Encoded authorization failure message: ";

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        if (operation.name().equals("RunInstances")) {
            UserData.encode(input);
        }
    }

    /** Unlike the database services, EC2 knows both regions as members. */
    @Override
    public @Nullable SourceLink sourceLink(Operation operation, Map<String, Object> input, String region) {
        Object source = input.get("SourceRegion");
        if (!operation.name().equals("CopySnapshot") || source == null || input.get("PresignedUrl") != null) {
            return null;
        }
        Map<String, Object> sent = new LinkedHashMap<>(input);
        sent.put("DestinationRegion", region);
        return new SourceLink(source.toString(), sent, List.of(), "PresignedUrl");
    }

    /** The reason is encoded: to know it takes a right of its own. */
    @Override
    public ServiceException failure(Operation operation, ServiceException failure) {
        return String.valueOf(failure.getMessage()).contains(ENCODED_REASON)
                ? failure.withHint("DecodeAuthorizationMessage of STS tells the reason; on awsx-ec2,"
                        + " decodeAuthorization=true asks it")
                : failure;
    }

    @Override
    public void output(Operation operation, Map<String, ?> given, Map<String, Object> output) {
        if (operation.name().equals("GetConsoleOutput") && output.get("Output") instanceof String encoded) {
            try {
                byte[] console = Base64.getMimeDecoder().decode(encoded);
                output.put("Output", new String(console, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // A server that does not encode has said it plainly.
                output.put("Output", encoded);
            }
        }
    }

    @Override
    public Collection<String> made(Operation operation, Map<String, ?> input, Map<String, ?> output) {
        return Ec2Names.made(operation.name(), input, output);
    }

    @Override
    public Collection<String> ended(Operation operation, Map<String, ?> input) {
        return Ec2Names.ended(operation.name(), input);
    }

    @Override
    public Collection<String> missing(Operation operation, Map<String, ?> input, ServiceException failure) {
        return Ec2Names.missing(failure);
    }
}
