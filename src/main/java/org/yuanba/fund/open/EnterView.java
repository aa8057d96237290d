package org.yuanba.fund.open;

/**
 * Where one types the code of a slip.
 *
 * @param code what was typed
 * @param wrong whether it is no code
 */
public record EnterView(String code, boolean wrong) {}
