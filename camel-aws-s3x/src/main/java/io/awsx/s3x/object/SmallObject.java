package io.awsx.s3x.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** The bytes of a small object as a body, in memory. Used by one thread at a time. */
final class SmallObject extends ByteArrayInputStream implements StreamCache {

    SmallObject(byte[] bytes) {
        super(bytes);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new SmallObject(buf);
    }

    @Override
    public boolean inMemory() {
        return true;
    }

    @Override
    public long length() {
        return count;
    }

    @Override
    public long position() {
        return pos;
    }
}
