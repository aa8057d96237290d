package org.yuanba.roster.planning.solver;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The native library of the solver: unpacked once, loaded from there. */
final class NativeLibrary {

    /** What the solver is called where a roster says how it was made. */
    static final String SOLVER = "OR-tools CP-SAT 9.15.6755";

    private static final String VERSION = "9.15.6755";
    private static final List<String> NAMES = List.of("libjniortools.so", "libjniortools.dylib", "jniortools.dll");

    private NativeLibrary() {}

    /** Loads it, unpacked below this folder; false where there is none for this machine. */
    @SuppressWarnings("restricted")
    static boolean load(Path folder) {
        try {
            var from = packed();
            if (from == null) {
                return false;
            }
            var unpacked = folder.resolve(VERSION + "-" + platform());
            if (!Files.exists(unpacked.resolve("done"))) {
                unpack(from, unpacked);
            }
            System.load(unpacked.resolve(name(from)).toAbsolutePath().toString());
            return true;
        } catch (IOException | UnsatisfiedLinkError | SecurityException e) {
            System.err.println("The exact solver could not be loaded: " + e.getMessage());
            return false;
        }
    }

    private static @Nullable URL packed() {
        for (var name : NAMES) {
            var found = NativeLibrary.class.getResource("/ortools-%s/%s".formatted(platform(), name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String name(URL library) {
        return library.getPath().substring(library.getPath().lastIndexOf('/') + 1);
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var family = system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "win32" : "linux";
        return family + ("aarch64".equals(System.getProperty("os.arch")) ? "-aarch64" : "-x86-64");
    }

    private static void unpack(URL library, Path folder) throws IOException {
        if (!(library.openConnection() instanceof JarURLConnection packed)) {
            throw new IOException("it is not in a jar but at " + library);
        }
        packed.setUseCaches(false);
        Files.createDirectories(folder);
        var prefix = "ortools-" + platform() + "/";
        try (var jar = packed.getJarFile()) {
            for (var entry : jar.stream()
                    .filter(each -> each.getName().startsWith(prefix))
                    .toList()) {
                var name = entry.getName().substring(prefix.length());
                if (!name.isEmpty() && !name.contains("/") && !name.contains("\\")) {
                    write(jar, entry.getName(), folder.resolve(name));
                }
            }
        }
        try {
            Files.createFile(folder.resolve("done"));
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            return;
        }
    }

    private static void write(JarFile jar, String entry, Path file) throws IOException {
        var beside = Files.createTempFile(file.getParent(), "unpacking", "");
        try (var in = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
