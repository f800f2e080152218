package io.awsx.endpoint;

/** What may stand in a host name, by RFC 1123, and which bucket names may. */
final class HostLabel {

    private static final int MAX_LENGTH = 63;

    private HostLabel() {}

    /** Whether the text is one label or, where allowed, several with dots between them. */
    static boolean isValid(String text, boolean allowSubDomains) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (allowSubDomains && text.charAt(i) == '.')) {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    /** Whether a bucket of that name can be a host: lower case, three characters at least, not an IP address. */
    static boolean isVirtualHostableBucket(String name, boolean allowSubDomains) {
        if (name.length() < 3 || name.length() > MAX_LENGTH || !isValid(name, allowSubDomains)) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
                return false;
            }
        }
        return !Url.isIpv4(name);
    }

    private static boolean isLabel(String text, int start, int end) {
        if (start == end || end - start > MAX_LENGTH || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
