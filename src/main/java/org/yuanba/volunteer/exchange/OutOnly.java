package org.yuanba.volunteer.exchange;

import java.util.List;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.sockets.VolunteerPermissions;

/** A sheet that is exported only: every row of an import is refused with the way that is open. */
abstract class OutOnly implements LedgerSheet {

    @Override
    public Permission importing() {
        return VolunteerPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return VolunteerPermissions.EXPORT;
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        return rows.stream()
                .<Match>map(row -> new Match.Refused(null, "volunteer.sheet.out-only", List.of()))
                .toList();
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        throw new WritingRefused("volunteer.sheet.out-only", List.of());
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        return records.stream().map(Undoable::written).toList();
    }
}
