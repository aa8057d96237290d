package org.yuanba.ops.launcher;

/** Something that can be expected to happen at the command line, said in one sentence. */
class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence, null, false, false);
    }
}
