package io.awsx.camel.property;

import org.apache.camel.spi.annotations.PropertiesFunction;

/** {@code awsx-parameter} under the name that Camel gives its own function, unless that is on the class path: then it answers. */
@PropertiesFunction("aws-parameterstore")
public final class AwsParameterFunction extends VaultFunction {

    /** Made by Camel. */
    public AwsParameterFunction() {
        super("aws-parameterstore", Vault::parameter, CamelsOwn.PARAMETERS);
    }
}
