package io.awsx.endpoint;

import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/** A step of the rules. Immutable. */
sealed interface Rule {

    /**
     * Applies the rule.
     *
     * @return the endpoint, or null where the rule does not apply and the next has its turn
     * @throws ClientException where the rules refuse the parameters
     */
    @Nullable Endpoint evaluate(Scope scope);

    /** Ends with an endpoint. */
    final class EndpointRule implements Rule {

        private final Condition[] conditions;
        private final EndpointTemplate endpoint;

        EndpointRule(Condition[] conditions, EndpointTemplate endpoint) {
            this.conditions = conditions;
            this.endpoint = endpoint;
        }

        @Override
        public @Nullable Endpoint evaluate(Scope scope) {
            return Condition.allMatch(conditions, scope) ? endpoint.evaluate(scope) : null;
        }
    }

    /** Ends with a refusal. */
    final class ErrorRule implements Rule {

        private final Condition[] conditions;
        private final Expression error;

        ErrorRule(Condition[] conditions, Expression error) {
            this.conditions = conditions;
            this.error = error;
        }

        @Override
        public @Nullable Endpoint evaluate(Scope scope) {
            if (!Condition.allMatch(conditions, scope)) {
                return null;
            }
            String text = error.text(scope);
            throw scope.failure(text == null ? "the rules refuse these parameters" : text);
        }
    }

    /** Hands on to the first of several that applies; when none does, the search is over: there is no way back up. */
    final class TreeRule implements Rule {

        private final Condition[] conditions;
        private final Rule[] rules;

        TreeRule(Condition[] conditions, Rule[] rules) {
            this.conditions = conditions;
            this.rules = rules;
        }

        @Override
        public @Nullable Endpoint evaluate(Scope scope) {
            if (!Condition.allMatch(conditions, scope)) {
                return null;
            }
            for (Rule rule : rules) {
                Endpoint endpoint = rule.evaluate(scope);
                if (endpoint != null) {
                    return endpoint;
                }
            }
            throw scope.failure("no rule applies");
        }
    }
}
