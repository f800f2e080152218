package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.identity.profile.Profiles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients where nobody says a region: as in boto3, those of services that serve all regions. */
class WithoutRegionTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final AwsSession session = AwsSession.builder()
            .environment(Map.of("AWS_EC2_METADATA_DISABLED", "true"))
            .profiles(Profiles.of("", ""))
            .credentials("AKIDEXAMPLE", "secret")
            .clock(Clock.fixed(ScriptedService.NOW, ZoneOffset.UTC))
            .transport(transport)
            .build();

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource({
        "account, GetAccountInformation, account.us-east-1.amazonaws.com, us-east-1",
        "billingconductor, ListAccountAssociations, billingconductor.us-east-1.amazonaws.com, us-east-1",
        "budgets, DescribeBudgets, budgets.amazonaws.com, us-east-1",
        "ce, GetAnomalyMonitors, ce.us-east-1.amazonaws.com, us-east-1",
        "chime, GetGlobalSettings, chime.us-east-1.amazonaws.com, us-east-1",
        "cloudfront, ListDistributions, cloudfront.amazonaws.com, us-east-1",
        "health, DescribeEvents, global.health.amazonaws.com, us-east-1",
        "iam, ListUsers, iam.amazonaws.com, us-east-1",
        "importexport, ListJobs, importexport.amazonaws.com, us-east-1",
        "networkmanager, CreateGlobalNetwork, networkmanager.us-west-2.amazonaws.com, us-west-2",
        "notificationscontacts, ListEmailContacts, notifications-contacts.us-east-1.api.aws, us-east-1",
        "organizations, DescribeOrganization, organizations.us-east-1.amazonaws.com, us-east-1",
        "route53, ListHostedZones, route53.amazonaws.com, us-east-1",
        "s3, ListBuckets, s3.amazonaws.com, us-east-1",
        "savingsplans, DescribeSavingsPlans, savingsplans.amazonaws.com, us-east-1",
        "shield, DescribeSubscription, shield.us-east-1.amazonaws.com, us-east-1",
        "sts, GetCallerIdentity, sts.amazonaws.com, us-east-1",
        "support, DescribeCases, support.us-east-1.amazonaws.com, us-east-1",
        "taxsettings, GetTaxRegistration, tax.us-east-1.amazonaws.com, us-east-1",
        "waf, GetChangeToken, waf.amazonaws.com, us-east-1"
    })
    void callTheEndpointOfTheWholePartition(String service, String operation, String host, String signingRegion) {
        ResolvedEndpoint where = session.client(service).resolveEndpoint(operation, Map.of());

        assertThat(where.url()).hasHost(host);
        assertThat(where.signingRegion()).isEqualTo(signingRegion);
    }

    @Test
    void areToldSo() {
        assertThat(session.client("iam").region()).isEqualTo("aws-global");
        assertThat(session.client("codecatalyst")
                        .resolveEndpoint("GetUserDetails", Map.of())
                        .url())
                .hasHost("codecatalyst.global.api.aws");
    }

    @ParameterizedTest
    @CsvSource({
        "s3, ListBuckets, us-east-1",
        "iam, ListUsers, us-east-1",
        "networkmanager, CreateGlobalNetwork, us-west-2"
    })
    void signForAnEndpointOfTheirOwnAsForThatOne(String service, String operation, String signingRegion) {
        ResolvedEndpoint where = session.client(service, Map.of("endpointUrl", "http://localhost:9000"))
                .resolveEndpoint(operation, Map.of());

        assertThat(where.url()).hasToString("http://localhost:9000");
        assertThat(where.signingRegion()).isEqualTo(signingRegion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqs", "dynamodb", "ec2", "lambda", "sustainability", "s3control"})
    void ofOtherServicesNeedOne(String service) {
        assertThatThrownBy(() -> session.client(service, Map.of("endpointUrl", "http://localhost:9000")))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("No region.");
        assertThatThrownBy(() -> session.client(service))
                .isInstanceOf(ClientException.class)
                .hasMessageStartingWith("No region.");
    }
}
