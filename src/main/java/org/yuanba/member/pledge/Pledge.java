package org.yuanba.member.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.yuanba.member.MemberId;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/**
 * What somebody chose to show.
 *
 * @param id its id
 * @param member whose
 * @param person the person
 * @param place on whose board it shows
 * @param called how she is called, such as 张老师
 * @param role in a few words, such as 楼栋义务电工
 * @param givenOn since when
 */
public record Pledge(
        UUID id, MemberId member, PersonId person, PlaceKey place, String called, String role, LocalDate givenOn) {}
