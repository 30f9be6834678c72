package org.ctiwire.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ConnectionState;
import org.ctiwire.testkit.scenario.ScenarioLine.WrongLine;

/**
 * Reads scenarios. A line is a command, with {@code after 500ms}, {@code after 2s}, {@code after 3m} before it when
 * it is not to happen at once; {@code #} begins a comment; texts with spaces stand in double quotation marks. The
 * commands:
 *
 * <pre>
 * agent ID login | logout | ready | notready | work [reason NUMBER]
 * agents login                                     everybody logs in and gets ready
 * call from NUMBER to NUMBER [queue SKILL-GROUP] [deliver AGENT]
 * queue SKILL-GROUP                                the call that came in last
 * deliver AGENT                                    the call that came in last
 * answer AGENT, hold AGENT, retrieve AGENT, clear AGENT
 * dial AGENT NUMBER, consult AGENT NUMBER
 * transfer AGENT [NUMBER], conference AGENT        with the held call, or at once to the number
 * set AGENT variable 1..10 TEXT
 * peripheral online | offline
 * busy-hour CALLS-PER-HOUR                         without end; 0 stops it
 * </pre>
 */
public final class ScenarioParser {

    @FunctionalInterface
    private interface Command {
        Scenario.Action read(ScenarioLine line) throws WrongLine;
    }

