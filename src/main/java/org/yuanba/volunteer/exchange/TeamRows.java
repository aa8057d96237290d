package org.yuanba.volunteer.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.Dates;

/** The way between rows of the sheet and teams. */
@Component
class TeamRows {

    static final String ID = "id";
    static final String PLACE = "place";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String GROUND = "ground";
    static final String PEOPLE = "people";
    static final String FOUNDED = "founded";
    static final Map<String, List<String>> KINDS =
            Map.of("先锋队", List.of("党员先锋队", "先锋"), "志愿服务队", List.of("志愿队", "志愿者队伍", "志愿服务队伍"));
    static final Map<String, List<String>> GROUNDS =
            Map.of("业缘", List.of("同行", "行业"), "趣缘", List.of("兴趣", "爱好"), "地缘", List.of("邻里", "同院", "院落"));

    private final Places places;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamRows(Places places, Teams teams, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.teams = teams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Match> match(List<SheetRow> sheet, PlaceKey at, Scope within) {
        var byId = new HashMap<UUID, Team>();
        var byName = new HashMap<String, Team>();
        teams.forEach(within, team -> {
            byId.put(team.id().value(), team);
            byName.put(team.place() + " " + team.name(), team);
        });
        var matches = new ArrayList<Match>(sheet.size());
        for (var row : sheet) {
            var id = uuid(row.value(ID));
            var known = id == null ? null : byId.get(id);
            matches.add(known != null ? existing(known, true) : byPlace(row, at, within, byName));
        }
        return matches;
    }

    private Match byPlace(SheetRow row, PlaceKey at, Scope within, Map<String, Team> byName) {
        var written = row.value(PLACE);
        var key = written == null ? at : PlaceKey.parse(written).orElse(null);
        var place = key == null
                ? null
                : places.find(key, within).filter(Place::isOpen).orElse(null);
        if (place == null || place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            return new Match.Refused(PLACE, "volunteer.sheet.place", List.of());
        }
        var identity = place.key() + " " + row.value(NAME);
        var known = byName.get(identity);
        return known == null ? new Match.New(identity, Map.of(PLACE, place.key().value())) : existing(known, false);
    }

    private static Match existing(Team team, boolean byId) {
        return new Match.Existing(team.id().value(), team.version(), byId, team.name(), team.place(), texts(team));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** The values of a team as texts. */
    static Map<String, String> texts(Team team) {
        var texts = new HashMap<String, String>();
        texts.put(NAME, team.name());
        texts.put(KIND, team.kind() == TeamKind.VANGUARD ? "先锋队" : "志愿服务队");
        texts.put(
                GROUND,
                switch (team.ground()) {
                    case TRADE -> "业缘";
                    case INTEREST -> "趣缘";
                    case NEIGHBOURHOOD -> "地缘";
                });
        if (team.people() != null) {
            texts.put(PEOPLE, team.people().toString());
        }
        texts.put(FOUNDED, team.founded().toString());
        return texts;
    }

    /** The same with what locates it. */
    static Map<String, String> all(Team team) {
        var texts = new HashMap<>(texts(team));
        texts.put(ID, team.id().value().toString());
        texts.put(PLACE, team.place().value());
        return texts;
    }

    TeamDraft draft(Map<String, String> values) {
        var people = values.get(PEOPLE);
        var founded = values.get(FOUNDED);
        return new TeamDraft(
                "先锋队".equals(values.get(KIND)) ? TeamKind.VANGUARD : TeamKind.VOLUNTEER,
                ground(values.getOrDefault(GROUND, "地缘")),
                values.getOrDefault(NAME, ""),
                people == null ? null : Integer.valueOf(people),
                founded == null ? LocalDate.now(clock.withZone(Dates.ZONE)) : LocalDate.parse(founded));
    }

    private static TeamGround ground(String word) {
        return switch (word) {
            case "业缘" -> TeamGround.TRADE;
            case "趣缘" -> TeamGround.INTEREST;
            default -> TeamGround.NEIGHBOURHOOD;
        };
    }

    void remove(TeamId id) {
        jdbc.sql("delete from volunteer_team where id = ?").param(id.value()).update();
    }
}
