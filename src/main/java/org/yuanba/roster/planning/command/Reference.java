package org.yuanba.roster.planning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instance with its proven optimum.
 *
 * @param instance as the planner reads it
 * @param json as it stands in the file
 * @param optimum what its best roster costs
 */
record Reference(Instance instance, JsonNode json, int optimum) {

    static Reference read(Path folder, String name) throws IOException {
        var mapper = JsonMapper.builder().build();
        var file = folder.resolve(name + ".json");
        var best = mapper.readTree(Files.readString(folder.resolve(name + ".best.json")));
        return new Reference(
                InstanceFile.read(file),
                mapper.readTree(Files.readString(file)),
                best.get("objective").asInt());
    }
}
