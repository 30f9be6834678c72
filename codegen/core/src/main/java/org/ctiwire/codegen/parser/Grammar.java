package org.ctiwire.codegen.parser;

import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** What the recovery needs to know of the grammar's tokens and rules. */
final class Grammar {

    static final int OPEN = type("{");
    static final int CLOSE = type("}");
    static final int SEMICOLON = type(";");

    private static final Set<Integer> ROWS = Set.of(CtiSpecParser.RULE_fileHeader,
            CtiSpecParser.RULE_packageDeclaration, CtiSpecParser.RULE_versionsDeclaration,
            CtiSpecParser.RULE_limitDeclaration, CtiSpecParser.RULE_constDeclaration,
            CtiSpecParser.RULE_budgetDeclaration, CtiSpecParser.RULE_headerRow, CtiSpecParser.RULE_typeRow,
            CtiSpecParser.RULE_valueRow, CtiSpecParser.RULE_tagRow, CtiSpecParser.RULE_fieldsRow,
            CtiSpecParser.RULE_row, CtiSpecParser.RULE_sessionRow, CtiSpecParser.RULE_serviceRow);

    private static final Set<Integer> BLOCKS = Set.of(CtiSpecParser.RULE_spec, CtiSpecParser.RULE_declaration,
            CtiSpecParser.RULE_headerDeclaration, CtiSpecParser.RULE_floatingHeaderDeclaration,
            CtiSpecParser.RULE_typeDeclaration, CtiSpecParser.RULE_enumDeclaration,
            CtiSpecParser.RULE_tagsDeclaration, CtiSpecParser.RULE_fieldsDeclaration,
            CtiSpecParser.RULE_messageDeclaration, CtiSpecParser.RULE_part, CtiSpecParser.RULE_fixedPart,
            CtiSpecParser.RULE_floatingPart, CtiSpecParser.RULE_floatingItem, CtiSpecParser.RULE_listItem,
            CtiSpecParser.RULE_recordsItem, CtiSpecParser.RULE_sessionDeclaration,
            CtiSpecParser.RULE_serviceDeclaration);

    private Grammar() {
    }

    static boolean isRow(ParserRuleContext context) {
        return ROWS.contains(context.getRuleIndex());
    }

    static boolean isBlock(ParserRuleContext context) {
        return BLOCKS.contains(context.getRuleIndex());
    }

    /** The word or sign of a type of token that the grammar names. */
    static String text(int type) {
        String quoted = CtiSpecLexer.VOCABULARY.getDisplayName(type);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static int type(String text) {
        for (int type = 1; type < CtiSpecLexer.NAME; type++) {
            if (text(type).equals(text)) {
                return type;
            }
        }
        throw new IllegalStateException("the grammar has no " + text);
    }
}
