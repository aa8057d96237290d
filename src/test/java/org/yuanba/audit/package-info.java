/** Tests of the audit trail. */
package org.yuanba.audit;
