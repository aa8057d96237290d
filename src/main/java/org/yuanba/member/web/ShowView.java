package org.yuanba.member.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Member;
import org.yuanba.member.floating.Floating;
import org.yuanba.member.floating.Note;
import org.yuanba.member.floating.Transfer;
import org.yuanba.member.pledge.Pledge;
import org.yuanba.member.unit.Unit;
import org.yuanba.member.unit.Units;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.person.PersonLine;
import org.yuanba.place.Place;

/**
 * One member's page.
 *
 * @param here the compound she lives in
 * @param member the record
 * @param person her person, masked; none when it is kept where the reader may not look
 * @param basis why she is on record
 * @param organisation the name of where she takes part, or none
 * @param notes what was written lately
 * @param care what is kept of a floating member, what she shows, what she reported
 * @param choices what may be chosen
 * @param typed what was typed
 * @param problem what is wrong with a form, or none
 */
public record ShowView(
        Place here,
        Member member,
        @Nullable PersonLine person,
        Bases.Basis basis,
        @Nullable String organisation,
        List<Note> notes,
        Care care,
        Choices choices,
        Typed typed,
        @Nullable Problem problem) {

    /** Address of this page. */
    public String url() {
        return "/p/" + here.key() + "/members/" + member.id().value();
    }

    /** Her name, masked, or a dash. */
    public String name() {
        return person == null ? "—" : person.shownName();
    }

    /** Her number, masked, or a dash. */
    public String mobile() {
        return person == null ? "—" : person.shownMobile();
    }

    /** Whether she is a floating member today. */
    public boolean isFloating() {
        return member.facts().category() == Category.FLOATING;
    }

    /** Whether she belongs to her employer's organisation. */
    public boolean isInService() {
        return member.facts().category() == Category.IN_SERVICE;
    }

    /** The day on which six months are over. */
    public @Nullable LocalDate clock() {
        return care.floating() == null ? null : care.floating().after(choices.months());
    }

    /** The steps of a transfer that may follow. */
    public List<Transfer> steps() {
        return care.floating() == null
                ? List.of()
                : care.floating().transfer().next().stream().sorted().toList();
    }

    /**
     * What hangs on the record.
     *
     * @param floating of a floating member, or none
     * @param contact the name of her contact person, or none
     * @param attached the name of where she takes part without transfer, or none
     * @param pledge what she shows, or none
     * @param dual what she reported, or none
     */
    public record Care(
            @Nullable Floating floating,
            @Nullable String contact,
            @Nullable String attached,
            @Nullable Pledge pledge,
            Units.@Nullable Dual dual) {}

    /**
     * What may be chosen.
     *
     * @param contacts who may be a contact person, by id of the record
     * @param organisations where she may take part
     * @param units employers registered with the community
     * @param months how many months make a floating member
     */
    public record Choices(
            Map<UUID, String> contacts, List<OrganisationRecord> organisations, List<Unit> units, int months) {}
}
