package followup.survey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever sends a file that the container does not take back to the page, which says so. Nothing may look into the form
 * before: it cannot be read, not even for its token. The container throws the file away up to {@code server.tomcat.max-swallow-size};
 * beyond, it cuts the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeImports extends OncePerRequestFilter {

    private final long mostBytes;

    TooLargeImports(MultipartProperties settings) {
        this.mostBytes = settings.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > mostBytes
                && request.getRequestURI().equals(ImportPage.PATH)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, ImportPage.PATH + "?too-large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
