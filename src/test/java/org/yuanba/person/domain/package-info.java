/** Tests of persons' records. */
package org.yuanba.person.domain;
