package io.awsx.ec2x;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of instances by the names of the SDK's constants, which routes of aws2-ec2 give as text. */
final class SdkInstanceType {

    private static final Pattern NAME = Pattern.compile(
            "([A-TV-Z][A-Z0-9_]*?)_(NANO|MICRO|SMALL|MEDIUM|LARGE|(?:[0-9]+_?)?XLARGE|METAL(?:_[0-9]+_?XL)?)");

    private SdkInstanceType() {}

    /** The type as the API has it: {@code m5.24xlarge} of {@code M5_24_XLARGE}; anything else as it is, such as types themselves. */
    static Object of(Object type) {
        Matcher name = NAME.matcher(type.toString());
        if (!name.matches()) {
            return type;
        }
        String size = name.group(2).replace("METAL_", "METAL-").replace("_", "");
        return (name.group(1).replace("_", "") + '.' + size).toLowerCase(Locale.ROOT);
    }
}
