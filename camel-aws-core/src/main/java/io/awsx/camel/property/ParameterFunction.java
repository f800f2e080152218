package io.awsx.camel.property;

import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{awsx-parameter:NAME#FIELD@VERSION:DEFAULT}}}, a parameter of Systems Manager's Parameter Store; all but the name may be left out. Made by Camel when the
 * first such placeholder is resolved; see {@code docs/secrets.md}. Thread-safe.
 */
@org.apache.camel.spi.annotations.PropertiesFunction("awsx-parameter")
public final class ParameterFunction implements PropertiesFunction, CamelContextAware {

    private @Nullable CamelContext context;

    @Override
    public String getName() {
        return "awsx-parameter";
    }

    @Override
    public boolean optional(String remainder) {
        return remainder.startsWith("?");
    }

    /**
     * The value; null where there is none and the placeholder is optional.
     *
     * @throws io.awsx.error.AwsException where it cannot be read, or there is none and no default
     */
    @Override
    public @Nullable String apply(String remainder) {
        return Vault.of(Objects.requireNonNull(context)).parameter(Placeholder.of(getName(), remainder));
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
    }
}
