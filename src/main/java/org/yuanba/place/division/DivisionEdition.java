package org.yuanba.place.division;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An imported edition of the national division codes.
 *
 * @param id its id
 * @param source where it is from
 * @param asOf the day its state is of
 * @param rows how many divisions it has
 */
public record DivisionEdition(UUID id, String source, LocalDate asOf, int rows) {}
