package org.yuanba.access.domain;

/** What still stands between a right password and being signed in, in this order. */
public enum SignInStep {
    /** The one-time code is asked for. */
    CODE,
    /** The password is a one-time one or too old, and must be changed. */
    PASSWORD,
    /** The account must have one-time codes, and sets them up now. */
    ENROL
}
