package io.awsx.aws2;

import io.awsx.AwsClient;
import io.awsx.camel.MemberPath;
import io.awsx.camel.profile.Payload;
import io.awsx.camel.profile.Place;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.profile.Target;
import io.awsx.camel.profile.Verb;
import io.awsx.camel.shard.ShardConstants;
import io.awsx.camel.sqs.SqsConstants;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets all that a scheme of Camel has beside what there is here: what profiles and options say, and the reasons for the rest. */
final class Comparison {

    /** What profiles call consumers, and where the headers of their messages stand. */
    private static final Map<String, Class<?>> CONSUMERS =
            Map.of("queue", SqsConstants.class, "shards", ShardConstants.class);

    private final CamelScheme scheme;
    private final List<Counterpart> here;
    private final Reasons reasons;
    private final Function<String, AwsClient> clients;

    /** @param clients by service what knows its operations */
    Comparison(CamelScheme scheme, List<Counterpart> here, Reasons reasons, Function<String, AwsClient> clients) {
        this.scheme = scheme;
        this.here = here;
        this.reasons = reasons;
        this.clients = clients;
    }

    /** One row each, in the order of the catalog. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String operation : with(scheme.operations(), "operations")) {
            rows.add(row("operations", operation, one -> operation(one, operation)));
        }
        for (String option : scheme.path()) {
            rows.add(row("options", option, Comparison::path));
        }
        for (String option : with(scheme.options().keySet(), "options")) {
            rows.add(row("options", option, one -> option(one, option)));
        }
        for (String header : with(scheme.headers().keySet(), "headers")) {
            rows.add(row("headers", header, one -> header(one, header)));
        }
        return rows;
    }

    private List<String> with(Iterable<String> names, String kind) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        all.addAll(reasons.besides(scheme.name(), kind));
        return all;
    }

    private Row row(String kind, String name, Function<Counterpart, Verdict> known) {
        Verdict reason = reasons.find(scheme.name(), kind, name);
        return new Row(
                kind,
                name,
                reason != null
                        ? reason
                        : here.stream()
                                .map(known)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
    }

    private Verdict operation(Counterpart one, String name) {
        if (one.service() == null) {
            return Verdict.same("");
        }
        Verb verb = one.profile().verbs().get(name);
        try {
            String api = clients.apply(one.service())
                    .operation(verb == null ? name : verb.operation())
                    .name();
            Payload payload = one.profile().payloads().get(api);
            return Verdict.same('`'
                    + (here.size() == 1 ? "" : one.service() + ':')
                    + api
                    + '`'
                    + (payload == null ? "" : " of the body as `" + payload.to() + '`')
                    + body(verb));
        } catch (ClientException e) {
            return null;
        }
    }

    private static String body(Verb verb) {
        if (verb == null || verb.body() == null) {
            return "";
        }
        return verb.body().equals(Verb.KEEP) ? "; the body stays" : "; the body becomes `" + verb.body() + '`';
    }

    private static Verdict path(Counterpart one) {
        if (one.service() == null) {
            return Verdict.same("");
        } else if (one.profile().resource() == null) {
            return null;
        }
        List<Place> members = one.profile().resource().members();
        return Verdict.same(members.isEmpty() ? "does nothing" : "to " + shown(members));
    }

    private Verdict option(Counterpart one, String name) {
        ServiceProfile profile = one.profile();
        if (profile.options().containsKey(name)) {
            return Verdict.same(profile.options().get(name).stream()
                    .map(Comparison::shown)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")));
        } else if (profile.idle().containsKey(name)) {
            return new Verdict("different", "does nothing: " + profile.idle().get(name));
        } else if (profile.refused().containsKey(name)) {
            String instead = profile.refused().get(name);
            boolean flag =
                    scheme.options().containsKey(name) && scheme.type(name).equals("boolean");
            return new Verdict("different", (flag ? "`true` is refused at start: " : "refused at start: ") + instead);
        }
        if (name.equals("operation") && profile.operation() != null) {
            return Verdict.same("without it `" + profile.operation() + '`');
        }
        boolean there = one.component().options().containsKey(name);
        Verdict general = reasons.find("all", "options", name);
        return general == null && there ? described(one.component(), name) : general;
    }

    /** What the description of an option tells that is there for those who come from Camel's. */
    private static Verdict described(CamelScheme component, String name) {
        String description = component.options().get(name).path("description").asText();
        boolean other = description.startsWith("Refused") || description.contains("so that routes of aws2");
        return other ? new Verdict("different", description) : Verdict.same("");
    }

