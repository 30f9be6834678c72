def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('No spec: there is no .cti file below src/main/cti (parameter sourceDirectory)')
