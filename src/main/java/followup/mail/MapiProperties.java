package followup.mail;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The properties of a message or an attachment inside TNEF (MS-OXTNEF, 2.1.3.4): text and binary ones, and numbers. */
final class MapiProperties {

    /** Properties of one object: 2,000. Further ones are ignored. */
    private static final int MOST = 2_000;

    private static final int STRING8 = 0x1e;
    private static final int UNICODE = 0x1f;
    private static final int BINARY = 0x102;
    private static final int OBJECT = 0x0d;

    private record Value(int type, byte[] bytes) {}

    private final Map<Integer, Value> values = new HashMap<>();

    /** Reads as far as the bytes make sense. */
    static MapiProperties of(byte[] content) {
        var properties = new MapiProperties();
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int count = Math.min(in.getInt(), MOST);
            for (int i = 0; i < count; i++) {
                properties.read(in);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return properties;
        }
        return properties;
    }

    Optional<byte[]> bytes(int id) {
        return Optional.ofNullable(values.get(id)).map(Value::bytes);
    }

    Optional<String> text(int id, String label) {
        Value value = values.get(id);
        if (value == null) {
            return Optional.empty();
        }
        byte[] bytes = value.bytes();
        String text = value.type() == UNICODE
                ? new String(bytes, StandardCharsets.UTF_16LE)
                : TextDecoder.decode(withoutEnd(bytes), label).text();
        return Optional.of(Cleaned.clean(text));
    }

    Optional<Integer> number(int id) {
        return bytes(id)
                .filter(bytes -> bytes.length == 4)
                .map(bytes ->
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private static byte[] withoutEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private void read(ByteBuffer in) {
        int type = in.getShort() & 0xffff;
        int id = in.getShort() & 0xffff;
        if (id >= 0x8000) {
            skip(in, 16);
            boolean named = in.getInt() == 1;
            int length = named ? in.getInt() : 4;
            skip(in, padded(length));
        }
        boolean many = (type & 0x1000) != 0;
        int base = type & 0xefff;
        boolean variable = base == STRING8 || base == UNICODE || base == BINARY || base == OBJECT;
        int count = many || variable ? Math.min(in.getInt(), MOST) : 1;
        for (int i = 0; i < count; i++) {
            int length = variable ? in.getInt() : width(base);
            byte[] bytes = take(in, length);
            skip(in, padded(length) - length);
            if (id < 0x8000) {
                values.putIfAbsent(id, new Value(base, bytes));
            }
        }
    }

    private static int width(int type) {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0a, 0x0b -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static void skip(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + length);
    }

    private static int padded(int length) {
        return length < 0 ? length : (length + 3) / 4 * 4;
    }
}
