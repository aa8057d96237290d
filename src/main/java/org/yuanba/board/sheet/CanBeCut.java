package org.yuanba.board.sheet;

/** What a section prints and that may be cut when the sheet is full; it then says where the whole text is. */
public interface CanBeCut {

    /** The same, no higher than so many points of the A4 sheet. */
    Object cutTo(double points);

    /** Points below which it would not say what people must be told; other sections give way to it until then. */
    double least();

    /** Points its frames and gaps take besides the lines of text. */
    double frames();
}
