package org.yuanba.place;

/**
 * What is wrong with a line of a division file.
 *
 * @param line number of the line, 1 for the header
 * @param reason what is wrong, and what it should be
 */
record DivisionFault(long line, String reason) {

    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
