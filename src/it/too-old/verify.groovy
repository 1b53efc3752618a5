String log = new File(basedir, 'build.log').text
[
    jupiter: 'needs JUnit Jupiter 5.12 or newer, found 5.11.4',
    testng: 'needs TestNG 7.0 or newer, found testng-6.14.3.jar',
    cucumber: 'needs Cucumber 7.0 or newer, found 6.11.0'
].each { module, said ->
    assert log =~ /(?m)^\[INFO\] ${module} \.+ FAILURE/ : module + ' did not fail'
    assert log.contains(said) : module + ' did not say what it needs'
}
return true
