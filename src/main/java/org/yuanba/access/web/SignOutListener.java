package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.yuanba.access.SignedInAccount;
import org.yuanba.access.domain.SigningOut;

/** Notes that someone signed out. */
@Component
class SignOutListener implements LogoutHandler {

    private final SigningOut signingOut;

    SignOutListener(SigningOut signingOut) {
        this.signingOut = signingOut;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            signingOut.here(account.id());
        }
    }
}
