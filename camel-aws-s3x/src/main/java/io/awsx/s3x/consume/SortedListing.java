package io.awsx.s3x.consume;

import io.awsx.s3x.object.S3Object;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** The first of many objects by an order that is not that of the listing; no more are held than are wanted. */
final class SortedListing {

    private final Comparator<S3Object> order;
    private final int most;
    private final PriorityQueue<S3Object> first;

    SortedListing(Comparator<S3Object> order, int most) {
        this.order = order;
        this.most = most;
        this.first = new PriorityQueue<>(order.reversed());
    }

    void add(S3Object object) {
        first.add(object);
        if (first.size() > most) {
            first.remove();
        }
    }

    Queue<S3Object> first() {
        List<S3Object> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return new ArrayDeque<>(sorted);
    }
}
