package org.yuanba.member.domain;

/** Somebody else was quicker: the form is shown again as it stands now. */
public class EditedMeanwhile extends RuntimeException {

    /** Without words: the form has them. */
    public EditedMeanwhile() {
        super("edited meanwhile", null, false, false);
    }
}
