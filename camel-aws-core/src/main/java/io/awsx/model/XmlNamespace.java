package io.awsx.model;

import org.jspecify.annotations.Nullable;

/**
 * The xmlNamespace trait.
 *
 * @param uri the namespace
 * @param prefix its prefix, or null where it is the default namespace
 */
public record XmlNamespace(String uri, @Nullable String prefix) {

    /** The name of the attribute that declares it. */
    public String attribute() {
        return prefix == null ? "xmlns" : "xmlns:" + prefix;
    }

    static @Nullable XmlNamespace of(Traits traits) {
        String uri = Traits.textOf(traits.get("smithy.api#xmlNamespace").path("uri"));
        return uri == null
                ? null
                : new XmlNamespace(
                        uri, Traits.textOf(traits.get("smithy.api#xmlNamespace").path("prefix")));
    }
}
