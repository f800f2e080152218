package io.awsx.camel.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.awsx.AwsClient;
import io.awsx.camel.MemberPath;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.testing.ScriptedAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our profiles say of services is in their models. */
class ProfilesTest {

    private static ScriptedAws aws;

    @BeforeAll
    static void open() {
        aws = ScriptedAws.create();
    }

    @AfterAll
    static void close() {
        aws.close();
    }

    static List<String> services() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/awsx/camel/profile"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void operationsAreThoseOfTheApi(String service) {
        ServiceProfile profile = Profiles.of(service, null);
        AwsClient client = aws.client(service);

        assertThat(client.service()).as("as boto3 names it").isEqualTo(service);
        profile.verbs().forEach((name, verb) -> {
            Operation operation = client.operation(verb.operation());
            assertThat(operation.name()).isEqualTo(verb.operation());
            verb.defaults().keySet().forEach(path -> assertFits(operation, path));
        });
        if (profile.operation() != null && !profile.verbs().containsKey(profile.operation())) {
            assertThat(client.operation(profile.operation())).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void placesAreMembersOfInputs(String service) {
        ServiceProfile profile = Profiles.of(service, null);
        AwsClient client = aws.client(service);

        profile.options().values().forEach(targets -> targets.forEach(target -> assertFit(client, target.places())));
        profile.in().values().forEach(target -> assertFit(client, target.places()));
        if (profile.resource() != null) {
            assertFit(client, profile.resource().members());
            assertFit(client, profile.resource().arn());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void checksAreCallsThatNeedTheirMemberAlone(String service) {
        AwsClient client = aws.client(service);

        for (Check check : Profiles.of(service, null).checks()) {
            Operation operation = client.operation(check.operation());
            assertThat(operation.name()).isEqualTo(check.operation());
            if (check.member() != null) {
                assertFits(operation, check.member());
            }
            assertThat(operation.input().members().stream()
                            .filter(Member::required)
                            .map(Member::name))
                    .as(check.toString())
                    .isSubsetOf(Stream.ofNullable(check.member()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void payloadsAreMembersOfInputs(String service) {
        AwsClient client = aws.client(service);

        Profiles.of(service, null).payloads().forEach((operation, payload) -> {
            Stream.concat(
                            Stream.of(payload.to()),
                            Stream.concat(Stream.ofNullable(payload.unless()), payload.when().values().stream()))
                    .forEach(path -> assertFit(client, List.of(new Place(operation, path))));
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatBecomesOfOutputsIsInThem(String service) {
        ServiceProfile profile = Profiles.of(service, null);
        AwsClient client = aws.client(service);

        profile.out()
                .values()
                .forEach(places -> places.forEach(place -> {
                    assertThat(client.operations().stream().map(client::operation))
                            .as(place.toString())
                            .anyMatch(operation -> place.isOf(operation.name()) && isIn(operation, place.path()));
                }));
        profile.verbs().values().stream()
                .filter(verb -> verb.body() != null && !verb.body().equals(Verb.KEEP))
                .forEach(verb -> assertThat(isIn(client.operation(verb.operation()), verb.body()))
                        .as(verb.toString())
                        .isTrue());
        profile.items().forEach((operation, item) -> {
            assertThat(client.operation(operation).pagination()).isNotNull();
            item.out()
                    .values()
                    .forEach(
                            path -> assertThatCode(() -> JmesPath.compile(path)).doesNotThrowAnyException());
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void aVerbHidesNoOperationOfAnotherMeaning(String service) {
        AwsClient client = aws.client(service);

        Profiles.of(service, null).verbs().forEach((name, verb) -> {
            if (client.hasOperation(name)) {
                assertThat(client.operation(name).name()).isEqualTo(verb.operation());
            }
            if (verb.many() != null) {
                assertThat(Profiles.of(service, null).batch()).containsKey(verb.many());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void specialValuesHaveKnownNames(String service) {
        ServiceProfile profile = Profiles.of(service, null);

        assertThat(Stream.concat(
                                profile.in().values().stream(),
                                profile.options().values().stream().flatMap(List::stream))
                        .map(Target::as)
                        .filter(as -> as != null))
                .isSubsetOf("attributes", "items", "entries", "headers", "content");
    }

    @ParameterizedTest
    @MethodSource("services")
    void lookupsAndBatchesAreOfTheModel(String service) {
        ServiceProfile profile = Profiles.of(service, null);
        AwsClient client = aws.client(service);
        Resource resource = profile.resource();
        Lookup lookup = resource == null ? null : resource.lookup();

        if (resource != null && resource.fifo() != null) {
            assertFit(client, resource.fifo().needs());
            assertThat(profile.options().keySet()).containsAll(resource.fifo().options());
        }
        if (lookup != null) {
            assertThat(resource.members()).containsAll(lookup.members());
            lookup.input().keySet().forEach(path -> assertFits(client.operation(lookup.operation()), path));
            assertThat(isIn(client.operation(lookup.operation()), lookup.output()))
                    .isTrue();
            Lookup.Create create = lookup.create();
            if (create != null) {
                assertThat(profile.options()).containsKey(create.option());
                assertThat(isIn(client.operation(create.operation()), create.output()))
                        .isTrue();
                resource.fifo()
                        .create()
                        .keySet()
                        .forEach(path -> assertFits(client.operation(create.operation()), path));
            }
        }
        profile.batch().forEach((name, batch) -> {
            Operation operation = client.operation(name);
            assertFits(operation, batch.list());
            assertThat(operation.name()).isEqualTo(name);
            assertThat(client.operation(batch.like()).name()).isEqualTo(batch.like());
            if (batch.from() != null) {
                assertFits(client.operation(batch.like()), batch.from());
            }
            if (batch.separator() != null) {
                assertThat(profile.options()).containsKey(batch.separator());
            }
            Batch.Outcome outcome = batch.outcome();
            Stream.of(outcome.results(), outcome.failed(), outcome.count(), outcome.unprocessed())
                    .filter(member -> member != null)
                    .forEach(member ->
                            assertThat(operation.output().memberNames()).contains(member));
        });
    }

    private static void assertFit(AwsClient client, List<Place> places) {
        for (Place place : places) {
            if (place.operation() == null) {
                assertThat(client.operations().stream().map(client::operation))
                        .as(place.toString())
                        .anyMatch(operation -> new MemberPath(place.path()).fits(operation.input()));
            } else {
                assertThat(client.operation(place.operation()).name()).isEqualTo(place.operation());
                assertFits(client.operation(place.operation()), place.path());
            }
        }
    }

    private static void assertFits(Operation operation, String path) {
        assertThat(new MemberPath(path).fits(operation.input()))
                .as(operation.name() + ':' + path)
                .isTrue();
    }

    /** Whether a path is in an output; what is more than a path need only be an expression. */
    private static boolean isIn(Operation operation, String expression) {
        JmesPath.compile(expression);
        return !expression.matches("[\\w.\\[\\]]+") || new MemberPath(expression).fits(operation.output());
    }
}
