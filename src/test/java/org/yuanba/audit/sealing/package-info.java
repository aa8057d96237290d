/** Tests of the chain over the audit trail. */
package org.yuanba.audit.sealing;
