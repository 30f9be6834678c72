package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.ged188.Ged188Constants;

/** What is known about a call beside its devices. A text that is null is not known. */
public final class CallData {

    /** How many call variables there are. */
    public static final int VARIABLES = 10;

    /**
     * A client that is concerned with a call.
     *
     * @param signature what the client calls itself
     * @param time      when it joined in, in seconds since 1970
     */
    public record Client(String signature, long time) {
    }

    /**
     * The place of a value in a named array.
     *
     * @param name  the array
     * @param index the place
     */
    public record ArrayElement(String name, int index) {
    }

    /** The calling number as the network delivered it. */
    public String ani;
    /** The called number as the network delivered it. */
    public String dnis;
    /** The number that was dialed. */
    public String dialedNumber;
    /** The digits that the caller entered when prompted. */
    public String callerEnteredDigits;
    /** What was entered about the call when it was finished. */
    public String wrapupData;
    /** The number of the customer whom a campaign called. */
    public String customerPhoneNumber;
    /** The account of that customer. */
    public String customerAccountNumber;
    /** The user-to-user information that came with the call. */
    public byte[] userToUserInfo;
    /** A further identifier of the call. */
    public byte[] callReference;
    /** The day of the key that the router gave the call, counted from 1970. */
    public long routerCallKeyDay;
    /** The call's number on that day. */
    public long routerCallKeyCallId;
    /** Tells the parts of a call with the same key from each other. */
    public long routerCallKeySequence;
    /** How the call ended for the called party, one of {@link org.ctiwire.ged188.DispositionCode}. */
    public int disposition;
    /** The campaign that the call belongs to, 0 for none. */
    public long campaignId;
    /** The rule by which the campaign selected the customer. */
    public long queryRuleId;
    /** The call type that routing gave the call, by its number in the configuration. */
    public long callTypeId = Ged188Constants.NULL_CALLTYPE;

    private final String[] variables = new String[VARIABLES];
    private final Map<String, String> namedVariables = new LinkedHashMap<>();
    private final Map<ArrayElement, String> namedArrays = new LinkedHashMap<>();
    private final List<Client> clients = new ArrayList<>();

    /** A call variable, null if it is not set. */
    public String variable(int number) {
        return variables[number - 1];
    }

    /** Sets a call variable, 1 to 10. */
    public CallData variable(int number, String value) {
        variables[number - 1] = value;
        return this;
    }

    /** The named variables, in the order in which they were first set. */
    public Map<String, String> namedVariables() {
        return namedVariables;
    }

    /** The elements of named arrays, in the order in which they were first set. */
    public Map<ArrayElement, String> namedArrays() {
        return namedArrays;
    }

    /** The clients that are concerned with the call. */
    public List<Client> clients() {
        return clients;
    }

    /** Takes over everything that another call's data knows. */
    public void take(CallData other) {
        ani = known(other.ani, ani);
        dnis = known(other.dnis, dnis);
        dialedNumber = known(other.dialedNumber, dialedNumber);
        callerEnteredDigits = known(other.callerEnteredDigits, callerEnteredDigits);
        wrapupData = known(other.wrapupData, wrapupData);
        customerPhoneNumber = known(other.customerPhoneNumber, customerPhoneNumber);
        customerAccountNumber = known(other.customerAccountNumber, customerAccountNumber);
        userToUserInfo = known(other.userToUserInfo, userToUserInfo);
        for (int index = 0; index < VARIABLES; index++) {
            variables[index] = known(other.variables[index], variables[index]);
        }
        namedVariables.putAll(other.namedVariables);
        namedArrays.putAll(other.namedArrays);
    }

    private static <T> T known(T newer, T older) {
        return newer == null ? older : newer;
    }
}
