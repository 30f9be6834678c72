assert new File(basedir, 'build.log').text.contains('generation deletes what it did not make')
assert new File(basedir, 'src/main/java/com/example/Precious.java').isFile()
