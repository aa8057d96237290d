package org.yuanba.person.domain;

/** Somebody else changed the record since it was opened. */
public class EditedMeanwhile extends RuntimeException {

    EditedMeanwhile() {
        super("edited meanwhile", null, false, false);
    }
}
