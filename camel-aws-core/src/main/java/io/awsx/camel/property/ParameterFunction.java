package io.awsx.camel.property;

import org.apache.camel.spi.annotations.PropertiesFunction;

/** Parameters of Systems Manager's Parameter Store: {@code {{awsx-parameter:NAME}}}. */
@PropertiesFunction("awsx-parameter")
public final class ParameterFunction extends VaultFunction {

    /** Made by Camel. */
    public ParameterFunction() {
        super("awsx-parameter", Vault::parameter, null);
    }
}
