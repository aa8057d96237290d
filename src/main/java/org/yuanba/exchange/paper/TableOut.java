package org.yuanba.exchange.paper;

import java.io.IOException;
import java.util.List;
import org.yuanba.exchange.spi.SheetRow;

/** A table being written, row by row. */
interface TableOut {

    /** The next row. */
    void row(SheetRow row) throws IOException;

    /** Ends the table with remarks on who made it and when. */
    void end(List<String> remarks) throws IOException;
}
