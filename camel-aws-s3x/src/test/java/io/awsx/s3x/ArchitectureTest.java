package io.awsx.s3x;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.awsx.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "io.awsx.s3x", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule eventsAreReadWithoutCamelQueuesOrClients = noClasses()
            .that()
            .haveNameMatching(
                    "io\\.awsx\\.s3x\\.event\\.(S3Event|S3Events|BucketNotification|EventBridgeEvent|EventTypes|Sequencer|DecodedKey|ETag|Members)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "io.awsx", "io.awsx.camel.sqs..", "io.awsx.camel.consume..");

    @ArchTest
    static final ArchRule verbsKnowNothingOfConsumers = noClasses()
            .that()
            .resideInAnyPackage("io.awsx.s3x.verb", "io.awsx.s3x.batch")
            .and()
            .haveNameNotMatching(".*Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.awsx.s3x.consume", "io.awsx.s3x.event")
            .allowEmptyShould(false);
}
