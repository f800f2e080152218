package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Message;

/** Why an operation was not authorized, which EC2 tells in a message that STS decodes for those who may know. */
final class AuthorizationFailure {

    private static final Pattern ENCODED = Pattern.compile("Encoded authorization failure message: ([\\w+/=-]+)");

    private AuthorizationFailure() {}

    /** Decodes the message of a failure, where it holds one, into a header, and beside the failure itself. */
    static void decode(AwsClient sts, ServiceException failure, Message message) {
        Matcher encoded = ENCODED.matcher(String.valueOf(failure.getMessage()));
        if (!encoded.find()) {
            return;
        }
        try {
            Object decoded = sts.call("DecodeAuthorizationMessage", Map.of("EncodedMessage", encoded.group(1)))
                    .get("DecodedMessage");
            message.setHeader(Ec2Constants.AUTHORIZATION_FAILURE, decoded);
            failure.addSuppressed(new ClientException("Not authorized because: " + decoded));
        } catch (AwsException e) {
            failure.addSuppressed(e);
        }
    }
}
