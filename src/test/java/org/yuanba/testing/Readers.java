package org.yuanba.testing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test the readers it asks for, each with a browser of her own, and fails the test afterwards for what the browser complained of. */
class Readers implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Readers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        var reader = Reader.of("http://localhost:" + port);
        present(test).add(reader);
        return reader;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (var reader : present(test)) {
            reader.leave(test.getExecutionException().isEmpty());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Reader> present(ExtensionContext test) {
        return test.getStore(NAMESPACE).computeIfAbsent(List.class, type -> new ArrayList<Reader>(), List.class);
    }
}
