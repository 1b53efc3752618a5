package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.Texts;

/** Tells of a mapping that WireMock or Ledgermock refuses as of every other file: with its name and the place in it. */
final class WrongMapping {

    // All that WireMock says of a file in the folder of stubs.
    private static final Pattern OF_FOLDER = Pattern.compile("Error loading file (.*?):\\R(.*)", Pattern.DOTALL);
    private static final Pattern WITH_PLACE = Pattern.compile("(/\\S*): (.*)", Pattern.DOTALL);

    private WrongMapping() {}

    static InvalidFile in(DataFile file, JsonException e) {
        if (e instanceof RefusedMapping refused) {
            return file.wrong(refused.mismatch());
        }
        // What is not even JSON is told better by who knows the line.
        file.json();
        return file.wrong("", Texts.oneLine(e.getErrors().first().getDetail()));
    }

    static InvalidFile inFolder(MappingFileException e) {
        Matcher told = OF_FOLDER.matcher(String.valueOf(e.getMessage()));
        if (!told.matches()) {
            return new InvalidFile("a stub mapping", Texts.oneLine(String.valueOf(e.getMessage())));
        }
        DataFile file = DataFile.at(Path.of(told.group(1)));
        file.json();
        Matcher placed = WITH_PLACE.matcher(told.group(2));
        return placed.matches()
                ? file.wrong(placed.group(1), Texts.oneLine(placed.group(2)))
                : file.wrong("", Texts.oneLine(told.group(2)));
    }
}
