package org.yuanba.attachment.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes content nothing refers to any more: after the last file of it is taken away, or its storing was undone. */
@Component
class Leftovers {

    private final FileStore store;
    private final AttachmentTable table;
    private final TransactionTemplate own;

    Leftovers(FileStore store, AttachmentTable table, PlatformTransactionManager transactions) {
        this.store = store;
        this.table = table;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void deleteUnlessReferred(String sha256) {
        own.executeWithoutResult(status -> {
            table.lock(sha256);
            if (!table.isReferred(sha256)) {
                store.delete(sha256);
            }
        });
    }
}
