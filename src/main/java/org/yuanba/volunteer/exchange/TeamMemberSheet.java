package org.yuanba.volunteer.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.person.PersonDirectory;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.team.TeamMembers;
import org.yuanba.volunteer.team.Teams;

/** Team members as a sheet, out only, of one community: by the form of address each agreed to publish, else without. */
@Component
class TeamMemberSheet extends OutOnly {

    private final Teams teams;
    private final TeamMembers members;
    private final PersonDirectory persons;

    TeamMemberSheet(Teams teams, TeamMembers members, PersonDirectory persons) {
        this.teams = teams;
        this.members = members;
        this.persons = persons;
    }

    @Override
    public String code() {
        return "team-members";
    }

    @Override
    public boolean holdsPersons() {
        return true;
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of("place", "院落编号", CellChecks.text(20)).as(LedgerColumn.Part.LOCATES),
                LedgerColumn.of("team", "队名", CellChecks.text(40)).as(LedgerColumn.Part.LOCATES),
                LedgerColumn.of("called", "称呼", CellChecks.text(20)),
                LedgerColumn.of("leads", "队长", CellChecks.yesNo()),
                LedgerColumn.of("since", "哪天加入", CellChecks.day()));
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            return;
        }
        var within = scope.within(place);
        teams.forEach(
                within,
                team -> members.today(team.id(), within).forEach(member -> {
                    var row = new HashMap<String, String>();
                    row.put("place", team.place().value());
                    row.put("team", team.name());
                    row.put("called", persons.publicName(member.person()).orElse("队员"));
                    row.put("leads", member.person().equals(team.leader()) ? "是" : "否");
                    row.put("since", member.since().toString());
                    to.accept(new SheetRow(0, row));
                }));
    }
}
