package app.touchstone.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * Makes the sockets of the pool's connections, and ends them all when nobody answers at the other end: whoever waits for
 * an answer there waits no longer. The driver makes this factory by its name, so what is open is known to the process: it
 * has one database.
 */
public final class WatchedSockets extends SocketFactory {

    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();

    @Override
    public Socket createSocket() {
        Socket socket = new Counted();
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsByItself();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw connectsByItself();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsByItself();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw connectsByItself();
    }

    private static UnsupportedOperationException connectsByItself() {
        return new UnsupportedOperationException("The driver connects by itself");
    }

    /** Ends them; says how many there were. */
    static int endAll() throws IOException {
        int ended = 0;
        for (Socket socket : OPEN) {
            socket.close();
            ended++;
        }
        return ended;
    }

    private static final class Counted extends Socket {

        @Override
        public void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }
}
