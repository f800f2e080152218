package io.awsx.camel.property;

import org.apache.camel.spi.annotations.PropertiesFunction;

/** Secrets of Secrets Manager: {@code {{awsx-secret:NAME}}}. */
@PropertiesFunction("awsx-secret")
public final class SecretFunction extends VaultFunction {

    /** Made by Camel. */
    public SecretFunction() {
        super("awsx-secret", Vault::secret, null);
    }
}
