package io.awsx.s3x.aws2;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.TreeMap;

/** An exception as words that can be compared: what the service answered, or that it was refused before. */
final class Failure {

    private Failure() {}

    static Map<String, Object> of(Throwable failure) {
        Map<String, Object> shown = new TreeMap<>();
        Throwable cause = failure;
        while (cause != null && !isOfService(cause)) {
            cause = cause.getCause();
        }
        if (cause == null) {
            shown.put("kind", "refused");
            cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
        } else {
            shown.put("kind", "service");
            shown.put("status", String.valueOf(get(cause, "statusCode")));
            shown.put("code", code(cause));
        }
        shown.put("message", cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return shown;
    }

    private static boolean isOfService(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals("AwsServiceException")
                    || type.getSimpleName().equals("ServiceException")) {
                return true;
            }
        }
        return false;
    }

    private static String code(Throwable cause) {
        try {
            return String.valueOf(get(cause, "code"));
        } catch (IllegalStateException e) {
            return String.valueOf(get(get(cause, "awsErrorDetails"), "errorCode"));
        }
    }

    private static Object get(Object of, String name) {
        try {
            return of.getClass().getMethod(name).invoke(of);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
