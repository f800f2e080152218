package io.awsx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void aFormIsReadAsItWasWritten() {
        Query query = Query.of(List.of(
                new Query.Parameter("a b", "1+1=2&c"),
                new Query.Parameter("alone", null),
                new Query.Parameter("empty", ""),
                new Query.Parameter("\u2713", "~*'/")));

        assertThat(Query.parse(query.encoded()).parameters()).isEqualTo(query.parameters());
    }

    @Test
    void plusSignsAreSpacesAndNothingIsNoParameter() {
        assertThat(Query.parse("a=x+y&=z").parameters())
                .containsExactly(new Query.Parameter("a", "x y"), new Query.Parameter("", "z"));
        assertThat(Query.parse("").isEmpty()).isTrue();
    }

    @Test
    void aBrokenEscapeIsRefused() {
        assertThatThrownBy(() -> Query.parse("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
