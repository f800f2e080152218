package io.awsx.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLocationsTest {

    @ParameterizedTest
    @CsvSource({
        "~/c,                /home/u/c",
        "~,                  /home/u",
        "~other/c,           ~other/c",
        "/a/~/c,             /a/~/c",
        "$WHERE/c,           /w/c",
        "${WHERE}c,          /wc",
        "/x$WHERE_NOT/c,     /x$WHERE_NOT/c",
        "/x${WHERE,          /x${WHERE",
        "/x${},              /x${}",
        "/x$,                /x$",
        "/$/c,               /$/c",
    })
    void replacesTildeAndVariablesInGivenPaths(String given, String expected) {
        ProfileLocations locations = ProfileLocations.of(
                Map.of("HOME", "/home/u", "WHERE", "/w", "AWS_CONFIG_FILE", given), "ignored", "Linux");

        assertThat(locations.configFile()).isEqualTo(expected);
    }

    @Test
    void takesAnEmptyVariableForNotSet() {
        ProfileLocations locations = ProfileLocations.of(
                Map.of("HOME", "", "AWS_CONFIG_FILE", "", "AWS_SHARED_CREDENTIALS_FILE", ""), "/home/j", "Linux");

        assertThat(locations).isEqualTo(new ProfileLocations("/home/j/.aws/config", "/home/j/.aws/credentials"));
    }

    @Test
    void doesNotDoubleTheSeparatorOfARootHome() {
        assertThat(ProfileLocations.of(Map.of("HOME", "/"), "", "Linux").configFile())
                .isEqualTo("/.aws/config");
    }

    @Test
    void knowsWindowsByItsFullName() {
        assertThat(ProfileLocations.of(Map.of("USERPROFILE", "C:\\u"), "ignored", "WINDOWS SERVER 2022")
                        .configFile())
                .isEqualTo("C:\\u\\.aws\\config");
    }
}
