package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.yuanba.access.OpenToAll;

class RequiresInterceptorTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/somewhere");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void opensNoPageThatSaysNothing() {
        assertThatExceptionOfType(UnguardedPage.class)
                .isThrownBy(() -> interceptor(true).preHandle(request, response, page("forgotten")))
                .withMessageContaining("forgotten");
    }

    @Test
    void answersNotFoundForSuchAPageOnceInUse() {
        assertThatExceptionOfType(NoResourceFoundException.class)
                .isThrownBy(() -> interceptor(false).preHandle(request, response, page("forgotten")));
    }

    @Test
    void opensAPageThatIsOpenToAll() throws Exception {
        assertThat(interceptor(true).preHandle(request, response, page("open"))).isTrue();
    }

    @Test
    void leavesFilesAlone() {
        assertThatCode(() -> interceptor(true).preHandle(request, response, new Object()))
                .doesNotThrowAnyException();
    }

    private static RequiresInterceptor interceptor(boolean strict) {
        return new RequiresInterceptor(null, null, null, strict);
    }

    private static HandlerMethod page(String name) throws NoSuchMethodException {
        Method method = Pages.class.getDeclaredMethod(name);
        return new HandlerMethod(new Pages(), method);
    }

    static class Pages {

        void forgotten() {}

        @OpenToAll
        void open() {}
    }
}
