package org.yuanba.audit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.ops.City;
import org.yuanba.ops.DataDirectory;

/** The heads of the cities' chains, {@code DATA/audit/<city>.head}. */
@Component
class Heads {

    private final DataDirectory data;

    Heads(DataDirectory data) {
        this.data = data;
    }

    Optional<Head> of(City city) {
        try {
            return Files.exists(file(city)) ? Optional.of(Head.parse(Files.readString(file(city)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(City city, Head head) {
        data.writePrivately(file(city), head.asText().getBytes(StandardCharsets.US_ASCII));
    }

    private Path file(City city) {
        return data.folder("audit").resolve(city.root() + ".head");
    }
}
