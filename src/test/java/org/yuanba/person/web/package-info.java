/** Tests of the pages about persons. */
package org.yuanba.person.web;
