package org.ctiwire.testkit.model;

/** Counts of calls, and times in seconds where the name says so, of an agent or of a skill group. */
public final class CallCounters {

    public long handled;
    public long handledTime;
    public long talkTime;
    public long afterCallTime;
    public long held;
    public long heldTime;
    public long out;
    public long outTime;
    public long internal;
    public long internalTime;
    public long internalReceived;
    public long internalReceivedTime;
    public long autoOut;
    public long autoOutTime;
    public long bargedIn;
    public long intercepted;
    public long monitored;
    public long whispered;
    public long emergencies;
    public long queued;
    public long queuedTime;
    public long longestQueued;
    public long availableTime;
    public long notReadyTime;
    public long loggedOnTime;

    /** Counts a call that has left a queue after that many seconds. */
    public void leftQueue(long seconds) {
        queued++;
        queuedTime += seconds;
        longestQueued = Math.max(longestQueued, seconds);
    }

    /** Counts time that an agent has spent in an activity. */
    public void spent(AgentActivity activity, long seconds) {
        loggedOnTime += seconds;
        switch (activity) {
            case AVAILABLE -> availableTime += seconds;
            case NOT_READY -> notReadyTime += seconds;
            case TALKING -> talkTime += seconds;
            case HOLD -> heldTime += seconds;
            case WORK_READY, WORK_NOT_READY -> afterCallTime += seconds;
            default -> { }
        }
    }

    /** Counts a supervisory action, one of {@link org.ctiwire.ged188.SupervisoryAction}. */
    public void supervised(Supervision.Action action) {
        switch (action) {
            case MONITOR -> monitored++;
            case WHISPER -> whispered++;
            case BARGE_IN -> bargedIn++;
            case INTERCEPT -> intercepted++;
            case CLEAR -> { }
        }
    }

    /** Counts a call that is over, by its kind. */
    public void ended(Call call, boolean caller, long seconds) {
        switch (call.origin()) {
            case INBOUND -> {
                handled++;
                handledTime += seconds;
            }
            case OUTBOUND -> {
                out++;
                outTime += seconds;
            }
            case PREDICTIVE -> {
                autoOut++;
                autoOutTime += seconds;
            }
            case INTERNAL -> {
                if (caller) {
                    internal++;
                    internalTime += seconds;
                } else {
                    internalReceived++;
                    internalReceivedTime += seconds;
                }
            }
        }
    }
}
