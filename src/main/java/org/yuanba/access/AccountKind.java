package org.yuanba.access;

/** What an account is for. The three administrators are kept apart: nobody holds two kinds. */
public enum AccountKind {
    /** Works with the city's data. */
    STAFF,
    /** Opens and closes accounts and keeps Yuanba running, but gives no rights. */
    SYSTEM_ADMIN,
    /** Gives and ends rights, but opens no accounts. */
    SECURITY_ADMIN,
    /** Reads what was done, and changes nothing. */
    AUDIT_ADMIN,
    /** A machine that reads data with keys: nobody signs in to it. */
    INTERFACE;

    /** Whether this is one of the three administrators. */
    public boolean isAdministrator() {
        return this != STAFF && this != INTERFACE;
    }

    /** Whether a person signs in to it, with a password. */
    public boolean signsIn() {
        return this != INTERFACE;
    }
}
