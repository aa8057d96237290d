package org.yuanba.exchange.domain;

/** Between check and confirmation somebody changed what some rows are about: nothing of the import is written. */
class RowsMovedOn extends RuntimeException {

    private final int rows;

    RowsMovedOn(int rows) {
        super("rows moved on", null, false, false);
        this.rows = rows;
    }

    int rows() {
        return rows;
    }
}
