package org.yuanba.person;

/** What a person may agree to; each on its own, each withdrawable, nothing depends on it but the thing itself. */
public enum ConsentPurpose {
    /** To stand on the blackboard and the duty roster by the form of address she chose. */
    PUBLIC_FORM_OF_ADDRESS,
    /** To be called or visited about the yard. */
    CONTACT,
    /** To receive text messages about the yard. */
    MESSAGES,
    /** To be named in public in a role she holds, with surname and role. */
    PUBLIC_ROLE;

    /** Which text she agreed to; a new text asks anew. */
    public String textVersion() {
        return "2026-11";
    }

    /** Message key of the purpose in words. */
    public String key() {
        return "consent." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
