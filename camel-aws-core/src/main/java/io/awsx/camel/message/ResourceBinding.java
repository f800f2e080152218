package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Lookup;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.Resource;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The resource that a URI names, as members of inputs: the route's own. Where a name must become a URL or an ARN the service is
 * asked at first use, once, and again where it said that there is no such thing any more. Thread-safe.
 */
public final class ResourceBinding {

    private static final Pattern HOLE = Pattern.compile("\\{([\\w|]+)}");

    private final AwsClient client;
    private final Resource profile;
    private final String text;
    private final Map<String, Object> options;
    private final Function<Operation, Map<String, Object>> defaults;
    private final ModelTyping typing;
    private final FittingPlaces<Boolean> places;
    private volatile @Nullable String found;

    /**
     * Binds one; sends nothing.
     *
     * @param text what the URI says
     * @param options the options of the URI that the profile knows
     * @param defaults what they give the operation that makes it
     * @throws ClientException where it cannot be one
     */
    ResourceBinding(
            AwsClient client,
            Resource profile,
            String text,
            Map<String, Object> options,
            Function<Operation, Map<String, Object>> defaults,
            ModelTyping typing) {
        this.client = client;
        this.profile = profile;
        this.text = text;
        this.options = options;
        this.defaults = defaults;
        this.typing = typing;
        this.places = places();
        if (text.contains("${")) {
            throw new ClientException("the " + profile.name() + " holds ${, but takes no expression");
        }
        String region = part(3);
        if (profile.lookup() != null && isArn() && !region.isEmpty() && !region.equals(client.region())) {
            throw new ClientException("the " + profile.name() + " is in region " + region + ", but the endpoint in "
                    + client.region() + "; set region=" + region);
        }
    }

    /** Its name: the last part of an ARN or a URL. */
    public String name() {
        return text.substring(Math.max(text.lastIndexOf(':'), isArn() ? -1 : text.lastIndexOf('/')) + 1);
    }

    private boolean isArn() {
        return text.startsWith("arn:");
    }

    /** A part of an ARN: 3 for the region, 4 for the account; empty where it is none, or has none. */
    private String part(int index) {
        String[] parts = text.split(":", 6);
        return isArn() && parts.length == 6 ? parts[index] : "";
    }

    /** The places that it gives, but for those in elements, and whether they want what is found rather than the name. */
    private FittingPlaces<Boolean> places() {
        FittingPlaces<Boolean> given = new FittingPlaces<>();
        for (Place place : isArn() && !profile.arn().isEmpty() ? profile.arn() : profile.members()) {
            if (!ofEach(place)) {
                given.add(place, isFound(place));
            }
        }
        return given;
    }

    /** Whether a place is one of each element of a list, which a message gives. */
    private static boolean ofEach(Place place) {
        return place.path().contains("[].");
    }

    /**
     * Gives the elements of lists what they have of the resource.
     *
     * @throws ClientException where one has something else
     */
    void finish(Operation operation, Map<String, Object> input) {
        for (Place place : profile.members()) {
            if (ofEach(place) && place.isOf(operation.name())) {
                int brackets = place.path().indexOf("[].");
                Object list = input.get(place.path().substring(0, brackets));
                int count = list instanceof List<?> elements ? elements.size() : 0;
                for (int i = 0; i < count; i++) {
                    give(operation, input, place.path().replace("[]", "[" + i + ']'), value(isFound(place)));
                }
            }
        }
    }

    private void give(Operation operation, Map<String, Object> input, String path, String value) {
        Object there = new MemberPath(path).find(input);
        if (there != null && !there.equals(value)) {
            throw new ClientException("The message gives " + path + '=' + there + ", but the URI says " + value
                    + "; nothing was sent. Leave it out of one of them");
        }
        typing.put(input, operation.input(), path, value);
    }

