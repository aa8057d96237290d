package org.yuanba.problem.open311;

/** A call that cannot be answered, as GeoReport says it: a status, a code and a description. */
class Open311Error extends RuntimeException {

    private final int status;
    private final int code;

    Open311Error(int status, int code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Something asked for does not exist. */
    static Open311Error notFound(String description) {
        return new Open311Error(404, 404, description);
    }

    /** The key is missing or wrong. */
    static Open311Error forbidden(String description) {
        return new Open311Error(403, 403, description);
    }

    /** Anything else that is wrong with the call. */
    static Open311Error bad(String description) {
        return new Open311Error(400, 400, description);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
