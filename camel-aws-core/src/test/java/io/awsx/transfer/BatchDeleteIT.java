package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchDeleteIT extends TransferTestSupport {

    private List<ObjectId> ids(List<String> keys) {
        return keys.stream().map(key -> new ObjectId(bucket, key, null)).toList();
    }

    @Test
    void deletesWhatIsNamedWhateverTheKeyHolds() {
        List<String> keys = List.of("plain", "a b/c", "ü&<>\"'", "100%", "a+b", "line\nbreak", "tab\t", " edge ");
        keys.forEach(key -> put(key, 1));
        put("stays", 1);
        assertThat(transfer.delete(bucket, ids(keys))).isEqualTo(keys.size());
        assertThat(s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).stream())
                .hasSize(1);
        assertThat(exists("stays")).isTrue();
    }

    @Test
    void whatDoesNotExistCountsAsDeleted() {
        assertThat(transfer.delete(bucket, ids(List.of("never")))).isEqualTo(1);
    }

    @Test
    void nothingIsAskedForNothing() {
        assertThat(transfer.delete(bucket, List.of())).isZero();
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void walksLazilyAThousandKeysARequest() {
        List<Integer> seenAtRequest = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        proxy.when(request -> {
            seenAtRequest.add(seen.get());
            return false;
        });
        Iterable<ObjectId> objects = () -> {
            Iterator<Integer> numbers = IntStream.range(0, 2001).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public ObjectId next() {
                    seen.incrementAndGet();
                    return new ObjectId(bucket, "k" + numbers.next(), null);
                }
            };
        };
        assertThat(transfer.delete(bucket, objects)).isEqualTo(2001);
        assertThat(seenAtRequest).containsExactly(1000, 2000, 2001);
    }

    @Test
    void tellsWhatWasNotDeletedAndDeletesTheRest() {
        String errors = IntStream.range(0, 150)
                .mapToObj(
                        i -> "<Error><Key>k" + i + "</Key><Code>AccessDenied</Code><Message>Not you</Message></Error>")
                .collect(Collectors.joining());
        proxy.when(request -> request.method().equals("POST"))
                .times(1)
                .answer(200, "<DeleteResult>" + errors + "</DeleteResult>");
        List<String> keys = IntStream.range(0, 1001).mapToObj(i -> "k" + i).toList();
        assertThatThrownBy(() -> transfer.delete(bucket, ids(keys)))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("AccessDenied");
                    assertThat(e.operation()).isEqualTo("DeleteObjects");
                    assertThat((List<?>) e.fields().get("Errors")).hasSize(100);
                })
                .hasMessageContaining("150 of 1001")
                .hasMessageContaining("k0, k1, k2")
                .hasMessageContaining("Not you");
        assertThat(count("POST", "?delete")).isEqualTo(2);
    }

    @Test
    void aKeyThatNoDocumentHoldsGoesByItself() {
        assertThat(transfer.delete(bucket, ids(List.of("a", "b\u0001c", "d")))).isEqualTo(3);
        assertThat(count("DELETE", "b%01c")).isEqualTo(1);
        assertThat(count("POST", "?delete")).isEqualTo(1);
    }
}
