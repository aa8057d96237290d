package org.yuanba.board.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.BoardCode;

/**
 * What tells one drawn page from another; equal ones are drawn once.
 *
 * @param code the board
 * @param slug the section that has the page to itself, or empty
 * @param paper number of the sheet the reader holds, or none
 * @param look standard or 长辈版 with its step
 * @param english the language
 * @param day today
 */
record Asked(BoardCode code, String slug, @Nullable String paper, Look look, boolean english, LocalDate day) {}
