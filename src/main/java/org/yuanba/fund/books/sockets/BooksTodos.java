package org.yuanba.fund.books.sockets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.books.BooksPermissions;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.order.PaymentOrders;
import org.yuanba.web.spi.TodoSource;

/** What waits: payments that somebody else prepared, for those who may pay. */
@Component
class BooksTodos implements TodoSource {

    private final PaymentOrders orders;
    private final Access access;

    BooksTodos(PaymentOrders orders, Access access) {
        this.orders = orders;
        this.access = access;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        return scope.roots().stream()
                .map(root -> access.scope(by, BooksPermissions.PAY).within(root))
                .filter(payable -> !payable.isEmpty())
                .flatMap(payable -> orders.waiting(payable, most).stream())
                .filter(order -> !order.preparedBy().equals(by.account().value()))
                .limit(most)
                .map(BooksTodos::todo)
                .toList();
    }

    private static Todo todo(PaymentOrder order) {
        return new Todo(
                "coin-yuan",
                "todo.fund.pay",
                List.of(order.draft().what(), Yuan.said(order.draft().amount())),
                "todo.fund.pay.why",
                List.of(order.payeeName()),
                null,
                "todo.fund.pay.verb",
                order.url());
    }
}
