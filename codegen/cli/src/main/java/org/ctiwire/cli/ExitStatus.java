package org.ctiwire.cli;

/** What the command's exit status says to scripts. */
final class ExitStatus {

    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int INPUT_OUTPUT = 3;

    private ExitStatus() {
    }
}
