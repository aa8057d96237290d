package org.yuanba.problem.sockets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.intake.TrackingCode;
import org.yuanba.web.spi.SearchSource;

/** Finds a problem by its number. */
@Component
class ProblemFinds implements SearchSource {

    private static final int SHORTEST = 10;

    private final Problems problems;
    private final Places places;
    private final Access access;

    ProblemFinds(Problems problems, Places places, Access access) {
        this.problems = problems;
        this.places = places;
        this.access = access;
    }

    @Override
    public String labelKey() {
        return "search.problems";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        var number = TrackingCode.number(words);
        if (number.length() < SHORTEST || !number.startsWith("Q-")) {
            return List.of();
        }
        return problems.numbered(number, access.scope(by, ProblemPermissions.VIEW)).stream()
                .map(problem -> new Found(
                        problem.number() + " " + problem.matter().title(),
                        places.namesOf(List.of(problem.place())).getOrDefault(problem.place(), ""),
                        problem.url()))
                .toList();
    }
}
