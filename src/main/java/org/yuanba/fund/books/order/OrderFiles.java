package org.yuanba.fund.books.order;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.attachment.spi.FileReaders;
import org.yuanba.fund.books.BooksPermissions;

/** Vouchers hold names and account numbers: for those who see the books, never for the public. */
@Component
class OrderFiles implements FileReaders {

    @Override
    public String ownerKind() {
        return PaymentOrder.FILES;
    }

    @Override
    public Permission permission() {
        return BooksPermissions.VIEW;
    }

    @Override
    public boolean isPublic(UUID owner) {
        return false;
    }
}
