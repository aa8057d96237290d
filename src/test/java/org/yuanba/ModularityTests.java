package org.yuanba;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Yuanba.class);

    @Test
    void keepsEveryModuleWithinItsAllowedDependencies() {
        modules.verify();
    }

    @Test
    void drawsThePictureOfItsModules() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
