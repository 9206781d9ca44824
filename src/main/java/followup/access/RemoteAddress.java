package followup.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as one guesser has it: an IPv4 address, or the /64 network of an IPv6 address. */
final class RemoteAddress {

    private static final int NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /** @param address a literal as the servlet container gives it; anything else stands for itself */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "::/64";
        } catch (IllegalArgumentException | UnknownHostException noLiteral) {
            return address;
        }
    }
}
