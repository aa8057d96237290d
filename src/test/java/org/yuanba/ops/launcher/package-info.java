/** Tests of the launcher. */
package org.yuanba.ops.launcher;
