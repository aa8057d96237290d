package org.yuanba.fund.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Checks a bundle as the command does. */
public final class BundleProof {

    private BundleProof() {}

    /** What a check finds. */
    public static List<String> findings(Path bundle) throws IOException {
        return new BundleChecking(JsonMapper.builder().build()).check(bundle).findings();
    }
}