    /**
     * The members that it gives an operation. May call the service.
     *
     * @throws ClientException where there is no such resource
     */
    public Map<String, Object> members(Operation operation) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (FittingPlaces.Found<Boolean> one : places.of(operation)) {
            typing.put(members, operation.input(), one.place().path(), value(one.what()));
        }
        return members;
    }

    /** What the route owns of an operation's input, with what the resource gives it. */
    OwnMembers own(OwnMembers params) {
        Map<String, Object> members = new LinkedHashMap<>(params.input());
        List<MemberPath> paths = new ArrayList<>(params.paths());
        for (FittingPlaces.Found<Boolean> one : places.of(params.operation())) {
            paths.add(one.path());
            typing.put(members, params.operation().input(), one.place().path(), value(one.what()));
        }
        return new OwnMembers(params.operation(), members, paths, params.overridable());
    }

    private boolean isFound(Place place) {
        return profile.lookup() != null && profile.lookup().members().contains(place);
    }

    private String value(boolean isFound) {
        Lookup lookup = profile.lookup();
        return lookup == null ? text : isFound ? find(lookup) : name();
    }

    private String find(Lookup lookup) {
        String known = found;
        if (known == null) {
            synchronized (this) {
                known = found == null ? ask(lookup) : found;
                found = known;
            }
        }
        return known;
    }

    /** Forgets what was found, because it was not there; it is asked for again. */
    public void forget() {
        found = null;
    }

    private String ask(Lookup lookup) {
        Object given = lookup.given() == null ? null : options.get(lookup.given());
        if (given != null) {
            return given.toString();
        } else if (lookup.unless().matcher(text).matches()) {
            return text;
        }
        String told;
        ServiceException gone = null;
        try {
            told = told(lookup);
        } catch (ServiceException e) {
            if (!lookup.gone().contains(e.code())) {
                throw e;
            }
            told = null;
            gone = e;
        }
        if (told == null && creates(lookup)) {
            return create(lookup, Objects.requireNonNull(lookup.create()));
        } else if (told == null) {
            throw missing(lookup, gone);
        }
        return told;
    }

    private @Nullable String told(Lookup lookup) {
        Operation operation = client.operation(lookup.operation());
        Map<String, Object> input = new LinkedHashMap<>();
        lookup.input().forEach((path, value) -> {
            String filled = filled(value);
            if (filled != null) {
                typing.put(input, operation.input(), path, filled);
            }
        });
        if (operation.pagination() != null) {
            for (Object one : client.paginate(operation.name(), input).search(lookup.output())) {
                if (isMeant(one)) {
                    return one.toString();
                }
            }
            return null;
        }
        Object output = JmesPath.compile(lookup.output()).search(client.call(operation.name(), input));
        if (output instanceof List<?> list) {
            return list.stream()
                    .filter(this::isMeant)
                    .map(Object::toString)
                    .findFirst()
                    .orElse(null);
        }
        return output == null ? null : output.toString();
    }

    private boolean isMeant(Object one) {
        String whole = one.toString();
        return whole.substring(Math.max(whole.lastIndexOf(':'), whole.lastIndexOf('/')) + 1)
                .equals(name());
    }

    /** A text with parts of the resource and options in place of their names; null where one is not there. */
    private @Nullable String filled(String value) {
        StringBuilder filled = new StringBuilder();
        Matcher holes = HOLE.matcher(value);
        while (holes.find()) {
            String found = null;
            for (String name : holes.group(1).split("\\|", -1)) {
                found = found == null ? named(name) : found;
            }
            if (found == null) {
                return null;
            }
            holes.appendReplacement(filled, Matcher.quoteReplacement(found));
        }
        return holes.appendTail(filled).toString();
    }

    private @Nullable String named(String name) {
        String known = switch (name) {
            case "name" -> name();
            case "account" -> part(4);
            default -> Objects.toString(options.get(name), "");
        };
        return known.isEmpty() ? null : known;
    }

    private boolean creates(Lookup lookup) {
        Lookup.Create create = lookup.create();
        return create != null && Boolean.parseBoolean(String.valueOf(options.get(create.option())));
    }

    private String create(Lookup lookup, Lookup.Create create) {
        Operation operation = client.operation(create.operation());
        Map<String, Object> input = members(operation);
        Resource.Fifo fifo = profile.fifo();
        if (fifo != null && profile.isOrdered(name())) {
            fifo.create().forEach((path, value) -> typing.put(input, operation.input(), path, value));
        }
        ProfileOptions.fill(input, defaults.apply(operation));
        try {
            Object made = JmesPath.compile(create.output()).search(client.call(operation.name(), input));
            return Objects.requireNonNull(made, create.output()).toString();
        } catch (ServiceException e) {
            String others = toldBy(lookup);
            if (others == null) {
                throw e;
            }
            return others; // Another node was faster, and made it with other attributes.
        }
    }

    private @Nullable String toldBy(Lookup lookup) {
        try {
            return told(lookup);
        } catch (ServiceException e) {
            return null;
        }
    }

    private ClientException missing(Lookup lookup, @Nullable ServiceException told) {
        Lookup.Create create = lookup.create();
        return new ClientException(
                "There is no " + profile.name() + ' ' + name() + " in " + client.region()
                        + (told == null ? "" : ", as " + lookup.operation() + " says (" + told.code() + ")")
                        + "; nothing was sent. Create it"
                        + (create == null ? "" : ", or set " + create.option() + "=true")
                        + "; one of another account must be named by its ARN or URL",
                told);
    }

    /**
     * What is called again where a call failed because the resource that was found before is gone: the same input with what is found
     * now.
     *
     * @return null where that is no such failure, or nothing else is found
     */
    @Nullable Map<String, Object> again(Operation operation, Map<String, Object> input, ServiceException failure) {
        Lookup lookup = profile.lookup();
        if (lookup == null || !lookup.gone().contains(failure.code())) {
            return null;
        }
        String before = found;
        found = null;
        if (before == null || before.equals(text) || before.equals(options.get(Objects.toString(lookup.given())))) {
            return null;
        }
        Map<String, Object> members = members(operation);
        String now = found;
        if (now == null || members.values().stream().noneMatch(now::equals)) {
            return null;
        }
        Map<String, Object> renewed = new LinkedHashMap<>(input);
        renewed.putAll(members);
        return renewed;
    }
}
