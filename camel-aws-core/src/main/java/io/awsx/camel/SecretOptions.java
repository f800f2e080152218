package io.awsx.camel;

import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.Shape;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.util.SensitiveUtils;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/** Options whose values URIs must not show, besides those that Camel knows by name. */
public final class SecretOptions {

    /** What an option may be set to; RAW ends where an option ends, as what is in it may be anything. */
    private static final String VALUE = "(?:RAW\\(.*?\\)(?=&|$)|RAW\\{.*?}(?=&|$)|[^&]*)";

    private SecretOptions() {}

    /** Has Camel mask the secret options that all components share; all but one it knows by name. */
    public static void mask(CamelContext context) {
        mask(context, "assumeRoleExternalId");
    }

    /** Has Camel mask the value of an option, or of all whose names hold this one, wherever it shows URIs. */
    public static void mask(CamelContext context, String option) {
        // Camel leaves out what it knows; where nothing else is left its pattern would fit any option.
        if (SensitiveUtils.containsSensitive(option)) {
            return;
        }
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (extension) {
            String known = extension.getAdditionalSensitiveKeywords();
            if (known == null) {
                extension.setAdditionalSensitiveKeywords(option);
            } else if (!holdsAny(option, known.split(",", -1))) {
                extension.setAdditionalSensitiveKeywords(known + ',' + option);
            }
        }
    }

    private static boolean holdsAny(String option, String[] keywords) {
        for (String keyword : keywords) {
            if (holds(option, keyword.trim())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String option, String keyword) {
        return !keyword.isEmpty() && option.toLowerCase(Locale.ROOT).contains(keyword.toLowerCase(Locale.ROOT));
    }

    /**
     * The URI of an endpoint for texts: without the value of any option that is secret. Camel alone masks all that it knows by name, but
     * one of the others.
     *
     * @param further options that are secret besides those that the component declares so
     */
    public static String shown(Endpoint endpoint, Collection<String> further) {
        String uri = endpoint.getEndpointUri();
        EndpointUriFactory declared = endpoint.getCamelContext()
                .getCamelContextExtension()
                .getEndpointUriFactory(StringHelper.before(uri, ":", ""));
        Set<String> names = new TreeSet<>(further);
        if (declared != null) {
            names.addAll(declared.secretPropertyNames());
        }
        String shown = uri;
        for (String name : names) {
            Pattern option = Pattern.compile("([?&]" + Pattern.quote(name) + "=)" + VALUE);
            shown = option.matcher(shown).replaceAll("$1xxxxxx");
        }
        return URISupport.sanitizeUri(shown);
    }

    /**
     * Masks the members of an input that the model says are secret.
     *
     * @return the options that give them
     */
    public static Set<String> maskParams(CamelContext context, String service, AwsxCallConfiguration options) {
        return maskParams(context, service, options, options.getOperation());
    }

    /**
     * The same where the options name the operation in another way than the API does.
     *
     * @param operation the operation whose members the options give, or null where that is not known
     */
    public static Set<String> maskParams(
            CamelContext context, String service, AwsxCallConfiguration options, @Nullable String operation) {
        Set<String> masked = new TreeSet<>();
        if (operation == null || options.getParam() == null) {
            return masked;
        }
        ModelCatalog catalog = catalog(context, options);
        for (String path : options.getParam().keySet()) {
            if (secret(catalog, service, operation, path)) {
                masked.add("param." + path);
                mask(context, "param." + path);
            }
        }
        return masked;
    }

    /** The models that the endpoint's calls will know, where no session is given that has its own. */
    private static ModelCatalog catalog(CamelContext context, AwsxCallConfiguration options) {
        ModelCatalog known = ModelCatalog.onClassPath(context.getApplicationContextClassLoader());
        try {
            return known.with(AwsxClients.models(options));
        } catch (ClientException e) {
            return known; // What is wrong with the files is told when the endpoint starts.
        }
    }

    private static boolean secret(ModelCatalog catalog, String service, String operation, String path) {
        try {
            Shape input = catalog.service(service).operation(operation).input();
            return new MemberPath(path).member(input).sensitive();
        } catch (ClientException e) {
            // What is not known is told when the endpoint starts.
            return false;
        }
    }
}
