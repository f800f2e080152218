package io.awsx.protocol;

import io.awsx.model.Member;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A document that is not well-formed, or not of the shape the model says. */
final class MalformedDocumentException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String path;

    /** @param message what is wrong; it repeats nothing of the document */
    MalformedDocumentException(String message) {
        this(message, message);
    }

    /**
     * @param plain what is wrong, without anything that stands in the document, which may be secret
     * @param quoting the same with what helps to find it: names, values, places
     */
    MalformedDocumentException(String plain, String quoting) {
        this(plain, quoting, "");
    }

    private MalformedDocumentException(String what, @Nullable String quoting, String path) {
        // Without the parser's own failure as cause: it would repeat the document, too.
        super(quoting);
        this.what = what;
        this.path = path;
    }

    /** The same within a member: the model's own name for the place. */
    MalformedDocumentException within(Member member) {
        return new MalformedDocumentException(
                what, getMessage(), path.isEmpty() ? member.name() : member.name() + '.' + path);
    }

    /** What is wrong, and at which members, without anything that stands in the document. */
    String plain() {
        return path.isEmpty() ? what : what + " at " + path;
    }
}
