package io.awsx.camel.property;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Camel, where they are on the class path: then they answer under their names, whichever Camel happens to find first. Without them their
 * names are other names of ours.
 */
final class CamelsOwn {

    static final String SECRETS = "org.apache.camel.component.aws.secretsmanager.SecretsManagerPropertiesFunction";
    static final String PARAMETERS = "org.apache.camel.component.aws.parameterstore.ParameterStorePropertiesFunction";

    private CamelsOwn() {}

    /**
     * Camel's function in the place of ours; null where there is none.
     *
     * @param ours what has the name until then
     * @param type the name of its class
     */
    static @Nullable PropertiesFunction inPlaceOf(CamelContext context, PropertiesFunction ours, String type) {
        Class<? extends PropertiesFunction> known =
                context.getClassResolver().resolveClass(type, PropertiesFunction.class);
        if (known == null) {
            return null;
        }
        synchronized (ours) {
            PropertiesFunction now = context.getPropertiesComponent().getPropertiesFunction(ours.getName());
            if (known.isInstance(now)) {
                return now;
            }
            PropertiesFunction camels = context.getInjector().newInstance(known, false);
            CamelContextAware.trySetCamelContext(camels, context);
            ServiceHelper.startService(camels);
            context.getPropertiesComponent().addPropertiesFunction(camels);
            return camels;
        }
    }
}
