package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of nothing. WireMock's responder copies and parses the request that it is handed, a fifth of the CPU of a
 * call, and fails on odd URLs; it needs none of it to write an answer.
 */
enum SlimRequest implements Request {
    INSTANCE;

    private static final byte[] NOTHING = {};

    @Override
    public String getUrl() {
        return "/";
    }

    @Override
    public @Nullable String getAbsoluteUrl() {
        return null;
    }

    @Override
    public RequestMethod getMethod() {
        return RequestMethod.POST;
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public String getHost() {
        return "";
    }

    @Override
    public int getPort() {
        return 0;
    }

    @Override
    public String getClientIp() {
        return "";
    }

    @Override
    public @Nullable String getHeader(String key) {
        return null;
    }

    @Override
    public HttpHeader header(String key) {
        return HttpHeader.absent(key);
    }

    @Override
    public ContentTypeHeader contentTypeHeader() {
        return ContentTypeHeader.absent();
    }

    @Override
    public HttpHeaders getHeaders() {
        return HttpHeaders.noHeaders();
    }

    @Override
    public boolean containsHeader(String key) {
        return false;
    }

    @Override
    public Set<String> getAllHeaderKeys() {
        return Set.of();
    }

    @Override
    public QueryParameter queryParameter(String key) {
        return QueryParameter.absent(key);
    }

    @Override
    public FormParameter formParameter(String key) {
        return FormParameter.absent(key);
    }

    @Override
    public Map<String, FormParameter> formParameters() {
        return Map.of();
    }

    @Override
    public Map<String, Cookie> getCookies() {
        return Map.of();
    }

    @Override
    public byte[] getBody() {
        return NOTHING;
    }

    @Override
    public String getBodyAsString() {
        return "";
    }

    @Override
    public String getBodyAsBase64() {
        return "";
    }

    @Override
    public boolean isMultipart() {
        return false;
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    @Override
    public boolean isBrowserProxyRequest() {
        return false;
    }

    @Override
    public Optional<Request> getOriginalRequest() {
        return Optional.empty();
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }
}
