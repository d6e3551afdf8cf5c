package app.touchstone.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A line between a phone and the server that breaks where a test says, once for each cut that it is given. */
final class FaultyLine implements AutoCloseable {

    private static final int BUFFER = 8192;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    FaultyLine(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    /** Of which stretch of an exchange the bytes are counted before the line breaks. */
    enum Stretch {
        REQUEST,
        BODY,
        ANSWER
    }

    /** The line breaks after so many bytes of the stretch; of the answer only when the server has given it. */
    record Cut(Stretch stretch, int bytes) {}

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Breaks the next exchange there; nothing lets it through whole. */
    void breakNext(@Nullable Cut cut) {
        next.set(cut);
    }

    /** How often the line has broken. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                Connection connection = new Connection(phone, new Socket("localhost", server));
                Thread.ofVirtual().start(connection::carryRequests);
                Thread.ofVirtual().start(connection::carryAnswers);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** One connection; a phone that waits for each answer before it asks again is all that it can carry. */
    private final class Connection {

        private final Socket phone;
        private final Socket upstream;
        private volatile @Nullable Cut cut;
        private volatile boolean isAnswered = true;
        private volatile int answered;
        private int requested;
        private int body;
        private int matched;

        Connection(Socket phone, Socket upstream) {
            this.phone = phone;
            this.upstream = upstream;
            open.add(phone);
            open.add(upstream);
        }

        void carryRequests() {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = phone.getInputStream();
                OutputStream out = upstream.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (isAnswered) {
                        begin();
                    }
                    int whole = passing(buffer, read);
                    out.write(buffer, 0, whole);
                    out.flush();
                    if (breaksRequest()) {
                        breakOff();
                        return;
                    }
                }
                hangUp();
            } catch (IOException broken) {
                hangUp();
            }
        }

        private void begin() {
            cut = next.getAndSet(null);
            requested = 0;
            body = 0;
            matched = 0;
            answered = 0;
            isAnswered = false;
        }

        private int passing(byte[] buffer, int read) {
            for (int at = 0; at < read; at++) {
                if (breaksRequest()) {
                    return at;
                }
                requested++;
                if (matched == END_OF_HEAD.length) {
                    body++;
                } else {
                    matched = buffer[at] == END_OF_HEAD[matched] ? matched + 1 : buffer[at] == END_OF_HEAD[0] ? 1 : 0;
                }
            }
            return read;
        }

        private boolean breaksRequest() {
            Cut planned = cut;
            return planned != null
                    && switch (planned.stretch()) {
                        case REQUEST -> requested >= planned.bytes();
                        case BODY -> matched == END_OF_HEAD.length && body >= planned.bytes();
                        case ANSWER -> false;
                    };
        }

        void carryAnswers() {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = upstream.getInputStream();
                OutputStream out = phone.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    Cut planned = cut;
                    isAnswered = true;
                    if (planned != null && planned.stretch() == Stretch.ANSWER && answered + read > planned.bytes()) {
                        out.write(buffer, 0, planned.bytes() - answered);
                        out.flush();
                        breakOff();
                        return;
                    }
                    answered += read;
                    out.write(buffer, 0, read);
                    out.flush();
                }
                hangUp();
            } catch (IOException broken) {
                hangUp();
            }
        }

        private void breakOff() {
            cuts.incrementAndGet();
            hangUp();
        }

        private void hangUp() {
            try {
                phone.close();
                upstream.close();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
