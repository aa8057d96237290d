package org.yuanba.roster.planning.search;

import java.util.Map;
import java.util.Random;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.Scene;

/** Tasks by chance in which every rule has something to say. */
public final class RandomTasks {

    private RandomTasks() {}

    public static PlanningTask of(long seed, int volunteers, int days) {
        var random = new Random(seed);
        var scene = new Scene().daysInARow(2).restDayCap(1);
        for (int day = 0; day < days; day++) {
            scene.slot("大门", day + 3, 6, 1 + random.nextInt(2), Map.of("lead", 1))
                    .burden(1 + random.nextInt(2));
            scene.night(day + 3, 1 + random.nextInt(2));
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            scene.volunteer(1 + random.nextInt(3), 1 + random.nextInt(4), random.nextInt(4));
            if (random.nextBoolean()) {
                scene.skilled("lead");
            }
            scene.notAt(random.nextInt(2 * days)).dislikes(random.nextInt(2 * days), 1 + random.nextInt(8));
            if (random.nextInt(3) == 0) {
                scene.usually(4, 5);
            }
        }
        scene.apart(0, 1).couple(1, 2).published(0, 0).published(2, 1);
        scene.weight("every-skill-there", 100).weight("wishes-heard", 1).weight("burden-shared", 6);
        scene.weight("nights-shared", 10).weight("rest-days-spared", 4).weight("couples-together", 3);
        return scene.weight("usual-weekdays", 2).weight("least-change", 5).task();
    }
}
