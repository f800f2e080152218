package io.awsx.transfer.progress;

import java.io.Console;
import java.io.PrintStream;

/** A line that is written over and over where somebody watches; elsewhere a line each time. For one thread at a time. */
public final class TerminalLine {

    private final PrintStream out;
    private final boolean terminal;
    private int shown;

    /**
     * A line.
     *
     * @param out stays open
     * @param terminal whether {@code out} shows a carriage return as one
     */
    public TerminalLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether standard input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 22 it is asked
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before JDK 22 there is a console only where there is a terminal, and nothing to ask.
            return true;
        }
    }

    /** Shows a text in place of the one before. */
    public void show(String text) {
        if (terminal) {
            // A shorter line must not leave the end of the longer one before it.
            out.print('\r' + text + " ".repeat(Math.max(0, shown - text.length())));
            out.flush();
            shown = text.length();
        } else {
            out.println(text);
        }
    }

    /** Leaves what is shown, and goes on below. */
    public void end() {
        if (terminal && shown > 0) {
            out.println();
            shown = 0;
        }
    }
}
