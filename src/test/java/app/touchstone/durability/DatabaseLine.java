package app.touchstone.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The line between the product and its database, which a test cuts, holds and restores. */
final class DatabaseLine implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int database;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WHOLE;

    DatabaseLine(int database) throws IOException {
        this.database = database;
        Thread.ofVirtual().start(this::accept);
    }

    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks what is open, and lets nothing in: as a database that was stopped. */
    void cut() throws IOException {
        become(State.CUT);
        hangUp();
    }

    /** Takes everything and answers nothing: as a machine that froze, or a wall in between. */
    void silence() {
        become(State.SILENT);
    }

    void restore() {
        become(State.WHOLE);
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private State awaitSound() throws InterruptedException {
        lock.lock();
        try {
            while (state == State.SILENT) {
                changed.await();
            }
            return state;
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket asked = door.accept();
                open.add(asked);
                Thread.ofVirtual().start(() -> connect(asked));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket asked) {
        try {
            if (awaitSound() == State.CUT) {
                asked.close();
                return;
            }
            Socket upstream = new Socket("localhost", database);
            open.add(upstream);
            Thread.ofVirtual().start(() -> carry(upstream, asked));
            carry(asked, upstream);
        } catch (IOException | InterruptedException gone) {
            close(asked);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitSound();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        become(State.CUT);
        hangUp();
    }
}
