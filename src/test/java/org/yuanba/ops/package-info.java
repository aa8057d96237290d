/** Tests of operations. */
package org.yuanba.ops;
