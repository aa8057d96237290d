package org.yuanba.web.feedback;

import java.util.List;

/**
 * What was said about this site.
 *
 * @param said unanswered first
 */
public record FeedbackDeskView(List<Feedback> said) {}
