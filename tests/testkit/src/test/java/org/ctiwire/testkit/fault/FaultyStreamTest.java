package org.ctiwire.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.HeartbeatConfEncoder;
import org.ctiwire.ged188.UserMessageConfEncoder;
import org.ctiwire.runtime.MessageEncoder;
import org.junit.jupiter.api.Test;

/** What each fault makes of the bytes, without sockets. */
class FaultyStreamTest {

    private static final int VERSION = 25;

    private final Faults faults = new Faults();
    private final List<String> happened = new ArrayList<>();
    private final FaultyStream stream = new FaultyStream(faults, new FaultyStream.Wire() {
        @Override
        public void send(byte[] bytes) {
            happened.add(Arrays.toString(bytes));
        }

        @Override
        public void pause(Duration time) {
            happened.add("pause " + time.toMillis());
        }

        @Override
        public void finish() {
            happened.add("finish");
        }

        @Override
        public void reset() {
            happened.add("reset");
        }
    });
    private final byte[] message = written(new UserMessageConfEncoder());

    private static byte[] written(MessageEncoder encoder) {
        byte[] buffer = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];
        encoder.wrap(buffer, 0, VERSION);
        return Arrays.copyOf(buffer, encoder.finish());
    }

    private void send() {
        stream.sent(message, 0, message.length);
    }

    private static String bytes(byte[] bytes) {
        return Arrays.toString(bytes);
    }

    private static byte[] twice(byte[] bytes) {
        byte[] both = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    @Test
    void withoutFaultsMessagesPassAsTheyAre() {
        stream.sent(message, 0, 5);
        assertThat(happened).isEmpty();
        stream.sent(message, 5, message.length - 5);
        assertThat(happened).containsExactly(bytes(message));
    }

    @Test
    void messagesAreSplitAtEveryByte() {
        faults.splitAtEveryByte(true);
        send();
        assertThat(happened).hasSize(message.length).startsWith("[0]", "[0]", "[0]", "[4]");
    }

    @Test
    void messagesAreJoinedAndDelayed() {
        faults.join(2);
        faults.delay(Duration.ofMillis(40));
        send();
        assertThat(happened).isEmpty();
        send();
        assertThat(happened).containsExactly("pause 40", bytes(twice(message)));
    }

    @Test
    void aResetCutsTheNextMessageWhereItIsTold() {
        send();
        faults.resetInside(3);
        send();
        send();
        assertThat(happened).containsExactly(bytes(message), "[0, 0, 0]", "reset");
    }

    @Test
    void nothingFollowsAHalfClose() {
        faults.closeHalf();
        send();
        send();
        assertThat(happened).containsExactly("finish");
    }

    @Test
    void lengthsAreFalsifiedOnce() {
        faults.announceTooMuch();
        send();
        send();
        byte[] longer = message.clone();
        longer[3] += 5;
        assertThat(happened).containsExactly(bytes(longer), bytes(message));
    }

    @Test
    void garbageIsNoMessage() {
        faults.sendGarbage();
        send();
        assertThat(happened).hasSize(2);
        assertThat(happened.get(0)).startsWith("[-1, ");
        assertThat(happened.get(1)).isEqualTo(bytes(message));
    }

    @Test
    void onlyAnswersToHeartbeatsAreSwallowed() {
        faults.swallowHeartbeats(true);
        byte[] heartbeat = written(new HeartbeatConfEncoder());
        stream.sent(heartbeat, 0, heartbeat.length);
        send();
        assertThat(happened).containsExactly(bytes(message));
    }
}
