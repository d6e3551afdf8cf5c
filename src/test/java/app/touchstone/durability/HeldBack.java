package app.touchstone.durability;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;

/** Bodies of requests that the server has begun to read, and that come only when a test lets them go. */
final class HeldBack {

    private final CountDownLatch begun;
    private final CountDownLatch open = new CountDownLatch(1);

    HeldBack(int many) {
        this.begun = new CountDownLatch(many);
    }

    /** Its first byte is asked for when the server has said that it goes on. */
    BodyPublisher body(byte[] content) {
        return BodyPublishers.ofInputStream(() -> new Held(new ByteArrayInputStream(content)));
    }

    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    void letGo() {
        open.countDown();
    }

    private final class Held extends FilterInputStream {

        private boolean isAsked;

        Held(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            hold();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            hold();
            return super.read(into, offset, length);
        }

        private void hold() throws IOException {
            if (!isAsked) {
                isAsked = true;
                begun.countDown();
            }
            try {
                open.await();
            } catch (InterruptedException broken) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(broken.getMessage());
            }
        }
    }
}
