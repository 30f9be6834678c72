import java.util.zip.ZipFile

new ZipFile(new File(basedir, 'target/generates-and-compiles-1.0.jar')).withCloseable { jar ->
    ['com/example/OrderDesk.class', 'com/example/paint/OrderReqDecoder.class',
     'com/example/paint/OrderReqEncoder.class'].each { assert jar.getEntry(it) != null : it }

    def text = { jar.getInputStream(jar.getEntry(it)).getText('UTF-8') }
    assert text('META-INF/ctiwire/PAINTSHOP.index') == 'META-INF/ctiwire/PAINTSHOP/paint.cti\n'
    assert text('META-INF/ctiwire/PAINTSHOP/paint.cti') == new File(basedir, 'src/main/cti/paint.cti').getText('UTF-8')
}
