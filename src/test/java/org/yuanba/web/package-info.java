/** What the shell keeps its word on. */
package org.yuanba.web;
