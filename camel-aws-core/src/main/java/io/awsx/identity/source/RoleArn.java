package io.awsx.identity.source;

import org.jspecify.annotations.Nullable;

/** The parts of a role's ARN ({@code arn:PARTITION:iam::ACCOUNT:role/NAME}) that are needed here. */
final class RoleArn {

    private RoleArn() {}

    /** The account, or null where the text is no ARN with one. */
    static @Nullable String account(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && !parts[4].isEmpty() ? parts[4] : null;
    }
}
