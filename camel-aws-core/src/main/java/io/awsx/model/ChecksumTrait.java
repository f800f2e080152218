package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says of checksums.
 *
 * @param algorithmMember the input member that names the algorithm of the request, or null
 * @param required whether a request must carry one
 * @param validationMember the input member that asks for checksums in the response, or null
 * @param responseAlgorithms the algorithms a response may carry
 * @see <a href="https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait">httpChecksum trait</a>
 */
public record ChecksumTrait(
        @Nullable String algorithmMember,
        boolean required,
        @Nullable String validationMember,
        List<String> responseAlgorithms) {

    private static final ChecksumTrait NONE = new ChecksumTrait(null, false, null, List.of());

    static ChecksumTrait of(Traits traits) {
        JsonNode trait = traits.get("aws.protocols#httpChecksum");
        boolean required = traits.has("smithy.api#httpChecksumRequired")
                || trait.path("requestChecksumRequired").asBoolean(false);
        if (trait.isMissingNode() && !required) {
            return NONE;
        }
        return new ChecksumTrait(
                Traits.textOf(trait.path("requestAlgorithmMember")),
                required,
                Traits.textOf(trait.path("requestValidationModeMember")),
                Traits.textsOf(trait.path("responseAlgorithms")));
    }
}
