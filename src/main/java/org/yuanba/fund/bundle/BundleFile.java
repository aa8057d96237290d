package org.yuanba.fund.bundle;

import java.util.List;

/**
 * A file of a bundle: what is asked of the books, one column after the other.
 *
 * @param name its name
 * @param header names of the columns
 * @param sql the question; its condition on places stands at {@code %s}
 * @param column the column of places in it
 */
record BundleFile(String name, String header, String sql, String column) {

    /** Accounts, movements, lots, shares, benefits, papers: everything a balance can be computed from anew. */
    static final List<BundleFile> ALL = List.of(
            new BundleFile("accounts.csv", "account,kind,place,name,nature,fund,opened_on,balance_fen", """
                    select a.id::text, a.kind, a.place, a.name, a.nature, a.fund::text, a.opened_on::text, b.balance::text
                    from fund_account a join fund_balance b on b.account = a.id where %s order by a.id
                    """, "a.place"),
            new BundleFile(
                    "movements.csv",
                    "movement,kind,source,source_name,target,target_name,fen,day,purpose,decision,voucher,undoes,recorded_at",
                    """
                    select m.id::text, m.kind, m.source::text, s.name, m.target::text, t.name, m.amount::text,
                      m.happened_on::text, m.purpose, m.decision, m.voucher, m.undoes::text, m.recorded_at::text
                    from fund_movement m join fund_account s on s.id = m.source join fund_account t on t.id = m.target
                      cross join lateral (select case when m.source_kind = 'EXTERNAL' then t.place else s.place end as at) p
                    where %s order by m.id
                    """,
                    "p.at"),
            new BundleFile("shares.csv", "movement,lot,fen", """
                    select h.movement::text, h.lot::text, h.amount::text from fund_share h
                      join fund_movement m on m.id = h.movement join fund_account s on s.id = m.source
                      join fund_account t on t.id = m.target
                      cross join lateral (select case when m.source_kind = 'EXTERNAL' then t.place else s.place end as at) p
                    where %s order by h.movement, h.lot
                    """, "p.at"),
            new BundleFile("inflows.csv", "movement,kind,voluntary,published,receipt,decided", """
                    select i.movement::text, i.kind, i.voluntary::text, i.published, i.receipt, i.decided
                    from fund_inflow i join fund_movement m on m.id = i.movement join fund_account t on t.id = m.target
                    where %s order by i.movement
                    """, "t.place"),
            new BundleFile(
                    "payments.csv",
                    "payment,movement,what,notice_first,notice_last,accepted_on,accepted_by,prepared_by,paid_by",
                    """
                    select o.id::text, o.movement::text, o.what, o.notice_first::text, o.notice_last::text, o.accepted_on::text,
                      o.accepted_by, o.prepared_by::text, o.paid_by::text
                    from fund_order o where o.state = 'PAID' and %s order by o.id
                    """,
                    "o.place"),
            new BundleFile(
                    "benefits.csv",
                    "benefit,code,place,what,stands,since,paid_by_movement,paid_by_commitment",
                    """
                    select f.id::text, f.code, f.place, f.what, f.stands, f.since::text, b.movement::text, b.commitment::text
                    from fund_benefit f join fund_benefit_money b on b.benefit = f.id where %s order by f.id, b.movement, b.commitment
                    """,
                    "f.place"));
}
