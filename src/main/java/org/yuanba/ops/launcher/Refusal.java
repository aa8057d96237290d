package org.yuanba.ops.launcher;

/** Something that can be expected to happen at the command line, said in one sentence. */
public final class Refusal extends RuntimeException {

    /** A refusal that says this, and what to do instead. */
    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }
}
