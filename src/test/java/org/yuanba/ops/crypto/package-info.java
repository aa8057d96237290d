/** Tests of the algorithms. */
package org.yuanba.ops.crypto;
