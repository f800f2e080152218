package io.awsx.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import org.junit.jupiter.api.Test;

class AllowedOperationsTest {

    private static void assertRefused(AllowedOperations allowed, String operation) {
        assertThatThrownBy(() -> allowed.check(operation))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(operation)
                .hasMessageContaining("allowedOperations");
    }

    @Test
    void withoutAnythingAllAreAllowed() {
        assertThat(new AllowedOperations(null, null).check("deleteBucket")).isEqualTo("deleteBucket");
    }

    @Test
    void theOperationOfTheUriIsTheOnlyOneInAnySpelling() {
        AllowedOperations allowed = new AllowedOperations("listObjectsV2", null);
        assertThat(allowed.check("list_objects_v2")).isEqualTo("list_objects_v2");
        assertThat(allowed.check("ListObjectsV2")).isEqualTo("ListObjectsV2");
        assertRefused(allowed, "ListObjects");
        assertRefused(allowed, "DeleteObjects");
    }

    @Test
    void aListStandsInPlaceOfTheOperationOfTheUri() {
        AllowedOperations allowed = new AllowedOperations("deleteObject", "get*, *Tagging ,head*t");
        assertThat(allowed.check("GetObject")).isEqualTo("GetObject");
        assertThat(allowed.check("put_object_tagging")).isEqualTo("put_object_tagging");
        assertThat(allowed.check("HeadBucket")).isEqualTo("HeadBucket");
        assertRefused(allowed, "deleteObject");
        assertRefused(allowed, "HeadObjects");
        assertRefused(allowed, "forgetObject");
    }

    @Test
    void anEmptyListAllowsNothing() {
        assertRefused(new AllowedOperations("getObject", ""), "getObject");
        assertRefused(new AllowedOperations(null, " , "), "getObject");
    }

    @Test
    void dotsAndBracketsAreNoPatterns() {
        assertRefused(new AllowedOperations(null, "Get.bject"), "GetObject");
        assertRefused(new AllowedOperations(null, "[a-zA-Z]+"), "GetObject");
    }
}
