package io.awsx.quirk;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.Map;

/**
 * Outputs name a zone {@code /hostedzone/Z1} and a change {@code /change/C1}, but inputs take {@code Z1} and {@code C1}
 * alone: both forms are taken.
 */
final class Route53Quirks implements ServiceQuirks {

    @Override
    public void input(Operation operation, Map<String, Object> input) {
        for (Member member : operation.input().members()) {
            if (input.get(member.name()) instanceof CharSequence id && names(member)) {
                String name = id.toString();
                input.put(member.name(), name.substring(name.lastIndexOf('/') + 1));
            }
        }
    }

    private static boolean names(Member member) {
        return switch (member.shape().name()) {
            case "ResourceId", "DelegationSetId", "ChangeId" -> true;
            default -> false;
        };
    }
}
