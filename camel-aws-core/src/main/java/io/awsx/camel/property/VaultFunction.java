package io.awsx.camel.property;

import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;
import org.jspecify.annotations.Nullable;

/**
 * Placeholders {@code {{FUNCTION:NAME#FIELD@VERSION:DEFAULT}}}, of which all but the name may be left out; see {@code docs/secrets.md}. Made by Camel when the first
 * placeholder of its name is resolved. Thread-safe.
 */
abstract class VaultFunction implements PropertiesFunction, CamelContextAware {

    private final String name;
    private final BiFunction<Vault, Placeholder, @Nullable String> read;
    private final @Nullable String camels;
    private @Nullable CamelContext context;

    /**
     * @param read what reads from the vault
     * @param camels the class of Camel's function of this name, which answers where it is on the class path; or null
     */
    VaultFunction(String name, BiFunction<Vault, Placeholder, @Nullable String> read, @Nullable String camels) {
        this.name = name;
        this.read = read;
        this.camels = camels;
    }

    @Override
    public String getName() {
        return name;
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
        CamelContext here = Objects.requireNonNull(context);
        PropertiesFunction other = camels == null ? null : CamelsOwn.inPlaceOf(here, this, camels);
        return other == null ? read.apply(Vault.of(here), Placeholder.of(name, remainder)) : other.apply(remainder);
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
