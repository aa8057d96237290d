package org.yuanba.fund.pitch;

import java.util.List;
import org.yuanba.fund.project.ProjectRefused;

/**
 * A pitch event as it is planned.
 *
 * @param occasion when and where
 * @param terms what it is counted by
 * @param criteria what jurors look at, weights together a hundred; empty without jurors
 * @param jurors how the jurors are called
 */
public record NewPitch(Pitch.Occasion occasion, PitchTerms terms, List<Criterion> criteria, List<String> jurors) {

    private static final int MOST_JURORS = 30;

    /** Keeps its own lists. */
    public NewPitch {
        criteria = List.copyOf(criteria);
        jurors = List.copyOf(jurors);
    }

    /** Refuses what is wrong, field by field. */
    void check() {
        ProjectRefused.when(isBad(occasion.title(), 60), "title", "call.refused.title");
        ProjectRefused.when(isBad(occasion.location(), 60), "location", "pitch.refused.location");
        ProjectRefused.when(
                occasion.minutesEach() < 1 || occasion.minutesEach() > 60, "minutesEach", "pitch.refused.minutes");
        terms.check();
        for (var criterion : criteria) {
            ProjectRefused.when(
                    isBad(criterion.said(), 40) || criterion.weight() < 1,
                    "criterion" + criterion.position(),
                    "pitch.refused.criterion");
        }
        var weights = criteria.stream().mapToInt(Criterion::weight).sum();
        ProjectRefused.when(!criteria.isEmpty() && weights != 100, "criterion1", "pitch.refused.weights", weights);
        ProjectRefused.when(jurors.size() > MOST_JURORS, "jurors", "pitch.refused.jurors", MOST_JURORS);
        ProjectRefused.when(jurors.stream().anyMatch(name -> isBad(name, 20)), "jurors", "pitch.refused.juror-name");
        ProjectRefused.when(jurors.isEmpty() != criteria.isEmpty(), "jurors", "pitch.refused.jurors-and-criteria");
        ProjectRefused.when(
                jurors.isEmpty() && (terms.jurorPercent() > 0 || terms.passPercent() > 0),
                "jurors",
                "pitch.refused.jurors-missing");
    }

    private static boolean isBad(String text, int longest) {
        return text.isBlank() || text.strip().length() > longest;
    }
}
