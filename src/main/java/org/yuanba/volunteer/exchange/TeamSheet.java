package org.yuanba.volunteer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.volunteer.team.Teams;

/** Teams as a sheet, {@code --sheet teams}; nobody's name is in it. */
@Component
class TeamSheet implements LedgerSheet {

    private static final int MOST = 999;

    private final TeamRows rows;
    private final Teams teams;
    private final TeamKeeping keeping;
    private final Access access;

    TeamSheet(TeamRows rows, Teams teams, TeamKeeping keeping, Access access) {
        this.rows = rows;
        this.teams = teams;
        this.keeping = keeping;
        this.access = access;
    }

    @Override
    public String code() {
        return "teams";
    }

    @Override
    public Permission importing() {
        return VolunteerPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return VolunteerPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of(TeamRows.ID, "系统编号", CellChecks.text(40)).as(LedgerColumn.Part.ID),
                LedgerColumn.of(TeamRows.PLACE, "院落编号", CellChecks.text(20))
                        .alsoCalled("小区编号", "社区代码", "地点编号")
                        .as(LedgerColumn.Part.LOCATES)
                        .like("510107009004001"),
                LedgerColumn.of(TeamRows.NAME, "队名", CellChecks.text(40))
                        .alsoCalled("队伍名称", "名称", "队伍")
                        .needed()
                        .like("玉苑邻里互助队"),
                LedgerColumn.of(TeamRows.KIND, "类别", CellChecks.oneOf(TeamRows.KINDS))
                        .alsoCalled("队伍类别", "类型")
                        .choosing(List.of("先锋队", "志愿服务队")),
                LedgerColumn.of(TeamRows.GROUND, "因缘", CellChecks.oneOf(TeamRows.GROUNDS))
                        .alsoCalled("业缘趣缘地缘", "组队方式")
                        .choosing(List.of("业缘", "趣缘", "地缘")),
                LedgerColumn.of(TeamRows.PEOPLE, "人数", CellChecks.count(MOST))
                        .alsoCalled("队员人数", "大约人数")
                        .numeric()
                        .like("26"),
                LedgerColumn.of(TeamRows.FOUNDED, "成立日期", CellChecks.day())
                        .alsoCalled("成立时间", "组建日期")
                        .like("2026-03-01"));
    }

    @Override
    public List<String> summed() {
        return List.of(TeamRows.PEOPLE);
    }

    @Override
    public List<Match> match(List<SheetRow> sheet, PlaceKey place, Scope scope) {
        return rows.match(sheet, place, scope.within(place));
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, VolunteerPermissions.IMPORT);
        var written = new ArrayList<Written>();
        for (var change : changes) {
            try {
                var id = change.id();
                written.add(
                        id == null
                                ? found(change, scope, by)
                                : edit(new TeamId(id), change.version(), change.before(), change.after(), scope, by));
            } catch (VolunteerRefused refused) {
                throw new WritingRefused(
                        "volunteer.sheet.in-use", List.of(change.after().getOrDefault(TeamRows.NAME, "")));
            }
        }
        return written;
    }

    private Written found(RowChange change, Scope scope, Actor by) {
        var place = new PlaceKey(String.valueOf(change.resolved().get(TeamRows.PLACE)));
        var draft = rows.draft(change.after());
        var id = keeping.found(place, draft, scope, by);
        return new Written(id.value(), place, draft.name(), 0);
    }

    private Written edit(
            TeamId id, int version, Map<String, String> before, Map<String, String> after, Scope scope, Actor by) {
        var team = teams.find(id, scope).orElseThrow(() -> new WritingRefused("exchange.refused.in-use", List.of()));
        var values = new HashMap<>(TeamRows.texts(team));
        before.keySet().forEach(values::remove);
        values.putAll(after);
        var draft = rows.draft(values);
        keeping.edit(id, version, draft, scope, by);
        return new Written(id.value(), team.place(), draft.name(), version + 1);
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, VolunteerPermissions.IMPORT);
        var kept = new ArrayList<Written>();
        for (var record : records) {
            var id = new TeamId(record.written().id());
            var now = teams.find(id, scope)
                    .filter(team -> team.version() == record.written().version());
            if (now.isEmpty()) {
                kept.add(record.written());
            } else if (record.isNew()) {
                rows.remove(id);
            } else {
                edit(id, now.get().version(), record.after(), record.before(), scope, by);
            }
        }
        return kept;
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        teams.forEach(scope.within(place), team -> to.accept(new SheetRow(0, TeamRows.all(team))));
    }
}
