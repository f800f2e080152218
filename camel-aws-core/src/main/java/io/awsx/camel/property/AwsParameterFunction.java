package io.awsx.camel.property;

import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;
import org.jspecify.annotations.Nullable;

/** {@code awsx-parameter} under the name that Camel gives its own function, unless that is on the class path: then it answers. Thread-safe. */
@org.apache.camel.spi.annotations.PropertiesFunction("aws-parameterstore")
public final class AwsParameterFunction implements PropertiesFunction, CamelContextAware {

    private final ParameterFunction own = new ParameterFunction();
    private @Nullable CamelContext context;

    @Override
    public String getName() {
        return "aws-parameterstore";
    }

    @Override
    public boolean optional(String remainder) {
        return own.optional(remainder);
    }

    @Override
    public @Nullable String apply(String remainder) {
        PropertiesFunction camels = CamelsOwn.inPlaceOf(Objects.requireNonNull(context), this, CamelsOwn.PARAMETERS);
        return (camels == null ? own : camels).apply(remainder);
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
        own.setCamelContext(context);
    }
}
