package io.awsx.camel.message;

import io.awsx.camel.AwsxConstants;
import io.awsx.error.AwsException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The body that {@code paginate} gives: pages or items, fetched while it is walked. The first page is fetched before, so that
 * a call that fails does so where it is made. Request id, status, and attempts of the last page and the token to go on with
 * are headers of the exchange.
 */
final class PagedBody implements Iterator<@Nullable Object> {

    private final Exchange exchange;
    private final PageWalk walk;
    private final Results results;
    private final boolean pages;
    private Iterator<?> page = Collections.emptyIterator();

    PagedBody(Exchange exchange, PageWalk walk, Results results, boolean pages) {
        this.exchange = exchange;
        this.walk = walk;
        this.results = results;
        this.pages = pages;
        this.page = fetch();
    }

    private Iterator<?> fetch() {
        try {
            PageWalk.Page fetched = walk.next();
            CallMetadata.set(exchange.getMessage(), fetched.response());
            return pages
                    ? Collections.singletonList(results.found(fetched.output())).iterator()
                    : walk.items(fetched).iterator();
        } catch (AwsException e) {
            CallMetadata.set(exchange.getMessage(), e);
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (exchange.getException() != null) {
            // A split that was stopped goes through what is left, to no purpose.
            return false;
        }
        while (!page.hasNext()) {
            if (!walk.hasNext()) {
                String token = walk.resumeToken();
                if (token != null) {
                    exchange.getMessage().setHeader(AwsxConstants.RESUME_TOKEN, token);
                }
                return false;
            }
            // Or it would be held while the next one comes.
            page = Collections.emptyIterator();
            page = fetch();
        }
        return true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return results.body(page.next());
    }
}
