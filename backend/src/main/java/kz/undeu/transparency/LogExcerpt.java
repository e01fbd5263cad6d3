package kz.undeu.transparency;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What proves an event of a petition's log, and the log up to it, to somebody who has only the key of the logs. Hashes are
 * base64.
 *
 * @param origin first line of the checkpoint
 * @param verifierKey of the logs, as {@code /log/vkey} gives it
 * @param checkpoint the signed head, a note; counts the event
 * @param size events that the head counts
 * @param root of the tree that the head signs
 * @param eventIndex of the event
 * @param leaf the event as the log holds it
 * @param inclusion leads from the leaf to the root, lowest first
 * @param rootAtEvent of the tree that ends with the event
 * @param consistency shows that the tree of the head only grew from that one; empty when both are the same
 */
public record LogExcerpt(
        String origin,
        String verifierKey,
        String checkpoint,
        long size,
        String root,
        long eventIndex,
        String leaf,
        List<String> inclusion,
        String rootAtEvent,
        List<String> consistency) {

    public LogExcerpt {
        inclusion = List.copyOf(inclusion);
        consistency = List.copyOf(consistency);
    }

    /** The same for the programs that check receipts: a C2SP tlog-proof. */
    public String tlogProof() {
        return "c2sp.org/tlog-proof@v1\nindex " + eventIndex + "\n"
                + inclusion.stream().map(hash -> hash + "\n").collect(Collectors.joining())
                + "\n" + checkpoint;
    }
}
