package org.ctiwire.codegen.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;
import org.junit.jupiter.api.Test;

class SpecFormatterTest {

    @Test
    void commentsStayWhereTheyBelong() {
        assertThat(format("""
                // before all
                protocol FRAME; // behind the protocol
                /* before a message */ message START_REQ = 1 // behind the number
                  "Starts." { // behind the brace

                    // alone in a block
                  fixed { InvokeID /* inside */ UINT; // behind a row
                        // at the end of a block

                   } // behind a block
                /* over
                     two lines */
                }
                // at the end of the file""")).isEqualTo("""
                // before all
                protocol FRAME; // behind the protocol
                /* before a message */
                message START_REQ = 1 // behind the number
                        "Starts." { // behind the brace
                    // alone in a block
                    fixed {
                        InvokeID /* inside */ UINT; // behind a row
                        // at the end of a block
                    } // behind a block
                    /* over
                     two lines */
                }
                // at the end of the file
                """);
    }

    @Test
    void rowsStandInColumns() {
        assertThat(format("""
                protocol FRAME; message START_REQ=1,2 since 3 "Starts."{fixed{
                InvokeID UINT "Set by the client."; Name STRING ( 10 ) since 2;
                Sizes   USHORT[ NumSizes ] "Many.";}}
                enum Colour { RED=1 "Red."; GREEN=0x10 until 3; }
                """)).isEqualTo("""
                protocol FRAME;
                message START_REQ = 1, 2 since 3 "Starts." {
                    fixed {
                        InvokeID UINT                     "Set by the client.";
                        Name     STRING(10)       since 2;
                        Sizes    USHORT[NumSizes]         "Many.";
                    }
                }
                enum Colour {
                    RED   = 1            "Red.";
                    GREEN = 0x10 until 3;
                }
                """);
    }

    @Test
    void whatIsTooLongForALineGoesToTheNext() {
        String word = "x".repeat(60);
        assertThat(format("protocol FRAME; const ONE = 1 \"" + word + "\" \"" + word + "\"; message START_REQ = 1 \""
                + word + word + "\" { fixed { InvokeID UINT \"" + word + "\" \"" + word + "\"; } }")).isEqualTo(
                "protocol FRAME;\n"
                + "const ONE = 1 \"" + word + "\"\n"
                + "        \"" + word + "\";\n"
                + "message START_REQ = 1\n"
                + "        \"" + word + word + "\" {\n"
                + "    fixed {\n"
                + "        InvokeID UINT\n"
                + "                \"" + word + "\"\n"
                + "                \"" + word + "\";\n"
                + "    }\n"
                + "}\n");
    }

    @Test
    void blankLinesBecomeOneAndNoneAtTheEdgesOfABlock() {
        assertThat(format("protocol FRAME;\n\n\n\nenum Colour {\n\n    RED = 1;\n\n\n    BLUE = 2;\n\n}\n\n\n"))
                .isEqualTo("protocol FRAME;\n\nenum Colour {\n    RED  = 1;\n\n    BLUE = 2;\n}\n");
    }

    @Test
    void aCarriageReturnAloneEndsACommentToo() {
        assertThat(format("protocol FRAME; // one\r// two\rconst ONE = 1;"))
                .isEqualTo("protocol FRAME; // one\n// two\nconst ONE = 1;\n");
    }

    @Test
    void aFileWithErrorsIsNotFormatted() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SpecFormatter.format(new SourceFile("bad.cti", "protocol ;"), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted()).hasSize(1);
    }

    private static String format(String text) {
        return SpecFormatter.format(new SourceFile("any.cti", text), new Diagnostics()).orElseThrow();
    }
}
