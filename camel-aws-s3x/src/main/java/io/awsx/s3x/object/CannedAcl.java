package io.awsx.s3x.object;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a canned ACL is spelled: by the API's word, or by the constants and names that Java has for it. */
final class CannedAcl {

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");

    private CannedAcl() {}

    /** The API's word for {@code PUBLIC_READ}, {@code PublicRead}, {@code public-read}, or a constant of an enum. */
    static Object word(Object value) {
        return value instanceof CharSequence || value instanceof Enum<?>
                ? WORD_BEGINS.matcher(value.toString().trim()).replaceAll("-").toLowerCase(Locale.ROOT)
                : value;
    }
}
