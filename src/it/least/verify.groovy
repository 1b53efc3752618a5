String log = new File(basedir, 'build.log').text
for (module in ['jupiter', 'testng', 'cucumber']) {
    assert log =~ /(?m)^\[INFO\] ${module} \.+ FAILURE/ : module + ' did not fail'
    int begin = log.indexOf('Building ' + module + ' 1')
    int end = log.indexOf('Building ', begin + 1)
    String own = log.substring(begin, end < 0 ? log.length() : end)
    assert own.contains('expected: at least 50 % of the documented operations tried') : module + ' failed for another reason'
    assert own.count('What your tests never tried') == 1 : module + ' judged more than its run'
    assert !own.contains('failed to discover') : module + ' did not come to its tests'
}
return true
