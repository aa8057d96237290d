package org.yuanba.fund.stage;

import java.util.List;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.project.Project;
import org.yuanba.place.Place;

/**
 * The form of a pitch event.
 *
 * @param here the place
 * @param call the call
 * @param projects those that passed review
 * @param form what was typed
 */
public record PlanView(Place here, Call call, List<Project> projects, Form form) {}
