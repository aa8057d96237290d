package org.yuanba.fund.trace;

import java.util.Collection;
import java.util.Map;
import org.yuanba.fund.FundAccountId;

/**
 * What is known about money beyond the books: why it was promised, who decided, how it was made public, who found the
 * work good. Where nobody tells a story, the trace shows what the ledger itself says.
 */
public interface SpendingStory {

    /** The stories of these commitments; those it knows nothing of are left out. */
    Map<FundAccountId, Story> of(Collection<FundAccountId> commitments);
}
