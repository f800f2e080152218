package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    private static final String ID = "1a2b3c4d-0000-4000-8000-0123456789ab";

    private static Placeholder of(String remainder) {
        return Placeholder.of("awsx-secret", remainder);
    }

    @Test
    void aNameIsEnough() {
        assertThat(of("prod/db")).isEqualTo(new Placeholder("prod/db", null, null, null, false));
        assertThat(of("?prod/db")).isEqualTo(new Placeholder("prod/db", null, null, null, true));
    }

    @Test
    void allPartsAreTakenApart() {
        assertThat(of("db#user@AWSPREVIOUS:admin"))
                .isEqualTo(new Placeholder("db", "user", "AWSPREVIOUS", "admin", false));
        assertThat(of("db@mine")).isEqualTo(new Placeholder("db", null, "mine", null, false));
        assertThat(of("db#a.b")).isEqualTo(new Placeholder("db", "a.b", null, null, false));
    }

    @Test
    void aDefaultMayHoldAnything() {
        assertThat(of("db:http://h:80/a#b").otherwise()).isEqualTo("http://h:80/a#b");
        assertThat(of("db#user:me@example.org").otherwise()).isEqualTo("me@example.org");
        assertThat(of("db:").otherwise()).isEmpty();
        assertThat(of("db:two\nlines").otherwise()).isEqualTo("two\nlines");
    }

    @Test
    void aVersionBehindTheDefaultIsOneWhereItCanBeNothingElse() {
        assertThat(of("db#user:admin@" + ID)).isEqualTo(new Placeholder("db", "user", ID, "admin", false));
        assertThat(of("db:admin@AWSPREVIOUS")).isEqualTo(new Placeholder("db", null, "AWSPREVIOUS", "admin", false));
    }

    @Test
    void arnsKeepTheirColons() {
        String secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf";
        assertThat(of(secret + "#user:admin")).isEqualTo(new Placeholder(secret, "user", null, "admin", false));
        String parameter = "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a/b";
        assertThat(of(parameter + "@3")).isEqualTo(new Placeholder(parameter, null, "3", null, false));
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutBeingTold() {
        assertThatThrownBy(() -> of("#user:hunter2"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("{{awsx-secret:NAME#FIELD@VERSION:DEFAULT}}")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> of("")).isInstanceOf(ClientException.class);
    }

    @Test
    void itsTextHasNoDefault() {
        assertThat(of("db#user@v:hunter2")).hasToString("db#user@v");
    }
}
