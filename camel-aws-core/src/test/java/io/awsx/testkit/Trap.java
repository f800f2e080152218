package io.awsx.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;

/** A bean that nobody may call, and what would call it if it were evaluated. */
public final class Trap {

    /** What a sender may write wherever text is expected: in each of the languages that Camel or the application could take it for. */
    public static final String TEXT =
            "${bean:trap} $simple{bean:trap} ${ref:trap.spring} #{trap.spring()} {{bean:trap.spring}} #bean:trap #trap"
                    + " `trap`";

    /**
     * What Camel and its components go by, in spellings that a filter of one case lets through.
     *
     * @see <a href="https://camel.apache.org/security/">advisories of Camel</a>
     */
    public static final List<String> NAMES = List.of(
            "CamelAwsS3Key",
            "camelAwsS3Key",
            "CAMELAWSS3OVERRIDEBUCKETNAME",
            "cAmElAwsxOperation",
            "CAMELHttpUri",
            "camelfilename",
            "CamelExecCommandExecutable",
            "org.apache.camel.x",
            "ORG.Apache.Camel.y");

    private final AtomicInteger calls = new AtomicInteger();

    private Trap() {}

    /** Puts one up in a context. */
    public static Trap in(CamelContext context) {
        Trap trap = new Trap();
        context.getRegistry().bind("trap", trap);
        return trap;
    }

    /** What expressions call. */
    public String spring() {
        calls.incrementAndGet();
        return "sprung";
    }

    /** How often it was called. */
    public int calls() {
        return calls.get();
    }
}
