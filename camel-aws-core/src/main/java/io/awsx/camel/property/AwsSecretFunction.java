package io.awsx.camel.property;

import org.apache.camel.spi.annotations.PropertiesFunction;

/** {@code awsx-secret} under the name that Camel gives its own function, unless that is on the class path: then it answers. */
@PropertiesFunction("aws")
public final class AwsSecretFunction extends VaultFunction {

    /** Made by Camel. */
    public AwsSecretFunction() {
        super("aws", Vault::secret, CamelsOwn.SECRETS);
    }
}
