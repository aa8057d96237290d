package org.yuanba.fund.desk;

import org.yuanba.fund.call.Call;
import org.yuanba.place.Place;

/**
 * The application on one page.
 *
 * @param here the compound
 * @param call the call it answers
 * @param form what was typed
 */
public record NewProjectView(Place here, Call call, Form form) {}
