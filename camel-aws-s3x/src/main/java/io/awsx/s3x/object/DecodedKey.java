package io.awsx.s3x.object;

import io.awsx.error.ClientException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Keys as notifications of buckets have them: as in a form, where {@code +} is a space and {@code %2B} a plus. */
public final class DecodedKey {

    private DecodedKey() {}

    /**
     * The key as it is. Strict, since a key that is a little wrong is another object's, or none's.
     *
     * @param path where it is, for messages
     * @throws ClientException where it is not encoded so
     */
    public static String of(String encoded, String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        byte[] utf8 = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '%') {
                bytes.write(utf8[i] == '+' ? ' ' : utf8[i]);
                continue;
            }
            int high = i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
            if (low < 0) {
                throw new ClientException(path + " is not encoded as in a form: a % stands before no two digits");
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ClientException(path + " is no text in UTF-8", e);
        }
    }
}
