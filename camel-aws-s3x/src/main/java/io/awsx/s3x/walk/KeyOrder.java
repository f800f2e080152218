package io.awsx.s3x.walk;

import java.util.Comparator;

/** The order in which S3 lists keys: that of their bytes in UTF-8, which is that of code points, and not of Java's characters. */
final class KeyOrder implements Comparator<String> {

    static final KeyOrder INSTANCE = new KeyOrder();

    private KeyOrder() {}

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for what is above all other characters.
                boolean above = Character.isSurrogate(a);
                return above == Character.isSurrogate(b) ? Character.compare(a, b) : above ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
