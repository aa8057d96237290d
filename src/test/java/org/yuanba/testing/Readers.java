package org.yuanba.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its {@link Reader}, and fails the test afterwards for what the browser complained of. */
class Readers implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Readers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .computeIfAbsent(
                        Reader.class,
                        type -> Reader.of("http://localhost:"
                                + SpringExtension.getApplicationContext(test)
                                        .getEnvironment()
                                        .getRequiredProperty("local.server.port")),
                        Reader.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var reader = test.getStore(NAMESPACE).remove(Reader.class, Reader.class);
        if (reader != null) {
            reader.leave(test.getExecutionException().isEmpty());
        }
    }
}
