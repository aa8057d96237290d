/** The two families of algorithms: AES and SHA, and China's SM4 and SM3. */
@NullMarked
package org.yuanba.ops.crypto;

import org.jspecify.annotations.NullMarked;
