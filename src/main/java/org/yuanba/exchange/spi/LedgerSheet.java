package org.yuanba.exchange.spi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * One Excel sheet of a module: its columns and checks, how a row finds its record, how rows are written. Rows come in
 * chunks of about a thousand; values are the canonical texts of {@link LedgerColumn}, a missing one is blank.
 */
public interface LedgerSheet {

    /**
     * What one types after {@code --sheet}, such as {@code compounds}. Its name is the message {@code sheet.<code>}, how
     * a row finds its record is said by {@code sheet.<code>.matching}.
     */
    String code();

    /** What one must hold to import; exporting needs {@link #exporting()}. */
    Permission importing();

    /** What one must hold to export. */
    Permission exporting();

    /** The columns, in the order in which they are exported and documented. */
    List<LedgerColumn> columns();

    /**
     * Whether its records are about persons: then it is never exported on the command line, and on pages only by the
     * module itself, after its own questions; and the rows of its imports are kept encrypted, with a key of their own
     * that goes when they are forgotten.
     */
    default boolean holdsPersons() {
        return false;
    }

    /** Codes of the numeric columns whose sum the preview shows moving, such as the floor area; none by default. */
    default List<String> summed() {
        return List.of();
    }

    /**
     * Finds for each row, in order, what it is about, by the columns that {@link LedgerColumn#locates() locate} alone: when
     * rows are written, they are asked for again without the others. Nothing is written.
     */
    List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope);

    /** What contradicts itself in a record that would have these canonical texts; nothing by default. */
    default List<Match.Refused> contradictions(Map<String, String> values) {
        return List.of();
    }

    /**
     * Writes new and changed records, inside the transaction of the import and with their audit entries.
     *
     * @return the records as written, in order
     * @throws WritingRefused when they cannot be written after all: then nothing of the import is
     */
    List<Written> write(List<RowChange> changes, Actor by);

    /**
     * Takes back what an import wrote, inside one transaction: new records are removed, changed ones get their values
     * back. Records whose version is no longer the written one stay as they are and are returned.
     */
    List<Written> undo(List<Undoable> records, Actor by);

    /** Hands over every record inside the place and scope, in the order of keys, with the canonical text of each column. */
    void export(PlaceKey place, Scope scope, Consumer<SheetRow> to);
}
