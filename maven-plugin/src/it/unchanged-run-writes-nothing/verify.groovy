def log = new File(basedir, 'build.log').readLines()

def counts = log.findAll { it.contains(' files: ') }.collect { it.replaceFirst(/.* (\w+) files: (\d+) written.*/, '$1 $2') }
assert counts.size() == 4 : counts
assert counts[0..1].every { !it.endsWith(' 0') } : counts
assert counts[2..3] == ['Java 0', 'spec 0']

// The compiler agrees: nothing that it reads has changed.
assert log.count { it.contains('Recompiling the module') } == 1
assert log.count { it.contains('Nothing to compile - all classes are up to date') } == 1
