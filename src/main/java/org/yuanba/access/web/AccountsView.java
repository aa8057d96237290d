package org.yuanba.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yuanba.access.domain.AccountRecord;
import org.yuanba.shared.PageOf;

/**
 * The list of accounts.
 *
 * @param accounts this page of it
 * @param words what was searched for
 */
public record AccountsView(PageOf<AccountRecord> accounts, String words) {

    /** The address of another page of the same list. */
    public String page(int number) {
        return "/accounts?page=" + number
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
