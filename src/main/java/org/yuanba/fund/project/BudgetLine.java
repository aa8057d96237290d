package org.yuanba.fund.project;

import org.yuanba.shared.Money;

/**
 * A line of a project's budget.
 *
 * @param said what for
 * @param amount how much
 */
public record BudgetLine(String said, Money amount) {}
