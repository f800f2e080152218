package io.awsx.quirk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The script of a new instance, which is given as it is, text or bytes, and sent in base64. */
final class UserData {

    private static final String MEMBER = "UserData";

    private UserData() {}

    static void encode(Map<String, Object> input) {
        Object data = input.get(MEMBER);
        if (data instanceof byte[] bytes) {
            input.put(MEMBER, Base64.getEncoder().encodeToString(bytes));
        } else if (data instanceof CharSequence text) {
            input.put(MEMBER, Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
