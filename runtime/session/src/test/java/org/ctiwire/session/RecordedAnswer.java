package org.ctiwire.session;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;

/** Writes the outcomes of a request down, then does what the test wants. */
class RecordedAnswer implements Answer<AskConfirmationDecoder> {

    final List<String> outcomes = new ArrayList<>();
    RequestFailedException failure;
    Runnable then = () -> { };

    @Override
    public void confirmed(AskConfirmationDecoder confirmation) {
        outcomes.add("confirmed " + confirmation.value());
        then.run();
    }

    @Override
    public void failed(RequestFailedException thrown) {
        outcomes.add(thrown.reason() + (thrown.code() < 0 ? "" : " " + thrown.code()));
        failure = thrown;
        then.run();
    }
}
