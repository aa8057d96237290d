/** Tests of the sample city. */
package org.yuanba.demo;
