package org.yuanba.fund.desk;

import java.util.List;
import org.yuanba.fund.call.Calls;
import org.yuanba.place.Place;

/**
 * The form of a new call.
 *
 * @param here the place
 * @param funds which funds can pay
 * @param form what was typed
 */
public record NewCallView(Place here, List<Calls.Fund> funds, Form form) {}
