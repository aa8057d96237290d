package org.yuanba.problem.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.casework.Problems;
import org.yuanba.shared.PlaceKey;

/**
 * Orders 12345 sent on: taken in by their number, and answered back by the same sheet. Rows never hold who called: the sheet
 * has no column for it.
 */
@Component
class OrderSheet implements LedgerSheet {

    static final String NUMBER = "outside_number";
    static final String PLACE = "place";
    static final String CATEGORY = "category";
    static final String WORDS = "words";
    static final String WHERE = "where";
    static final String STATE = "state";
    static final String ANSWER = "answer";
    static final String ANSWERED = "answered";
    static final String DUE = "due";

    private final Problems problems;
    private final OrderRows rows;
    private final Access access;
    private final ApplicationEventPublisher events;

    OrderSheet(Problems problems, OrderRows rows, Access access, ApplicationEventPublisher events) {
        this.events = events;
        this.problems = problems;
        this.rows = rows;
        this.access = access;
    }

    @Override
    public String code() {
        return "problems";
    }

    @Override
    public Permission importing() {
        return ProblemPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return ProblemPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of(NUMBER, "工单编号", CellChecks.text(40))
                        .alsoCalled("外来编号", "诉求编号", "热线编号", "受理编号")
                        .as(LedgerColumn.Part.LOCATES)
                        .like("SC2026112400017"),
                LedgerColumn.of(PLACE, "院落编号", CellChecks.text(20))
                        .alsoCalled("小区编号", "地点编号")
                        .as(LedgerColumn.Part.LOCATES)
                        .like("510107009004001"),
                LedgerColumn.of(CATEGORY, "类别", CellChecks.text(40))
                        .alsoCalled("诉求类别", "问题类别")
                        .like("漏水、墙湿"),
                LedgerColumn.of(WORDS, "诉求内容", CellChecks.text(4000))
                        .alsoCalled("内容", "诉求", "问题描述")
                        .needed()
                        .like("外墙渗水"),
                LedgerColumn.of(WHERE, "具体位置", CellChecks.text(60))
                        .alsoCalled("地址", "位置")
                        .like("3栋2单元"),
                LedgerColumn.of(STATE, "到哪一步", CellChecks.text(40)),
                LedgerColumn.of(DUE, "期限", CellChecks.day()),
                LedgerColumn.of(ANSWERED, "答复日期", CellChecks.day()),
                LedgerColumn.of(ANSWER, "答复内容", CellChecks.text(4000)));
    }

    @Override
    public List<Match> match(List<SheetRow> sheet, PlaceKey place, Scope scope) {
        var within = scope.within(place);
        var numbers = sheet.stream()
                .map(row -> row.value(NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = problems.fromOutside(numbers, within);
        return sheet.stream()
                .map(row -> match(row, known.get(String.valueOf(row.value(NUMBER))), place, within))
                .toList();
    }

    private Match match(SheetRow row, @Nullable Problem known, PlaceKey place, Scope within) {
        if (known != null) {
            return new Match.Existing(
                    known.id().value(), known.version(), false, known.number(), known.place(), rows.texts(known));
        }
        var yard = rows.yard(row.value(PLACE), place, within);
        if (yard == null || row.value(NUMBER) == null) {
            return new Match.Refused(yard == null ? PLACE : NUMBER, "problem.sheet.place", List.of());
        }
        var number = String.valueOf(row.value(NUMBER));
        return new Match.New(number, Map.of(PLACE, yard.value(), NUMBER, number));
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, ProblemPermissions.IMPORT);
        var written = new ArrayList<Written>();
        for (var change : changes) {
            try {
                var id = change.id();
                written.add(
                        id == null
                                ? rows.takeIn(change, scope, by)
                                : as(problems.find(new ProblemId(id), scope).orElseThrow()));
            } catch (ProblemRefused refused) {
                throw new WritingRefused(refused.key(), refused.arguments());
            }
        }
        return written;
    }

    private static Written as(Problem problem) {
        return new Written(problem.id().value(), problem.place(), problem.number(), problem.version());
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, ProblemPermissions.IMPORT);
        var kept = new ArrayList<Written>();
        for (var record : records) {
            if (record.isNew() && rows.remove(new ProblemId(record.written().id()), scope)) {
                events.publishEvent(new MeasuresChanged(List.of(record.written().place())));
            } else {
                kept.add(record.written());
            }
        }
        return kept;
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        problems.forEach(scope.within(place), problem -> {
            var row = new HashMap<>(rows.texts(problem));
            row.put(NUMBER, Objects.requireNonNullElse(problem.arrival().outsideNumber(), problem.number()));
            row.put(PLACE, problem.place().value());
            to.accept(new SheetRow(0, row));
        });
    }
}