    private Verdict header(Counterpart one, String name) {
        ServiceProfile profile = one.profile();
        if (one.service() == null) {
            return one.component().headers().containsKey(name) ? Verdict.same("") : null;
        } else if (profile.operationHeaders().contains(name)) {
            return Verdict.same("chooses the operation");
        }
        List<String> ways = new ArrayList<>();
        Target in = profile.in().get(name);
        if (in != null) {
            ways.add("to " + shown(in));
        }
        List<Place> out = profile.out().get(name);
        if (out != null) {
            ways.add("from " + shown(out));
        }
        profile.items().forEach((operation, item) -> {
            if (item.out().containsKey(name)) {
                ways.add("from `" + item.out().get(name) + "` of an item of " + operation);
            }
        });
        profile.payloads().forEach((operation, payload) -> {
            if (payload.when().containsKey(name)) {
                ways.add("where it is true, the body is `" + payload.when().get(name) + "` of " + operation);
            }
        });
        if (consumed(one).contains(name)) {
            ways.add("of what is consumed");
        }
        if (ways.isEmpty()) {
            return null;
        }
        String note = String.join("; ", ways);
        if (in != null && profile.resource() != null) {
            for (Place member : profile.resource().members()) {
                if (in.places().contains(member)) {
                    return new Verdict(
                            "different",
                            "where the URI names another " + profile.resource().name()
                                    + ", it is refused unless `overridable=" + member.path() + "`; " + note);
                }
            }
        }
        String instead =
                scheme.headers().containsKey(name) && scheme.holdsObjects(name) ? insteadOfObjects(one, name) : "";
        return instead.isEmpty() ? Verdict.same(note) : new Verdict("different", instead + "; " + note);
    }

    /** The headers of what a service's own consumer routes. */
    private static Set<String> consumed(Counterpart one) {
        Class<?> constants = CONSUMERS.get(String.valueOf(one.profile().consumer()));
        return constants == null
                ? Set.of()
                : Arrays.stream(constants.getFields()).map(Comparison::constant).collect(Collectors.toSet());
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands where Camel has an object of the SDK; nothing where texts do. */
    private String insteadOfObjects(Counterpart one, String header) {
        Target in = one.profile().in().get(header);
        List<Place> places = in == null ? one.profile().out().get(header) : in.places();
        if (places == null) {
            return "a Map by name, in place of objects of the SDK";
        }
        Place place = places.get(0);
        if (place.operation() == null || !place.path().matches("[\\w.\\[\\]]+")) {
            return "Maps with the API's names, in place of objects of the SDK";
        }
        Operation operation = clients.apply(one.service()).operation(place.operation());
        Shape shape = new MemberPath(place.path())
                .member(in == null ? operation.output() : operation.input())
                .shape();
        return switch (shape.type()) {
            case STRING -> "";
            case LIST ->
                shape.listMember().shape().type() == ShapeType.STRING
                        ? ""
                        : "a List of Maps with the API's names, in place of objects of the SDK";
            case DOCUMENT -> "a plain Map, in place of a document of the SDK";
            default -> "a Map with the API's names, in place of an object of the SDK";
        };
    }

    private static String shown(Target target) {
        return shown(target.places()) + (target.as() == null ? "" : " as " + target.as());
    }

    /** Places, those of one path together. */
    private static String shown(List<Place> places) {
        Map<String, List<String>> operations = places.stream()
                .collect(Collectors.groupingBy(
                        Place::path,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                place -> place.operation() == null ? "" : place.operation(), Collectors.toList())));
        return operations.entrySet().stream()
                .map(entry -> '`'
                        + entry.getKey()
                        + '`'
                        + (entry.getValue().contains("") ? "" : " of " + String.join(", ", entry.getValue())))
                .collect(Collectors.joining(", "));
    }
}
