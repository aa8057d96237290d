package org.yuanba.ops.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.yuanba.ops.DataDirectory;

/**
 * Sees to it that one data directory is served once, by a lock the system gives back even when the process is killed,
 * and that the port is free before anything is started.
 */
final class OnlyServer implements AutoCloseable {

    private final FileChannel file;

    private OnlyServer(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the directory.
     *
     * @throws Refusal when it is served already, or the port is taken
     */
    static OnlyServer on(Path data, int port) {
        var lock = new DataDirectory(data.toAbsolutePath().normalize())
                .folder("run")
                .resolve("serve.lock");
        try {
            var file = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock mine = file.tryLock();
            if (mine == null) {
                var where = read(file);
                file.close();
                throw new Refusal("Yuanba already runs on %s%s. Stop it first, or choose another folder with --data."
                        .formatted(data, where.isEmpty() ? "" : " at " + where));
            }
            requireFree(port, file);
            file.truncate(0).write(ByteBuffer.wrap(("port " + port).getBytes(StandardCharsets.UTF_8)));
            return new OnlyServer(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static String read(FileChannel file) throws IOException {
        var text = ByteBuffer.allocate(100);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static void requireFree(int port, FileChannel file) throws IOException {
        try (var probe = new ServerSocket(port)) {
            probe.getLocalPort();
        } catch (IOException e) {
            file.close();
            throw new Refusal(Failure.portTaken(port));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
