package org.yuanba.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A query that needs no {@link Scope}, and why: names that are no secret, the public blackboard, one's own account. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unscoped {

    /** The reason, in a sentence. */
    String value();
}
