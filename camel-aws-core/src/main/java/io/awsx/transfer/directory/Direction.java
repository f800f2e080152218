package io.awsx.transfer.directory;

/** Which side is made like the other. */
public enum Direction {
    /** Objects are made like files. */
    UP,
    /** Files are made like objects. */
    DOWN
}
