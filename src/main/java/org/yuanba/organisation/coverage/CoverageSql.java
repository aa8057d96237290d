package org.yuanba.organisation.coverage;

/**
 * What covers each compound, said once in SQL: {@code covered (compound, organisation, cover, working)} with the
 * parameters {@code today} and {@code met}, the first day a meeting may have been held on.
 */
final class CoverageSql {

    /** Whether the organisation {@code o} works: met lately, is led, and is inside its term. */
    static final String WORKING = """
            (exists (select from organisation_meeting m where m.organisation = o.id and m.held_on >= :met)
             and exists (select from organisation_post s join organisation_post_kind k on k.code = s.kind and k.leads
               where s.organisation = o.id and (s.person is not null or s.unnamed) and s.since <= :today
                 and (s.until is null or s.until >= :today))
             and exists (select from organisation_term t where t.organisation = o.id and t.since <= :today and t.until >= :today))
            """;

    /** The rows of what covers compounds today; to be narrowed by a condition on {@code l.compound}. */
    static final String COVERED = """
            select l.compound, o.id as organisation, %s as cover, %s as working
            from organisation_compound l join organisation o on o.id = l.organisation
            where l.since <= :today and (l.until is null or l.until >= :today)
              and o.since <= :today and (o.until is null or o.until >= :today) and o.kind in (%s)
            """.formatted(Cover.sql("o.kind"), WORKING, Cover.kinds());

    private CoverageSql() {}
}
