package org.yuanba.member.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.shared.PlaceKey;

/** Members as a sheet, {@code --sheet members}: imported by those who may, exported only after a second person's yes. */
@Component
class MemberSheet implements LedgerSheet {

    private final MemberColumns columns;
    private final MemberMatching matching;
    private final MemberWriting writing;
    private final MemberReading reading;

    MemberSheet(MemberColumns columns, MemberMatching matching, MemberWriting writing, MemberReading reading) {
        this.columns = columns;
        this.matching = matching;
        this.writing = writing;
        this.reading = reading;
    }

    @Override
    public String code() {
        return "members";
    }

    @Override
    public Permission importing() {
        return MemberPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return MemberPermissions.EXPORT;
    }

    @Override
    public boolean holdsPersons() {
        return true;
    }

    @Override
    public List<LedgerColumn> columns() {
        return columns.all();
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        return matching.match(rows, place, scope);
    }

    @Override
    public List<Match.Refused> contradictions(Map<String, String> values) {
        if (MemberColumns.lacksHow(values)) {
            return List.of(new Match.Refused(MemberColumns.HOW, "member.sheet.how-needed", List.of()));
        }
        return values.containsKey(MemberColumns.ENTRANCE) && !values.containsKey(MemberColumns.BUILDING)
                ? List.of(new Match.Refused(MemberColumns.BUILDING, "member.sheet.building-needed", List.of()))
                : List.of();
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        return writing.write(changes, by);
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        return writing.undo(records, by);
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        reading.export(place, scope, to);
    }
}
