package org.yuanba.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a page needs. The place named {@code place} in the address is checked before the controller is called; a
 * parameter of type {@link Scope} then holds what may be seen of it. Without a place in the address the permission must
 * be held anywhere, and the scope is all of it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** Code of the permission, such as {@code compound:view}; {@code *} for "signed in, and sees the place". */
    String value();
}
