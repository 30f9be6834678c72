/**
 * The spec language. A file is a part of a protocol, or an overlay that adds to or corrects one.
 * Declarations may come in any order and be spread over any number of files.
 */
grammar CtiSpec;

spec
    : fileHeader declaration* EOF
    ;

fileHeader
    : kind=('protocol' | 'overlay') NAME ';' (guide ';')?
    ;

declaration
    : packageDeclaration
    | versionsDeclaration
    | limitDeclaration
    | headerDeclaration
    | floatingHeaderDeclaration
    | typeDeclaration
    | enumDeclaration
    | constDeclaration
    | tagsDeclaration
    | fieldsDeclaration
    | budgetDeclaration
    | messageDeclaration
    | sessionDeclaration
    | serviceDeclaration
    ;

packageDeclaration
    : 'package' qualifiedName ';'
    ;

qualifiedName
    : NAME ('.' NAME)*
    ;

versionsDeclaration
    : 'versions' first=NUMBER '..' last=NUMBER ';'
    ;

limitDeclaration
    : 'limit' 'message' NUMBER text? ';'
    ;

// header { MessageLength UINT length; MessageType UINT type; }
headerDeclaration
    : 'header' '{' headerRow* '}'
    ;

// floating header since 20 { FieldTag USHORT tag; FieldLength USHORT length; }
floatingHeaderDeclaration
    : 'floating' 'header' versionBound* '{' headerRow* '}'
    ;

headerRow
    : NAME type role=('length' | 'type' | 'tag') text? ';'
    ;

// type NAMEDVAR size 3..251 { name STRING(33); value STRING(211); }
typeDeclaration
    : 'type' NAME ('size' min=NUMBER '..' max=NUMBER)? text? '{' typeRow* '}'
    ;

typeRow
    : NAME type text? ';'
    ;

enumDeclaration
    : 'correct'? kind=('enum' | 'mask') NAME guide? text? '{' valueRow* '}'
    ;

valueRow
    : NAME '=' NUMBER (versionBound | alias)* text? ';'
    ;

alias
    : 'alias'
    ;

constDeclaration
    : 'const' NAME '=' NUMBER text? ';'
    ;

tagsDeclaration
    : 'tags' '{' tagRow* '}'
    ;

tagRow
    : NAME '=' NUMBER versionBound* text? ';'
    ;

// What is true of a field wherever it occurs: its tag, what its number means, its description.
fieldsDeclaration
    : 'correct'? 'fields' '{' fieldsRow* '}'
    ;

fieldsRow
    : NAME attribute* text? ';'
    ;

budgetDeclaration
    : 'budget' NAME '=' NUMBER 'shared' 'by' NAME (',' NAME)* text? ';'
    ;

messageDeclaration
    : 'correct'? 'message' NAME messageNumbers? messageAttribute* text? (messageBody | ';')
    ;

messageNumbers
    : '=' messageNumber (',' messageNumber)*
    ;

messageNumber
    : NUMBER versionBound*
    ;

messageAttribute
    : 'opaque'
    | guide
    | 'reads' 'as' NUMBER
    ;

messageBody
    : '{' part* '}'
    ;

part
    : fixedPart
    | floatingPart
    ;

fixedPart
    : 'fixed' '{' row* '}'
    ;

floatingPart
    : 'floating' '{' floatingItem* '}'
    ;

floatingItem
    : row
    | listItem
    | recordsItem
    ;

listItem
    : 'list' NAME 'counted' 'by' counter=NAME limit? text? '{' row* '}'
    ;

recordsItem
    : 'records' NAME 'counted' 'by' counter=NAME 'opened' 'by' delimiter=NAME limit? text? '{' floatingItem* '}'
    ;

limit
    : 'limit' (NUMBER | NAME)
    ;

row
    : NAME type attribute* text? ';'
    ;

type
    : NAME ('(' NUMBER ')')? ('[' counter=NAME ']')?
    ;

attribute
    : 'tag' (NAME | NUMBER)
    | 'untagged'
    | 'as' NAME
    | 'special' NAME (',' NAME)*
    | 'secret'
    | 'printed' NAME
    | 'required'
    | 'optional'
    | 'seen' NUMBER
    | versionBound
    | guide
    ;

versionBound
    : bound=('since' | 'until') NUMBER
    ;

guide
    : 'guide' STRING
    ;

sessionDeclaration
    : 'session' text? '{' sessionRow* '}'
    ;

sessionRow
    : role=('open' | 'heartbeat' | 'close') request=NAME 'confirmed' 'by' confirmation=NAME ';'
    | role='failure' 'event'? NAME ';'
    | role='correlate' 'by' NAME ';'
    | role='version' 'in' NAME ';'
    ;

serviceDeclaration
    : 'service' NAME ('mask' NAME)? versionBound* guide? text? '{' serviceRow* '}'
    ;

serviceRow
    : 'request' request=NAME ('from' sender=('client' | 'server'))? ('confirmed' 'by' confirmation=NAME ('or' failure=NAME)?)? ';'
    | 'event' event=NAME ';'
    ;

text
    : STRING+
    ;

NAME : [A-Za-z] [A-Za-z0-9_]* ;
NUMBER : '0x' [0-9A-Fa-f]+ | [0-9]+ ;
STRING : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ;
UNCLOSED_STRING : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '\\'? ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
WHITE_SPACE : [ \t\r\n]+ -> channel(HIDDEN) ;
UNEXPECTED : . ;
