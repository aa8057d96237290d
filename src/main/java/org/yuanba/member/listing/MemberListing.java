package org.yuanba.member.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.person.PersonBook;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Lists members page by page: one reading for the rows, one for their persons, the total is kept. */
@Component
public class MemberListing {

    /** Members on a page. */
    public static final int SIZE = 50;

    private static final String COLUMNS =
            "select m.id, m.person, m.place, m.building, m.category, m.standing, m.organisation from member m where ";

    private final JdbcClient jdbc;
    private final MemberCounts counts;
    private final PersonBook persons;

    MemberListing(JdbcClient jdbc, MemberCounts counts, PersonBook persons) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.persons = persons;
    }

    /** The page of the members in the place and scope that the question is about. */
    public PageOf<MemberLine> list(PlaceKey place, Scope scope, MemberQuestion question) {
        return list(place, scope, question, counts.of(place, scope));
    }

    /** The same when the kept counts are known already. */
    public PageOf<MemberLine> list(PlaceKey place, Scope scope, MemberQuestion question, Map<Category, Long> kept) {
        var category = question.category();
        long total = !question.isKept()
                ? statement("select count(*) from member m where ", place, scope, question, "")
                        .query(Long.class)
                        .single()
                : category == null
                        ? kept.values().stream().mapToLong(Long::longValue).sum()
                        : kept.getOrDefault(category, 0L);
        var rows = statement(
                        COLUMNS,
                        place,
                        scope,
                        question,
                        " order by m.place, m.id limit " + SIZE + " offset " + (long) (question.page() - 1) * SIZE)
                .query(MemberListing::found)
                .list();
        return new PageOf<>(lines(rows, scope), question.page(), SIZE, total);
    }

    /**
     * Those whose name, form of address or number the words are.
     *
     * @throws IllegalArgumentException for a place above the community
     */
    public List<MemberLine> find(PlaceKey place, String words, Scope scope) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new IllegalArgumentException("Members are looked for in one community, not in " + place);
        }
        var all = statement(COLUMNS, place, scope, new MemberQuestion(null, null, 1), " order by m.place, m.id")
                .query(MemberListing::found)
                .list();
        var meant = persons.meant(all.stream().map(Found::person).toList(), words, scope);
        return lines(all.stream().filter(one -> meant.contains(one.person())).toList(), scope);
    }

    /** The organisations that members in the place and scope take part in. */
    public Collection<UUID> organisations(PlaceKey place, Scope scope) {
        return statement(
                        "select distinct m.organisation from member m where m.organisation is not null and ",
                        place,
                        scope,
                        new MemberQuestion(null, null, 1),
                        "")
                .query(UUID.class)
                .list();
    }

    private List<MemberLine> lines(List<Found> rows, Scope scope) {
        var people = persons.lines(rows.stream().map(Found::person).toList(), scope);
        var lines = new ArrayList<MemberLine>(rows.size());
        for (var row : rows) {
            var person = people.get(row.person());
            lines.add(new MemberLine(
                    row.id(),
                    row.place(),
                    row.building(),
                    person == null ? "—" : person.shownName(),
                    person == null ? "—" : person.shownMobile(),
                    row.category(),
                    row.standing(),
                    row.organisation()));
        }
        return lines;
    }

    private JdbcClient.StatementSpec statement(
            String select, PlaceKey place, Scope scope, MemberQuestion question, String order) {
        var conditions = new ArrayList<String>();
        conditions.add("m.status = 'active'");
        conditions.add(range(scope.within(place)));
        var category = question.category();
        if (category != null) {
            conditions.add("m.category = '" + category + "'");
        }
        if (question.organisation() != null) {
            conditions.add("m.organisation = ?");
        }
        var statement = jdbc.sql(select + String.join(" and ", conditions) + order);
        return question.organisation() == null ? statement : statement.param(question.organisation());
    }

    /** The scope as plain text, so that the plan fits the size of the place; keys are nothing but digits. */
    private static String range(Scope scope) {
        return scope.isEmpty()
                ? "false"
                : scope.roots().stream()
                        .map(root -> "m.place >= '%s' and m.place < '%s'".formatted(root.value(), root.upperBound()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                Category.valueOf(row.getString(5)),
                Standing.valueOf(row.getString(6)),
                row.getObject(7, UUID.class));
    }

    private record Found(
            UUID id,
            PersonId person,
            String place,
            @Nullable String building,
            Category category,
            Standing standing,
            @Nullable UUID organisation) {}
}
