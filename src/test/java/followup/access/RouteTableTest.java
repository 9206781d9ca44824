package followup.access;

import static org.assertj.core.api.Assertions.assertThat;

import followup.page.Page;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The table of routes knows every call there is, and lets each role do what it is here for. */
class RouteTableTest {

    /** Adding a call without saying in {@link Routes} who may make it fails here. */
    @TestFactory
    Stream<DynamicTest> everyMappedCallIsInTheTable() {
        return mappedCalls().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call, () -> assertThat(Routes.of(request(call))).isPresent()));
    }

    @Test
    void theCallsOfAllPackagesAreFound() {
        assertThat(mappedCalls())
                .contains("POST /api/imports/sites", "GET /api/audit")
                .hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # request                                | who may
                    GET /actuator/health                     | anyone
                    GET /actuator/health/readiness           | anyone
                    GET /actuator/metrics                    | administrator
                    GET /                                    | administrator coordinator analyst
                    HEAD /                                   | administrator coordinator analyst
                    GET /sites/EC001                         | administrator coordinator analyst
                    POST /sites/EC001/hold                   | administrator coordinator
                    POST /debriefs/EC001                     | administrator coordinator
                    GET /debriefs/import                     | administrator coordinator
                    GET /v3/api-docs                         | administrator coordinator analyst
                    GET /v3/api-docs/swagger-config          | administrator coordinator analyst
                    GET /swagger-ui/index.html               | administrator coordinator analyst
                    POST /api/imports/sites                  | administrator coordinator
                    GET /api/imports/sites                   | nobody
                    GET /api/sites                           | administrator coordinator
                    GET /api/sites/EC001                     | administrator coordinator
                    PUT /api/sites/EC001/debrief             | administrator coordinator
                    DELETE /api/sites/EC001/debrief          | administrator coordinator
                    GET /api/sites/EC001/measures            | administrator coordinator analyst
                    GET /api/surveys                         | administrator coordinator analyst
                    GET /api/surveys/FU-7K3Q-X2M9            | administrator coordinator analyst
                    POST /api/surveys/FU-7K3Q-X2M9/hold      | administrator coordinator
                    PUT /api/surveys/FU-7K3Q-X2M9/due        | administrator coordinator
                    GET /api/mails                           | administrator coordinator
                    GET /api/mails/in-12/raw                 | administrator coordinator
                    GET /api/rereadings                      | administrator coordinator
                    POST /api/rereadings                     | administrator coordinator
                    GET /api/reviews                         | administrator coordinator
                    POST /api/reviews/12                     | administrator coordinator
                    GET /api/analysis/before-after           | administrator coordinator analyst
                    GET /api/analysis/before-after.csv       | administrator coordinator analyst
                    GET /api/users                           | administrator
                    POST /api/users                          | administrator
                    GET /api/users/me                        | administrator coordinator analyst
                    PUT /api/users/me/password               | administrator coordinator analyst
                    PUT /api/users/suzuki                    | administrator
                    PUT /api/users/suzuki/password           | administrator
                    GET /api/tokens                          | administrator
                    POST /api/tokens                         | administrator
                    DELETE /api/tokens/3                     | administrator
                    GET /api/audit                           | administrator
                    DELETE /api/audit                        | nobody
                    GET /h2-console                          | nobody
                    """, delimiter = '|')
    void eachRoleMayDoWhatItIsHereFor(String call, String who) {
        var route = Routes.of(request(call));
        var allowed = Arrays.stream(Role.values())
                .filter(role -> route.isPresent() && route.get().allows(new SignIn.Rights(role, false)))
                .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        switch (who) {
            case "anyone" -> assertThat(route).get().matches(Route::isOpen);
            case "nobody" -> assertThat(route).isEmpty();
            default -> {
                assertThat(route).get().matches(found -> !found.isOpen());
                assertThat(allowed).containsExactlyInAnyOrderElementsOf(List.of(who.split(" ")));
            }
        }
    }

    /** Everything that has a page for people, and for whom; a page that is added or taken away is named here, too. */
    private static final String PAGES = """
            GET /                                      | administrator coordinator analyst granted
            GET /account                               | administrator coordinator analyst granted
            GET /analysis                              | administrator coordinator analyst granted
            GET /analysis/public                       | administrator coordinator analyst granted
            GET /analysis/report                       | administrator coordinator analyst granted
            GET /analysis/responses                    | administrator coordinator analyst granted
            GET /analysis/times                        | administrator coordinator analyst granted
            GET /audit                                 | administrator
            GET /calendar                              | administrator coordinator
            GET /calendar/held                         | administrator coordinator
            GET /calendar/surveys/{reference}          | administrator coordinator
            GET /debriefs                              | administrator coordinator
            GET /debriefs/import                       | administrator coordinator
            GET /debriefs/sites/{code}                 | administrator coordinator
            GET /debriefs/sites/{code}/due-date        | administrator coordinator
            GET /letters                               | administrator coordinator
            GET /letters/{name}                        | administrator coordinator
            GET /letters/{name}/html                   | administrator coordinator
            GET /mails                                 | administrator coordinator granted
            GET /mails/unclear                         | administrator coordinator granted
            GET /mails/{id}                            | administrator coordinator granted
            GET /people                                | administrator
            GET /people/tokens                         | administrator
            GET /reviews                               | administrator coordinator
            GET /reviews/rereadings                    | administrator coordinator
            GET /reviews/{id}                          | administrator coordinator
            GET /reviews/{id}/next                     | administrator coordinator
            GET /sandbox                               | administrator coordinator
            GET /sandbox/mailboxes/{number}            | administrator coordinator
            GET /sandbox/mails/{number}                | administrator coordinator
            GET /sandbox/mails/{number}/replies/{mark} | administrator coordinator
            GET /sandbox/mails/{number}/reply          | administrator coordinator
            GET /sign-in                               | anyone
            GET /sites                                 | administrator coordinator analyst granted
            GET /sites/{code}                          | administrator coordinator analyst granted
            GET /sites/{code}/additional               | administrator coordinator analyst granted
            GET /sites/{code}/entries/{entry}          | administrator coordinator
            GET /sites/{code}/measures/{measure}       | administrator coordinator analyst granted
            GET /sites/{code}/record                   | administrator coordinator
            POST /account/password                     | administrator coordinator analyst granted
            POST /analysis/public                      | administrator coordinator analyst granted
            POST /calendar/go-on                       | administrator coordinator
            POST /calendar/resume                      | administrator coordinator
            POST /calendar/stop                        | administrator coordinator
            POST /calendar/surveys/{reference}/ask-again | administrator coordinator
            POST /calendar/surveys/{reference}/close   | administrator coordinator
            POST /calendar/surveys/{reference}/hold    | administrator coordinator
            POST /calendar/surveys/{reference}/release | administrator coordinator
            POST /calendar/surveys/{reference}/send    | administrator coordinator
            POST /debriefs/import                      | administrator coordinator
            POST /debriefs/import/apply                | administrator coordinator
            POST /debriefs/sites/{code}                | administrator coordinator
            POST /debriefs/sites/{code}/cancel         | administrator coordinator
            POST /debriefs/sites/{code}/due            | administrator coordinator
            POST /letters/{name}/test                  | administrator coordinator
            POST /mails/compare                        | administrator coordinator
            POST /mails/unclear/{id}                   | administrator coordinator
            POST /mails/{id}/review                    | administrator coordinator
            POST /people/add                           | administrator
            POST /people/change                        | administrator
            POST /people/password                      | administrator
            POST /people/tokens/make                   | administrator
            POST /people/tokens/revoke                 | administrator
            POST /reviews/rereadings                   | administrator coordinator
            POST /reviews/rereadings/{id}/apply        | administrator coordinator
            POST /reviews/rereadings/{id}/stop         | administrator coordinator
            POST /reviews/{id}                         | administrator coordinator
            POST /reviews/{id}/assign                  | administrator coordinator
            POST /sandbox/clock                        | administrator coordinator
            POST /sandbox/mails/{number}/reply         | administrator coordinator
            POST /sandbox/sample                       | administrator coordinator
            POST /sign-in/ended                        | anyone
            POST /sites/{code}/entries/{entry}         | administrator coordinator
            POST /sites/{code}/hold                    | administrator coordinator
            POST /sites/{code}/record                  | administrator coordinator
            POST /sites/{code}/release                 | administrator coordinator
            """;

    private static final Map<String, SignIn.Rights> VISITORS = Map.of(
            "administrator", new SignIn.Rights(Role.ADMINISTRATOR, false),
            "coordinator", new SignIn.Rights(Role.COORDINATOR, false),
            "analyst", new SignIn.Rights(Role.ANALYST, false),
            "granted", new SignIn.Rights(Role.ANALYST, true));

    @Test
    void everyPageIsInTheMatrixOfPages() {
        assertThat(PAGES.lines().map(row -> row.substring(0, row.indexOf('|')).strip()))
                .containsExactlyInAnyOrderElementsOf(mapped(Page.class));
    }

    /** A granted analyst may see mails and addresses beside what every analyst may. */
    @TestFactory
    Stream<DynamicTest> pagesOpenForWhomTheMatrixSays() {
        return PAGES.lines()
                .map(row -> row.split("\\|"))
                .map(row -> DynamicTest.dynamicTest(row[0].strip(), () -> {
                    var route = Routes.of(request(row[0].strip()));
                    var allowed = VISITORS.entrySet().stream()
                            .filter(visitor -> route.isPresent() && route.get().allows(visitor.getValue()))
                            .map(Map.Entry::getKey);
                    switch (row[1].strip()) {
                        case "anyone" -> assertThat(route).get().matches(Route::isOpen);
                        default ->
                            assertThat(allowed)
                                    .containsExactlyInAnyOrder(row[1].strip().split(" "));
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({"GET /api/mails", "GET /api/mails/in-12/raw", "GET /api/sites", "GET /api/sites/EC001"})
    void aGrantedAnalystMayCallForMailsAndAddresses(String call) {
        var route = Routes.of(request(call)).orElseThrow();
        assertThat(route.allows(new SignIn.Rights(Role.ANALYST, true))).isTrue();
        assertThat(route.allows(new SignIn.Rights(Role.ANALYST, false))).isFalse();
    }

    private static final String TESTS = String.valueOf(
            RouteTableTest.class.getProtectionDomain().getCodeSource().getLocation());

    private static List<String> mappedCalls() {
        return mapped(Controller.class);
    }

    private static List<String> mapped(Class<? extends Annotation> kind) {
        var context = new GenericWebApplicationContext();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(kind));
        scanner.addExcludeFilter(
                (found, others) -> found.getResource().getURL().toString().startsWith(TESTS));
        scanner.findCandidateComponents("followup").forEach(controller -> {
            controller.setLazyInit(true);
            context.registerBeanDefinition(String.valueOf(controller.getBeanClassName()), controller);
        });
        context.refresh();
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> methods(info.getMethodsCondition().getMethods())
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .sorted()
                .toList();
    }

    /** A call without a method is one for all of them. */
    private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Arrays.stream(RequestMethod.values()) : declared.stream();
    }

    private static MockHttpServletRequest request(String call) {
        int space = call.indexOf(' ');
        var path = call.substring(space + 1).replaceAll("\\{[^}]*}", "x");
        var request = new MockHttpServletRequest(call.substring(0, space), path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
