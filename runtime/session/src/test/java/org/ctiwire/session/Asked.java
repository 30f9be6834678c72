package org.ctiwire.session;

import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;

/** One request of a run, with its outcomes, of which there must be one. */
final class Asked implements Answer<AskConfirmationDecoder> {

    final ClientRun run;
    final long askedAt;
    final boolean wasOpen;
    long correlation = -1;
    boolean returned;
    int outcomes;

    Asked(ClientRun run, long askedAt, boolean wasOpen) {
        this.run = run;
        this.askedAt = askedAt;
        this.wasOpen = wasOpen;
    }

    boolean waits(long identifier) {
        return outcomes == 0 && correlation == identifier;
    }

    @Override
    public void confirmed(AskConfirmationDecoder confirmation) {
        outcome();
        ClientRun.require(confirmation.correlation() == correlation, "the answer of another request");
        run.react();
    }

    @Override
    public void failed(RequestFailedException failure) {
        outcome();
        Reason reason = failure.reason();
        if (reason == Reason.TIMED_OUT) {
            ClientRun.require(run.now >= askedAt + run.settings.requestTimeout(), "timed out too early");
        }
        boolean atOnce = reason != Reason.TIMED_OUT && reason != Reason.SESSION_LOST && reason != Reason.REFUSED
                && reason != Reason.UNREADABLE_ANSWER;
        ClientRun.require(atOnce != returned, "an outcome at the wrong time: " + reason);
        ClientRun.require(reason != Reason.NOT_OPEN || !wasOpen, "it was open");
        ClientRun.require(reason != Reason.SESSION_LOST || run.session.state() == SessionState.CLOSED, "not lost");
        run.react();
    }

    private void outcome() {
        outcomes++;
        ClientRun.require(outcomes == 1, "a second outcome");
        ClientRun.require(!run.closed || !returned, "an outcome after the end");
    }
}
