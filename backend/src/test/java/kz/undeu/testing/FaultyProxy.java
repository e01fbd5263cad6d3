package kz.undeu.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Stands between the product and its database and does to a statement what networks and servers do: refuses it with an
 * error, loses it, or loses its answer. Understands of the protocol only where a packet of the client ends.
 */
public final class FaultyProxy implements AutoCloseable {

    /** What happens to a statement. */
    private enum Fault {
        REFUSED,
        LOST,
        ANSWER_LOST,
        SILENCED
    }

    private record Planned(Predicate<String> statement, Fault fault, int errorCode) {}

    private final String databaseUrl;
    private final int databasePort;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> silenced = ConcurrentHashMap.newKeySet();
    private final Deque<Planned> planned = new ArrayDeque<>();
    private volatile boolean isAway;
    private volatile boolean isSilent;

    public FaultyProxy(Map<String, Object> database) {
        databaseUrl = (String) database.get("datasources.default.url");
        databasePort = Integer.parseInt(databaseUrl.replaceFirst(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Daemon.start("proxy", this::accept);
    }

    /** The properties of a product that reaches the database through this proxy. */
    public Map<String, Object> properties(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(
                "datasources.default.url",
                databaseUrl.replace(":" + databasePort + "/", ":" + listening.getLocalPort() + "/"));
        return properties;
    }

    /** The next statement with such a text is answered with an error and never reaches the database. */
    public void refuseNext(String text, int errorCode) {
        plan(new Planned(statement -> statement.contains(text), Fault.REFUSED, errorCode));
    }

    /** The connection breaks before the next commit reaches the database. */
    public void loseNextCommit() {
        plan(new Planned("COMMIT"::equalsIgnoreCase, Fault.LOST, 0));
    }

    /** The connection breaks after the database has committed and before it has said so. */
    public void loseAnswerOfNextCommit() {
        plan(new Planned("COMMIT"::equalsIgnoreCase, Fault.ANSWER_LOST, 0));
    }

    /** The next commit reaches the database, and from then on nobody hears anything of it. */
    public void fallSilentAtNextCommit() {
        plan(new Planned("COMMIT"::equalsIgnoreCase, Fault.SILENCED, 0));
    }

    /** Whether all that was planned has happened. */
    public boolean isDone() {
        synchronized (planned) {
            return planned.isEmpty();
        }
    }

    /** Cuts all connections and takes no new ones. */
    public void goAway() {
        isAway = true;
        open.forEach(FaultyProxy::close);
    }

    public void comeBack() {
        isAway = false;
    }

    /**
     * As a machine that lost its power, or a network that drops packets: connections stay open and new ones are taken, and
     * nothing comes through any more.
     */
    public void fallSilent() {
        isSilent = true;
        silenced.addAll(open);
    }

    /** New connections come through; nothing is ever heard again on those of before. */
    public void speakAgain() {
        isSilent = false;
    }

    @Override
    public void close() {
        goAway();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plan(Planned next) {
        synchronized (planned) {
            planned.add(next);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            open.add(client);
            if (isAway) {
                close(client);
                continue;
            }
            if (isSilent) {
                silenced.add(client);
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), databasePort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(server);
            Daemon.start("to-database", () -> forward(client, server));
            Daemon.start("from-database", () -> answer(client, server));
        }
    }

    private void answer(Socket client, Socket server) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = server.getInputStream().read(buffer)) >= 0) {
            if (!silenced.contains(client)) {
                client.getOutputStream().write(buffer, 0, read);
            }
        }
    }

    private void forward(Socket client, Socket server) throws IOException {
        try (client;
                server) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            byte[] header = new byte[4];
            while (true) {
                in.readFully(header);
                byte[] payload = in.readNBytes((header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16);
                if (silenced.contains(client)) {
                    continue;
                }
                Planned fault = faultOf(payload);
                if (fault == null || fault.fault() == Fault.SILENCED) {
                    if (fault != null) {
                        fallSilent();
                    }
                    out.write(header);
                    out.write(payload);
                } else if (fault.fault() == Fault.REFUSED) {
                    client.getOutputStream().write(error(header[3] + 1, fault.errorCode()));
                } else {
                    commitUnseen(fault, client, server, header, payload);
                    return;
                }
            }
        }
    }

    /** The answer is awaited on a connection of its own thread's: the other thread's stream to the client is cut first. */
    private static void commitUnseen(Planned fault, Socket client, Socket server, byte[] header, byte[] payload)
            throws IOException {
        close(client);
        if (fault.fault() == Fault.ANSWER_LOST) {
            server.getOutputStream().write(header);
            server.getOutputStream().write(payload);
            server.shutdownOutput();
            InputStream rest = server.getInputStream();
            // The other thread may take the answer; either way the server ends the connection once it has committed.
            rest.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Planned faultOf(byte[] payload) {
        // 3 is a statement; all others are the driver's own business.
        if (payload.length == 0 || payload[0] != 3) {
            return null;
        }
        String statement = new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8);
        synchronized (planned) {
            return planned.isEmpty() || !planned.peek().statement().test(statement) ? null : planned.poll();
        }
    }

    private static byte[] error(int sequence, int code) {
        byte[] message = "#HY000planted".getBytes(StandardCharsets.US_ASCII);
        byte[] packet = new byte[4 + 3 + message.length];
        packet[0] = (byte) (3 + message.length);
        packet[3] = (byte) sequence;
        packet[4] = (byte) 0xff;
        packet[5] = (byte) code;
        packet[6] = (byte) (code >>> 8);
        System.arraycopy(message, 0, packet, 7, message.length);
        return packet;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
