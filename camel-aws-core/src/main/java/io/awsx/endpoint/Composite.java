package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps of expressions. One of constants is evaluated when it is compiled; members without a value are left out. */
final class Composite {

    private Composite() {}

    static Expression list(List<Expression> members) {
        return constantIfPossible(members, scope -> {
            List<Object> values = new ArrayList<>(members.size());
            for (Expression member : members) {
                Object value = member.evaluate(scope);
                if (value != null) {
                    values.add(value);
                }
            }
            return Collections.unmodifiableList(values);
        });
    }

    static Expression map(Map<String, Expression> members) {
        return constantIfPossible(members.values(), scope -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, Expression> member : members.entrySet()) {
                Object value = member.getValue().evaluate(scope);
                if (value != null) {
                    values.put(member.getKey(), value);
                }
            }
            return Collections.unmodifiableMap(values);
        });
    }

    private static Expression constantIfPossible(Collection<Expression> members, Expression composite) {
        for (Expression member : members) {
            if (!(member instanceof Expression.Literal)) {
                return composite;
            }
        }
        Object value = composite.evaluate(new Scope(List.of(), new Object[0], 0));
        return value == null ? composite : new Expression.Literal(value);
    }
}
