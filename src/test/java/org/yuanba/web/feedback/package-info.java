/** What feedback keeps its word on. */
package org.yuanba.web.feedback;
