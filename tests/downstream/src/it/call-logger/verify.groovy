def suite = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-com.example.calls.CallLoggerTest.xml'))

// The build has failed already if a test failed: this is about tests that did not run.
assert suite.'@tests' == '6'
