package kz.undeu.escalation.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a host. */
interface NameService {

    List<InetAddress> lookUp(String host) throws UnknownHostException;
}
