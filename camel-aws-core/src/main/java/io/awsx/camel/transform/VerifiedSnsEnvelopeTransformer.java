package io.awsx.camel.transform;

import io.awsx.AwsSession;
import io.awsx.SnsVerifier;
import io.awsx.error.ClientException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.DataTypeTransformer;
import org.jspecify.annotations.Nullable;

/**
 * The same for messages that SNS signed, and no others: certificates are fetched from SNS, once each, by the one session in the registry,
 * or one of its own. Says nothing of whose topic it is: that is in the header {@value SnsEnvelopeTransformer#TOPIC_ARN}. Thread-safe.
 */
@DataTypeTransformer(
        name = "awsx:sns-envelope-verified",
        description = "Takes a message of SNS out of its envelope, where its signature is that of SNS")
public final class VerifiedSnsEnvelopeTransformer extends SnsEnvelopeTransformer {

    private @Nullable AwsSession own;
    private @Nullable SnsVerifier verifier;

    /** Made by Camel. */
    public VerifiedSnsEnvelopeTransformer() {}

    @Override
    void verify(Map<?, ?> json) {
        Map<String, Object> members = new LinkedHashMap<>();
        json.forEach((name, value) -> members.put(String.valueOf(name), value));
        verifier().verify(members);
    }

    private synchronized SnsVerifier verifier() {
        SnsVerifier known = verifier == null ? session().snsVerifier() : verifier;
        verifier = known;
        return known;
    }

    private AwsSession session() {
        Set<AwsSession> found = getCamelContext().getRegistry().findByType(AwsSession.class);
        if (found.size() > 1) {
            throw new ClientException(
                    "There are " + found.size()
                            + " sessions in the registry; with one or none it is certain which one fetches the certificates of SNS");
        }
        if (found.isEmpty()) {
            own = AwsSession.builder().build();
            return own;
        }
        return found.iterator().next();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        super.doStop();
        verifier = null;
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
