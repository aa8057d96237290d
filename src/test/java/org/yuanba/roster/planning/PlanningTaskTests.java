package org.yuanba.roster.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanningTaskTests {

    @Test
    void refusesATaskWithoutVolunteers() {
        refuses("roster.task.nobody", () -> new Scene().morning(0, 1).task());
    }

    @Test
    void refusesATaskWithoutShifts() {
        refuses("roster.task.no-slots", () -> new Scene().volunteer().task());
    }

    @Test
    void refusesAShiftLongerThanADay() {
        refuses(
                "roster.task.slot.length",
                () -> new DutySlot("大门", 0, 0, 1, 0, 24 * 60 + 1, 1, Map.of(), 1, false, false));
    }

    @Test
    void refusesAShiftThatBeginsOnAnotherDayThanItSays() {
        refuses("roster.task.slot.day", () -> new DutySlot("大门", 1, 0, 2, 60, 480, 1, Map.of(), 1, false, false));
    }

    @Test
    void refusesMoreThanAThousandVolunteers() {
        var scene = new Scene().morning(0, 1);
        for (int i = 0; i <= PlanningTask.MOST_VOLUNTEERS; i++) {
            scene.volunteer();
        }
        refuses("roster.task.too-many", scene::task);
    }

    @Test
    void refusesPinsAndPairsThatNameNobody() {
        refuses(
                "roster.task.pin",
                () -> new Scene().morning(0, 1).volunteer().pin(1, 0).task());
        refuses(
                "roster.task.pair",
                () -> new Scene().morning(0, 1).volunteer().apart(0, 0).task());
    }

    @Test
    void keepsEverythingElseWhenSomebodyFallsIll() {
        var task = new Scene()
                .morning(0, 1)
                .morning(1, 1)
                .volunteer()
                .volunteer()
                .pin(0, 0)
                .pin(1, 1)
                .task();
        var published = Scene.roster(new int[] {0, 0}, new int[] {1, 1});
        var changed = task.without(0, Set.of(0), published);
        assertThat(changed.offered(0, 0)).isFalse();
        assertThat(changed.offered(0, 1)).isTrue();
        assertThat(changed.pins()).isEqualTo(List.of(new Assignment(1, 1)));
        assertThat(changed.published()).isEqualTo(published.assignments());
        assertThat(changed.rules().weight("least-change")).isPositive();
    }

    private static void refuses(String key, ThrowingCallable task) {
        assertThatThrownBy(task)
                .isInstanceOfSatisfying(
                        TaskRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
