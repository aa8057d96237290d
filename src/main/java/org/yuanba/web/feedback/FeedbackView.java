package org.yuanba.web.feedback;

import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown.
 *
 * @param form what stands in it
 * @param problemKey message key of what is to be put right, or none
 */
public record FeedbackView(FeedbackForm form, @Nullable String problemKey) {}
