package org.yuanba.person;

import java.util.List;

/**
 * Many persons were entered at once, as by an import.
 *
 * @param persons their ids
 */
public record PersonsOpened(List<PersonId> persons) {}
