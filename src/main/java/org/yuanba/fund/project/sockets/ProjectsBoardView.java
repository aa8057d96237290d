package org.yuanba.fund.project.sockets;

import java.util.List;
import org.yuanba.fund.project.Project;

/**
 * A yard's projects on its blackboard.
 *
 * @param projects which
 */
public record ProjectsBoardView(List<Project> projects) {}
