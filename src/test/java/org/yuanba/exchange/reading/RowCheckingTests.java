package org.yuanba.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanba.access.Scope;
import org.yuanba.exchange.KioskSheet;
import org.yuanba.exchange.file.FileRow;
import org.yuanba.shared.PlaceKey;

class RowCheckingTests {

    private static final PlaceKey PLACE = new PlaceKey("5101");

    private final KioskSheet kiosks = new KioskSheet();

    private static FileColumn column(String letter, @Nullable String code) {
        return new FileColumn(letter, letter, code, false);
    }

    private RowChecking checking(String... codes) {
        var columns = new java.util.ArrayList<FileColumn>();
        for (var code : codes) {
            columns.add(column("C" + columns.size(), code));
        }
        return new RowChecking(kiosks, columns, PLACE, Scope.ofPublicPlace(PLACE));
    }

    private static CheckedRow check(RowChecking checking, String... cells) {
        return check(checking, 2, cells);
    }

    private static CheckedRow check(RowChecking checking, int number, String... cells) {
        return checking.check(List.of(checking.reading().keep(new FileRow(number, List.of(cells), false))))
                .getFirst();
    }

    private static List<String> reasons(CheckedRow row) {
        return row.faults().stream().map(Fault::reason).toList();
    }

    @Test
    void findsANewRecord() {
        var row = check(checking("number", "name", "area"), "K1", "东门亭", "6.5㎡");

        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.after()).isEqualTo(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));
    }

    @Test
    void leavesARecordAloneThatIsAsTold() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        assertThat(check(checking("number", "name", "area"), "Ｋ１", "东门亭 ", "6.5")
                        .outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void showsOldAndNewOfWhatChanges() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        var row = check(checking("number", "name", "area"), "K1", "东门亭", "7");

        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.before()).isEqualTo(Map.of("area", "6.50"));
        assertThat(row.after()).isEqualTo(Map.of("area", "7.00"));
    }

    @Test
    void leavesAsItIsWhatABlankCellDoesNotName() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        assertThat(check(checking("number", "name", "area"), "K1", "东门亭", "").outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void makesBlankWhatARowWithTheHiddenIdLeavesBlank() {
        var kiosk = kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        var row = check(checking("id", "number", "name", "area"), kiosk.id().toString(), "K1", "东门亭", "");

        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.before()).isEqualTo(Map.of("area", "6.50"));
        assertThat(row.after()).isEmpty();
    }

    @Test
    void leavesColumnsAloneThatTheFileDoesNotHave() {
        var kiosk = kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        assertThat(check(checking("id", "name"), kiosk.id().toString(), "东门亭").outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void doesNotMakeBlankWhatANewRecordNeeds() {
        var kiosk = kiosks.add(Map.of("number", "K1", "name", "东门亭"));

        var row = check(checking("id", "number", "name"), kiosk.id().toString(), "K1", "");

        assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reasons(row)).containsExactly("exchange.cell.needed");
    }

    @Test
    void refusesANewRecordWithoutWhatItNeeds() {
        var row = check(checking("number", "name"), "K1", "");

        assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row.faults()).extracting(Fault::column).containsExactly(1);
    }

    @Test
    void refusesARowForAWrongCellAndNamesTheCell() {
        var row = check(checking("number", "name", "area"), "K1", "东门亭", "约300户");

        assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row.faults()).containsExactly(new Fault(2, true, "exchange.cell.about", List.of("60.50")));
    }

    @Test
    void refusesAFailedFormula() {
        assertThat(reasons(check(checking("number", "name"), "K1", "#REF!"))).containsExactly("exchange.cell.formula");
    }

    @Test
    void takesARowWithAnOddCellAndLeavesTheCellOut() {
        var row = check(checking("number", "name", "phone"), "K1", "东门亭", "138001");

        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.doubtful()).isTrue();
        assertThat(row.after()).doesNotContainKey("phone");
    }

    @Test
    void keepsWhatIsKnownWhereARowWithTheHiddenIdHasAnOddCell() {
        var kiosk = kiosks.add(Map.of("number", "K1", "name", "东门亭", "phone", "85550126"));

        var row = check(checking("id", "name", "phone"), kiosk.id().toString(), "东门亭", "138001");

        assertThat(row.before()).isEmpty();
        assertThat(row.outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void refusesTheSecondRowAboutTheSameRecordAndNamesTheFirst() {
        var checking = checking("number", "name");

        check(checking, 3, "K1", "东门亭");
        var second = check(checking, 7, "K1", "西门亭");

        assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(second.faults()).containsExactly(Fault.ofRow("exchange.row.twice", 3));
    }

    @Test
    void keepsNoCellOfALockedColumn() {
        var columns = List.of(column("A", "number"), new FileColumn("B", "身份证号", null, true));
        var reading = new RowReading(kiosks.columns(), columns);

        assertThat(reading.keep(new FileRow(2, List.of("K1", "11010519491231002X"), false))
                        .cells())
                .containsExactly("K1", "");
    }

    @Test
    void keepsNoIdentityNumberInAnyColumn() {
        var reading = new RowReading(kiosks.columns(), List.of(column("A", "number"), column("B", null)));

        assertThat(reading.keep(new FileRow(2, List.of("K1", " 11010519491231002X"), false))
                        .cells())
                .containsExactly("K1", "");
    }

    @Test
    void keepsNoCellBesideTheHeaders() {
        var reading = new RowReading(kiosks.columns(), List.of(column("A", "number")));

        assertThat(reading.keep(new FileRow(2, List.of("K1", "旁边的字"), false)).cells())
                .containsExactly("K1");
    }

    @Test
    void knowsWhetherEveryNeededColumnIsThere() {
        assertThat(checking("number", "name").canCheck()).isTrue();
        assertThat(checking("number", "area").canCheck()).isFalse();
        assertThat(checking("id", "area").canCheck()).isTrue();
    }

    @Test
    void findsTheSameAgainWithoutReadingItsValuesAnew() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));
        var checking = checking("number", "name", "area");
        var changed = check(checking, 2, "K1", "东门亭", "7");
        var made = check(checking, 3, "K2", "西门亭", "8");

        assertThat(checking.again(List.of(changed, made))).containsExactly(changed, made);
    }

    @Test
    void keepsARowOutThatIsAboutSomethingElseNow() {
        var checking = checking("number", "name", "area");
        var made = check(checking, 2, "K1", "东门亭", "7");
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));

        var again = checking.again(List.of(made)).getFirst();

        assertThat(again.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(again.after()).isEmpty();
        assertThat(reasons(again)).containsExactly("exchange.row.moved-on");
    }

    @Test
    void keepsARowOutWhoseRecordChangedMeanwhile() {
        kiosks.add(Map.of("number", "K1", "name", "东门亭", "area", "6.50"));
        var checking = checking("number", "name", "area");
        var changed = check(checking, 2, "K1", "东门亭", "7");
        kiosks.kiosks.replaceAll((id, kiosk) -> new KioskSheet.Kiosk(id, kiosk.texts(), kiosk.version() + 1));

        assertThat(reasons(checking.again(List.of(changed)).getFirst())).containsExactly("exchange.row.moved-on");
    }
}
