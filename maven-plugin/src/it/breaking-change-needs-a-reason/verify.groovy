def log = new File(basedir, 'build.log').getText('UTF-8')

def sentence = 'floating field Comment of ORDER_REQ: size is STRING(10), was STRING(20)'
[// the break, with its sentence, its places and how to allow it
 '[ERROR] wire: ' + sentence,
 '  old: baseline/paint.cti:33:9',
 '  new: src/main/cti/paint.cti:33:9',
 '  allow it with its reason: <change>message ORDER_REQ / floating Comment / size</change>',
 '1 breaking change in the spec, first ' + sentence + ', at src/main/cti/paint.cti:33:9',
 // allowed
 'Compatible with baseline: 1 change, 1 of them breaking and allowed',
 // mistakes in the list
 'the allowed change "message ORDER_REQ / floating Comment / size" has no reason',
 'the allowed change "message ORDER_REQ / removed" allows nothing: no breaking change has this key',
 // a wire break does not break Java code
 'Compatible with baseline: 1 change, 0 of them breaking and allowed',
].each { assert log.contains(it) : it }
