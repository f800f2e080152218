package io.awsx.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {

    private static final List<String> START = List.of("ExclusiveStartKey");
    private static final String WITH_BYTES = "{\"ExclusiveStartKey\":{\"id\":{\"B\":\"AP8=\"},\"l\":[\"x\",\"gA==\"]},"
            + "\"boto_truncate_amount\":2,"
            + "\"boto_encoded_keys\":[[\"ExclusiveStartKey\",\"id\",\"B\"],[\"ExclusiveStartKey\",\"l\",1]]}";

    private static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesAreToldAsBoto3TellsThem() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("id", Map.of("B", new byte[] {0, -1}));
        key.put("l", List.of("x", new byte[] {-128}));
        Map<String, Object> tokens = new HashMap<>(Map.of("ExclusiveStartKey", key));
        assertThat(new String(Base64.getDecoder().decode(new ResumeToken(tokens, 2).text()), StandardCharsets.UTF_8))
                .isEqualTo(WITH_BYTES);
        assertThat(key).as("the token itself").extracting("id.B").isEqualTo(new byte[] {0, -1});
    }

    @Test
    void bytesInATokenOfBoto3AreBytes() {
        ResumeToken token = ResumeToken.parse(base64(WITH_BYTES), START);
        assertThat(token.given()).isEqualTo(2);
        Map<?, ?> key = (Map<?, ?>) token.tokens().get("ExclusiveStartKey");
        assertThat(key).extracting("id.B").isEqualTo(new byte[] {0, -1});
        assertThat(((List<?>) key.get("l")).get(1)).isEqualTo(new byte[] {-128});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[]]",
                "[[\"nowhere\"]]",
                "[[\"ExclusiveStartKey\"]]",
                "[[\"ExclusiveStartKey\",\"l\",7]]",
                "[[\"ExclusiveStartKey\",\"l\",0,0]]",
                "[5]"
            })
    void aTokenWhosePathsLeadNowhereIsNotOneOfOurs(String paths) {
        String json = "{\"ExclusiveStartKey\":{\"l\":[\"AA==\"]},\"boto_encoded_keys\":" + paths + "}";
        assertThat(ResumeToken.parse(base64(json), START).tokens())
                .isEqualTo(Map.of("ExclusiveStartKey", base64(json)));
    }
}
