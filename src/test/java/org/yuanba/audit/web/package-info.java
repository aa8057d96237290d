/** Tests of the pages of the audit trail. */
package org.yuanba.audit.web;
