def classes = new File(basedir, 'target/classes')

assert new File(classes, 'com/example/paint/OrderReqDecoder.class').isFile()
assert new File(classes, 'com/example/paint/SiteEventDecoder.class').isFile()
assert new File(basedir, 'target/generated-sources/ctiwire/com/example/paint/OrderReqDecoder.java').text.contains('branch()')

assert new File(classes, 'META-INF/ctiwire/PAINTSHOP.index').readLines() ==
        ['orders.cti', 'settings.cti', 'site/overlay.cti'].collect { 'META-INF/ctiwire/PAINTSHOP/' + it }
