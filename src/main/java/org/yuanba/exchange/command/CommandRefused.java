package org.yuanba.exchange.command;

/** A call that names something that is not there, or that its user may not do. */
final class CommandRefused extends RuntimeException {

    CommandRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
