package io.awsx.protocol;

import java.util.ArrayList;
import java.util.List;

/** Takes a header value apart that lists several: comma-separated, quoted where an element holds a comma. */
final class HeaderList {

    private HeaderList() {}

    /** @param dates whether the elements are dates of RFC 7231, whose own comma does not separate */
    static List<String> split(String line, boolean dates) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean ownComma = dates;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\' && i + 1 < line.length()) {
                part.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && !ownComma) {
                parts.add(part.toString().trim());
                part.setLength(0);
                ownComma = dates;
            } else {
                ownComma &= c != ',';
                part.append(c);
            }
        }
        parts.add(part.toString().trim());
        return parts;
    }
}
