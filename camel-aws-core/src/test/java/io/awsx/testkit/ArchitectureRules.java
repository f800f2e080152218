package io.awsx.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;

/** The rules on packages and imports that every module's {@code ArchitectureTest} applies to its own classes. */
public final class ArchitectureRules {

    private static final String ROOT = "io.awsx";

    /** The rooms, lowest first: a class sees its own room and those on every lower line, never the others on its own. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("error"),
            Set.of("checksum"),
            Set.of("http"),
            Set.of("http.client", "model", "observe"),
            Set.of("identity"),
            Set.of("identity.profile"),
            Set.of("identity.source"),
            Set.of("signing", "endpoint", "protocol", "retry", "paging", "waiting"),
            Set.of("quirk", "settings", "resource.data"),
            Set.of("call"),
            Set.of(""),
            Set.of("transfer.resume"),
            Set.of("testing", "transfer", "resource.dynamodb"),
            Set.of("transfer.directory", "transfer.progress"),
            Set.of("resource"),
            Set.of("camel", "camel.profile"),
            Set.of("camel.message", "camel.lease"),
            Set.of("camel.consume"),
            Set.of(
                    "camel.console",
                    "camel.idempotent",
                    "camel.property",
                    "camel.shard",
                    "camel.sqs",
                    "camel.transform"),
            Set.of("s3x.object"),
            Set.of("s3x.walk"),
            Set.of("s3x.consume"),
            Set.of("s3x.event"),
            Set.of("s3x.verb"),
            Set.of("s3x.batch"),
            Set.of("camel.generic", "s3x", "ec2x"),
            Set.of("camel.dsl"),
            Set.of("s3x.dsl", "ec2x.dsl"),
            Set.of("springboot"));

    /** What makes a run depend on where and when it happens; each has a seam in the session. */
    private static final Set<String> OUTSIDE_WORLD = Set.of(
            "java.lang.System.getenv()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.Thread.sleep(long)",
            "java.lang.Thread.sleep(long, int)",
            "java.lang.Thread.sleep(java.time.Duration)",
            "java.lang.Math.random()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Instant.now()",
            "java.util.UUID.randomUUID()",
            "java.util.concurrent.TimeUnit.sleep(long)");

    /** Threads and chance that an image must not keep from the machine that built it. */
    private static final List<Class<?>> RUNNING = List.of(Thread.class, Executor.class, Cleaner.class, Random.class);

    /** Those with a static field of that kind, which META-INF/native-image has initialized where the image runs. */
    private static final Set<String> INITIALIZED_AT_RUN_TIME = Set.of("io.awsx.s3x.object.SpoolFile");

    @ArchTest
    static final ArchRule importsGoOneWay = classes()
            .should(new ArchCondition<>("import only packages below their own") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    if (rank(origin) < 0) {
                        events.add(SimpleConditionEvent.violated(
                                origin, origin.getName() + " is in a package without a place in the order"));
                        return;
                    }
                    origin.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !isAllowed(origin, dependency))
                            .map(Dependency::getDescription)
                            .forEach(text -> events.add(SimpleConditionEvent.violated(origin, text)));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.awsx.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyComponentsKnowCamel = noClasses()
            .that()
            .resideOutsideOfPackages("io.awsx.camel..", "io.awsx.s3x..", "io.awsx.ec2x..", "io.awsx.springboot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheStarterKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackage("io.awsx.springboot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyOneRoomKnowsTheHttpClient = noClasses()
            .that()
            .resideOutsideOfPackage("io.awsx.http.client")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyItsObserverKnowsMicrometer = noClasses()
            .that()
            .haveNameNotMatching("io\\.awsx\\.observe\\.MicrometerObserver")
            .should()
            .dependOnClassesThat(describe(
                    "are Micrometer's or need it",
                    type -> type.getPackageName().startsWith("io.micrometer.")
                            || type.getName().equals("io.awsx.observe.MicrometerObserver")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyItsObserverKnowsOpenTelemetry = noClasses()
            .that()
            .haveNameNotMatching("io\\.awsx\\.observe\\.OpenTelemetryObserver.*")
            .should()
            .dependOnClassesThat(describe(
                    "are OpenTelemetry's or need it",
                    type -> type.getPackageName().startsWith("io.opentelemetry.")
                            || type.getName().equals("io.awsx.observe.OpenTelemetryObserver")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jacksonStaysWithModelsAndDocuments = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.awsx.model..",
                    "io.awsx.identity..",
                    "io.awsx.protocol..",
                    "io.awsx.endpoint..",
                    "io.awsx.paging..",
                    "io.awsx.waiting..",
                    "io.awsx.resource.data..",
                    "io.awsx.transfer.resume..",
                    "io.awsx.camel..",
                    "io.awsx.springboot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingRunsInAStaticField = noFields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(
                    describe("are initialized anywhere", type -> !INITIALIZED_AT_RUN_TIME.contains(type.getName())))
            .should()
            .haveRawType(
                    describe("of something that runs", type -> RUNNING.stream().anyMatch(type::isAssignableTo)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheSessionMeetsTheOutsideWorld = noClasses()
            .that()
            .haveNameNotMatching("io\\.awsx\\.(AwsSession.*|SessionOptions)")
            .and()
            .resideOutsideOfPackage("io.awsx.camel..")
            .should(accessTargetWhere(describe(
                    "the clock, the environment, chance or a sleep is asked directly",
                    access -> OUTSIDE_WORLD.contains(
                            ((JavaAccess<?>) access).getTarget().getFullName()))))
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    private static boolean isAllowed(JavaClass origin, Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        return !isOurs(target) || group(target).equals(group(origin)) || rank(target) < rank(origin);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The package below the root: {@code ""} for the door, {@code camel.message} for a room within a room. */
    private static String group(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static int rank(JavaClass type) {
        var group = group(type);
        for (int rank = 0; rank < ORDER.size(); rank++) {
            if (ORDER.get(rank).contains(group)) {
                return rank;
            }
        }
        return -1;
    }
}
