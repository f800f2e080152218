package io.awsx.call;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.ShapeType;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a call is about, for messages of failures: bucket and key, queue, table, and so on, as its input names them. */
final class Subject {

    private static final int MOST = 3;
    private static final int LONGEST = 200;

    /** Names of things, wherever they stand in an input. */
    private static final Pattern NAME = Pattern.compile("Bucket|Key|CopySource|.*(Name|Arn|ARN|Url)");

    /** What tells one thing from others where the API cannot do without it. */
    private static final Pattern ID = Pattern.compile(".*(Id|Identifier)");

    private Subject() {}

    /** Such as {@code Bucket=b, Key=k}; empty where the input names nothing, and without what is sensitive. */
    static String of(Operation operation, Map<String, ?> input) {
        return operation.input().members().stream()
                .filter(member -> tells(member) && input.get(member.name()) instanceof CharSequence)
                .limit(MOST)
                .map(member -> member.name() + '=' + shown(String.valueOf(input.get(member.name()))))
                .collect(Collectors.joining(", "));
    }

    private static boolean tells(Member member) {
        return member.shape().type() == ShapeType.STRING
                && !member.sensitive()
                && (NAME.matcher(member.name()).matches()
                        || (member.required() && ID.matcher(member.name()).matches()));
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
