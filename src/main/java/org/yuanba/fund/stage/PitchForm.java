package org.yuanba.fund.stage;

import java.util.ArrayList;
import java.util.List;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.NewPitch;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchTerms;

/** Reads the form of a pitch event. */
final class PitchForm {

    private static final int CRITERIA = 4;

    private PitchForm() {}

    static NewPitch read(Form form) {
        var occasion = new Pitch.Occasion(
                form.value("title"),
                form.value("location"),
                form.day("day"),
                form.time("begins"),
                form.number("minutesEach", 8));
        var kind = form.one("kind", BallotKind.APPROVAL);
        var terms = new PitchTerms(
                form.money("budget"),
                form.one("rule", Rule.MES_ADD1U),
                form.one("satisfaction", Satisfaction.of(kind).getFirst()),
                kind,
                form.number("mostChoices", 3),
                form.number("points", 0),
                form.money("increment"),
                form.number("jurorPercent", 0),
                form.number("passPercent", 0));
        var jurors = form.value("jurors")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new NewPitch(occasion, terms, criteria(form), jurors);
    }

    private static List<Criterion> criteria(Form form) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 1; i <= CRITERIA; i++) {
            if (!form.value("criterion" + i).isBlank()) {
                criteria.add(new Criterion(
                        criteria.size() + 1, form.value("criterion" + i).strip(), form.number("weight" + i, 0)));
            }
        }
        return criteria;
    }
}
