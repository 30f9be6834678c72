import java.nio.file.Files

def elsewhere = new File(basedir, 'elsewhere/deeper')
['pom.xml', 'src/main/cti/paint.cti'].each {
    def copy = new File(elsewhere, it).toPath()
    Files.createDirectories(copy.parent)
    Files.copy(new File(basedir, it).toPath(), copy)
}
true
