package org.yuanba.member.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.member.MemberId;
import org.yuanba.ops.Cities;
import org.yuanba.ops.CityOpened;
import org.yuanba.ops.Vault;
import org.yuanba.person.IdNumber;

/**
 * Identity numbers: off unless a city switches them on by {@code yuanba.member.identity-numbers}, a list of its keys. While
 * off there is no field and no column; where on, a number is checked by GB 11643, encrypted, and found again by a keyed
 * hash alone.
 */
@Component
@Unscoped("writes one number of a member the caller has found in its own scope")
public class IdentityNumbers {

    private static final String KEY = "member-identity";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Cities cities;
    private final Set<String> switchedOn;

    IdentityNumbers(
            JdbcClient jdbc,
            Vault vault,
            Cities cities,
            @Value("${yuanba.member.identity-numbers:}") Set<String> switchedOn) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.cities = cities;
        this.switchedOn = switchedOn;
    }

    /** Whether this city switched them on. */
    public boolean isOn() {
        return Cities.chosen()
                .or(cities::standard)
                .map(city -> switchedOn.contains(city.root().value()))
                .orElse(false);
    }

    @EventListener(ContextRefreshedEvent.class)
    void on() {
        if (!switchedOn.isEmpty()) {
            cities.inEach(this::prepare);
        }
    }

    @EventListener
    void on(CityOpened event) {
        prepare();
    }

    /** Makes the table, where this city switched them on. */
    public void prepare() {
        if (isOn()) {
            jdbc.sql("""
                    create table if not exists member_identity (
                      member uuid primary key references member (id) on delete cascade,
                      number bytea not null, blind bytea not null unique)
                    """).update();
        }
    }

    /**
     * Refuses a number that is none.
     *
     * @throws Refused beside the field
     */
    public void check(String typed) {
        if (isOn() && !typed.isBlank() && IdNumber.parse(typed).isEmpty()) {
            throw new Refused("identity", "member.problem.identity");
        }
    }

    /** Keeps the number of a member, encrypted. */
    public void keep(MemberId member, String typed) {
        if (!isOn() || typed.isBlank()) {
            return;
        }
        check(typed);
        var number = typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var kept = jdbc.sql("""
                insert into member_identity (member, number, blind) select ?, ?, ?
                where not exists (select from member_identity where blind = ? and member <> ?)
                on conflict (member) do update set number = excluded.number, blind = excluded.blind
                """)
                .params(
                        member.value(),
                        vault.encrypt(KEY, number, "member-identity/" + member.value()),
                        vault.mac(KEY, number),
                        vault.mac(KEY, number),
                        member.value())
                .update();
        if (kept == 0) {
            throw new Refused("identity", "member.problem.identity-twice");
        }
    }
}
