package org.yuanba.access.web;

/** A page of ours says neither what it needs nor that it is open to all: nobody may open it. */
class UnguardedPage extends RuntimeException {

    UnguardedPage(String page) {
        super(page + " carries neither @Requires nor @OpenToAll");
    }
}
