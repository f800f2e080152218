package io.awsx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How pages follow each other where the model does not say so, but its names do: an operation that only reads takes a token of a
 * usual name and gives the next one. What is not certain is not derived.
 */
final class DerivedPagination {

    private static final Pattern READS = Pattern.compile(
            "(List|Describe|Get|Search|Query|Lookup|Find|Scan|View|AdminList|BatchGet|BatchDescribe)[A-Z].*"
                    + "|(Query|Search|Scan|Lookup)|Evaluate[A-Z].*Values|Execute(Statement|Query)");

    private static final Set<String> TOKENS = Set.of(
            "nexttoken", "nextmarker", "nextpagetoken", "marker", "pagetoken", "paginationtoken", "continuationtoken");

    /** The members for the size of a page, the surest first. */
    private static final List<String> PAGE_SIZES =
            List.of("maxresults", "pagesize", "maxrecords", "maxitems", "maxresult", "limit");

    private static final Set<String> TRUNCATED = Set.of("istruncated", "truncated");

    private DerivedPagination() {}

    /** How the pages of an operation follow each other, or null where its names do not tell. */
    static @Nullable Pagination of(String operation, Shape input, Shape output) {
        if (!READS.matcher(operation).matches()) {
            return null;
        }
        Member given = null;
        Member next = null;
        for (Member member : input.members()) {
            Member follows = TOKENS.contains(lower(member)) ? next(member, output) : null;
            if (follows != null && next != null) {
                return null; // Which of them continues the listing, nobody knows.
            } else if (follows != null) {
                given = member;
                next = follows;
            }
        }
        if (given == null || next == null || given.required() || streams(output)) {
            return null;
        }
        return new Pagination(
                List.of(given.name()),
                List.of(next.name()),
                items(output),
                pageSize(input),
                moreResults(output),
                List.of());
    }

    /** Services that give {@code NextMarker} may repeat {@code Marker} as it came. */
    private static @Nullable Member next(Member token, Shape output) {
        Member next = named("next" + lower(token), output);
        Member same = next == null ? named(lower(token), output) : next;
        return same != null && isText(token) && isText(same) ? same : null;
    }

    private static @Nullable Member named(String lowerCase, Shape shape) {
        for (Member member : shape.members()) {
            if (lower(member).equals(lowerCase)) {
                return member;
            }
        }
        return null;
    }

    private static boolean isText(Member member) {
        return member.shape().type() == ShapeType.STRING;
    }

    private static boolean streams(Shape output) {
        return output.members().stream().anyMatch(member -> member.shape().streaming());
    }

    /** The only list; of several, none is taken for the items. */
    private static List<String> items(Shape output) {
        List<String> lists = new ArrayList<>(1);
        for (Member member : output.members()) {
            if (member.shape().type() == ShapeType.LIST) {
                lists.add(member.name());
            }
        }
        return lists.size() == 1 ? List.copyOf(lists) : List.of();
    }

    private static @Nullable String pageSize(Shape input) {
        for (String name : PAGE_SIZES) {
            Member member = named(name, input);
            ShapeType type = member == null ? null : member.shape().type();
            if (member != null && (type == ShapeType.INTEGER || type == ShapeType.LONG || type == ShapeType.STRING)) {
                return member.name();
            }
        }
        return null;
    }

    private static @Nullable String moreResults(Shape output) {
        for (Member member : output.members()) {
            if (TRUNCATED.contains(lower(member)) && member.shape().type() == ShapeType.BOOLEAN) {
                return member.name();
            }
        }
        return null;
    }

    private static String lower(Member member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
