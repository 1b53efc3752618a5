package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ledgermock.contract.ClassPathFiles;

/**
 * Keeps a WireMock that was started in a checkout of Ledgermock from deleting the mapping files there.
 *
 * <p>WireMock takes the folder {@code mappings} of where it is started for its own, and removing a stub deletes its file.
 * Files of a user's are removed as ever.
 */
final class CheckoutGuard implements AdminRequestFilterV2 {

    private static final String MAPPINGS = "/mappings";

    private final ClassPathFiles files;
    private final Path folder;

    CheckoutGuard(Options options, ClassPathFiles files) {
        this.files = files;
        this.folder = Path.of(options.filesRoot().child("mappings").getPath());
    }

    @Override
    public String getName() {
        return "ledgermock-checkout";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return removes(request) && isOfCheckout()
                ? RequestFilterAction.stopWith(AdminRoutes.definition(FallbackResponder.problem(
                        409,
                        "Nothing was removed: %s has the mapping files of a checkout of Ledgermock, and they would be deleted. Start this WireMock in another folder, or with --root-dir; the families need no files."
                                .formatted(folder))))
                : RequestFilterAction.continueWith(request);
    }

    private static boolean removes(Request request) {
        // WireMock has already taken the admin API's own prefix away.
        String url = request.getUrl();
        if (!url.startsWith(MAPPINGS)) {
            return false;
        }
        return request.getMethod().equals(RequestMethod.DELETE)
                || url.startsWith(MAPPINGS + "/remove")
                || url.startsWith(MAPPINGS + "/import")
                        && request.getBodyAsString().contains("deleteAllNotInImport");
    }

    private boolean isOfCheckout() {
        return files.below(OperationMappings.FOLDER).stream()
                .map(name -> name.substring(OperationMappings.FOLDER.length() + 1))
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