    private static final Map<String, AgentActivity> ACTIVITIES = Map.of("logout", AgentActivity.LOGOUT,
            "ready", AgentActivity.AVAILABLE, "notready", AgentActivity.NOT_READY, "work", AgentActivity.WORK_READY);
    private static final Map<String, TimeUnit> UNITS = Map.of("ms", TimeUnit.MILLISECONDS, "s", TimeUnit.SECONDS,
            "m", TimeUnit.MINUTES);
    private static final int LARGEST_REASON = 65_535;
    private static final int HIGHEST_RATE = 3_600_000;

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("agent", ScenarioParser::agent),
            Map.entry("agents", ScenarioParser::agents),
            Map.entry("call", ScenarioParser::call),
            Map.entry("queue", ScenarioParser::queue),
            Map.entry("deliver", ScenarioParser::deliver),
            Map.entry("answer", line -> with(line, ConnectionState.ALERTING,
                    (stage, connection) -> stage.centre().calls().answer(connection))),
            Map.entry("hold", line -> with(line, ConnectionState.CONNECTED,
                    (stage, connection) -> stage.centre().calls().hold(connection))),
            Map.entry("retrieve", line -> with(line, ConnectionState.HELD,
                    (stage, connection) -> stage.centre().calls().retrieve(connection))),
            Map.entry("clear", line -> with(line, ConnectionState.CONNECTED,
                    (stage, connection) -> stage.centre().calls().clear(connection))),
            Map.entry("dial", ScenarioParser::dial),
            Map.entry("consult", ScenarioParser::consult),
            Map.entry("transfer", ScenarioParser::transfer),
            Map.entry("conference", ScenarioParser::conference),
            Map.entry("set", ScenarioParser::set),
            Map.entry("peripheral", ScenarioParser::peripheral),
            Map.entry("busy-hour", ScenarioParser::busyHour));

    @FunctionalInterface
    private interface OnConnection {
        void perform(Stage stage, Connection connection);
    }

    private ScenarioParser() {
    }

    /**
     * Reads a scenario.
     *
     * @param file the name for its errors
     * @param text the whole text
     * @throws ScenarioException if any line cannot be read; it holds the problems of all lines
     */
    public static Scenario parse(String file, String text) {
        List<Scenario.Step> steps = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            try {
                ScenarioLine line = new ScenarioLine(raw);
                if (!line.isOver()) {
                    steps.add(step(file, number, line));
                }
            } catch (WrongLine wrong) {
                problems.add(new Problem(new Place(file, number, wrong.column()), wrong.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return new Scenario(steps);
    }

    private static Scenario.Step step(String file, int number, ScenarioLine line) throws WrongLine {
        long delay = line.takes("after") ? duration(line) : 0;
        String name = line.word("a command");
        Place place = new Place(file, number, line.column());
        Command command = COMMANDS.get(name);
        if (command == null) {
            throw new WrongLine(line.column(), "there is no command '" + name + "'");
        }
        Scenario.Action action = command.read(line);
        line.end();
        return new Scenario.Step(place, delay, line.text(), action);
    }

    private static long duration(ScenarioLine line) throws WrongLine {
        String text = line.word("a duration");
        String unit = text.replaceFirst("^[0-9]+", "");
        String amount = text.substring(0, text.length() - unit.length());
        if (!amount.matches("[0-9]{1,9}") || !UNITS.containsKey(unit)) {
            throw new WrongLine(line.column(), "'" + text + "' is no duration such as 500ms, 2s or 3m");
        }
        return UNITS.get(unit).toNanos(Long.parseLong(amount));
    }

    private static Scenario.Action agent(ScenarioLine line) throws WrongLine {
        String id = line.word("the agent");
        String state = line.word("what the agent does");
        int column = line.column();
        int reason = line.takes("reason") ? line.number("the reason", 0, LARGEST_REASON) : 0;
        if (state.equals("login")) {
            return stage -> stage.centre().agents().login(stage.agent(id));
        }
        AgentActivity activity = ACTIVITIES.get(state);
        if (activity == null) {
            throw new WrongLine(column, "an agent does login, logout, ready, notready or work, not '" + state + "'");
        }
        return stage -> stage.centre().agents().change(stage.agent(id), activity, reason);
    }

    private static Scenario.Action agents(ScenarioLine line) throws WrongLine {
        line.keyword("login");
        return stage -> stage.centre().configuration().agents().forEach(agent -> {
            stage.centre().agents().login(agent);
            stage.centre().agents().change(agent, AgentActivity.AVAILABLE, 0);
        });
    }

    private static Scenario.Action call(ScenarioLine line) throws WrongLine {
        line.keyword("from");
        String ani = line.word("the caller's number");
        line.keyword("to");
        String number = line.word("the number called");
        Scenario.Action queue = line.takes("queue") ? queue(line) : stage -> { };
        Scenario.Action deliver = line.takes("deliver") ? deliver(line) : stage -> { };
        return stage -> {
            stage.begin(stage.centre().routing().arrive(ani, number));
            queue.perform(stage);
            deliver.perform(stage);
        };
    }

    private static Scenario.Action queue(ScenarioLine line) throws WrongLine {
        String group = line.word("the skill group");
        return stage -> stage.centre().routing().queue(stage.call(),
                List.of(stage.centre().configuration().skillGroup(group)));
    }

    private static Scenario.Action deliver(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        return stage -> stage.centre().routing().deliver(stage.call(), stage.agent(agent));
    }

    private static Scenario.Action with(ScenarioLine line, ConnectionState state, OnConnection action)
            throws WrongLine {
        String agent = line.word("the agent");
        return stage -> action.perform(stage, stage.connection(agent, state));
    }

    private static Scenario.Action dial(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        String number = line.word("the number");
        return stage -> {
            String device = stage.agent(agent).extension();
            stage.centre().calls().makeCall(stage.centre().configuration().device(device), number, new CallData());
        };
    }

    private static Scenario.Action consult(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        String number = line.word("the number");
        return stage -> stage.centre().combining().consult(stage.connection(agent, ConnectionState.CONNECTED), number,
                new CallData());
    }

    private static Scenario.Action transfer(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        if (!line.isOver()) {
            String number = line.word("the number");
            return stage -> stage.centre().combining().transfer(stage.connection(agent, ConnectionState.CONNECTED),
                    number);
        }
        return stage -> stage.centre().combining().transfer(stage.connection(agent, ConnectionState.CONNECTED),
                stage.connection(agent, ConnectionState.HELD));
    }

    private static Scenario.Action conference(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        return stage -> stage.centre().combining().conference(stage.connection(agent, ConnectionState.CONNECTED),
                stage.connection(agent, ConnectionState.HELD));
    }

    private static Scenario.Action set(ScenarioLine line) throws WrongLine {
        String agent = line.word("the agent");
        line.keyword("variable");
        int number = line.number("the variable", 1, CallData.VARIABLES);
        String text = line.word("the text");
        return stage -> {
            Call call = stage.connection(agent, ConnectionState.CONNECTED).call();
            call.data().variable(number, text);
            stage.centre().dataChanged(call);
        };
    }

    private static Scenario.Action peripheral(ScenarioLine line) throws WrongLine {
        if (line.takes("online")) {
            return stage -> stage.centre().online(true);
        }
        line.keyword("offline");
        return stage -> stage.centre().online(false);
    }

    private static Scenario.Action busyHour(ScenarioLine line) throws WrongLine {
        int rate = line.number("the calls per hour", 0, HIGHEST_RATE);
        return stage -> stage.busyHour(rate);
    }
}
