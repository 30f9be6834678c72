def log = new File(basedir, 'build.log').getText('UTF-8')

[/\[ERROR\] error\[TYPE-UNKNOWN\]: /, /--> src\/main\/cti\/b-orders\.cti:10:17\n/,
 /\[ERROR\] error\[NUMBER-DUPLICATE\]: /, /--> src\/main\/cti\/c-stock\.cti:3:21\n/,
 /2 errors in the spec, first at src\/main\/cti\/b-orders\.cti:10:17/].each { assert log =~ it : it }

assert !new File(basedir, 'target/generated-sources').exists()
assert !new File(basedir, 'target/generated-resources').exists()
