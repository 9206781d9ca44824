package followup.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Map<String, SignIn.Rights> VISITORS = Map.of(
            "administrator", new SignIn.Rights(Role.ADMINISTRATOR, false),
            "coordinator", new SignIn.Rights(Role.COORDINATOR, false),
            "analyst", new SignIn.Rights(Role.ANALYST, false),
            "granted", new SignIn.Rights(Role.ANALYST, true));

    /** A route that is added or taken away is named in the matrix, too, with who may. */
    @Test
    void everyRouteIsInTheMatrix() {
        assertThat(matrix().keySet()).containsExactlyInAnyOrderElementsOf(mappedCalls());
    }

    @TestFactory
    Stream<DynamicTest> routesAreOpenForWhomTheMatrixSays() {
        return matrix().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    var route = Routes.of(request(row.getKey()));
                    var allowed = VISITORS.entrySet().stream()
                            .filter(visitor -> route.isPresent() && route.get().allows(visitor.getValue()))
                            .map(Map.Entry::getKey);
                    switch (row.getValue()) {
                        case "anyone" -> assertThat(route).get().matches(Route::isOpen);
                        default ->
                            assertThat(allowed)
                                    .containsExactlyInAnyOrder(row.getValue().split(" "));
                    }
                }));
    }

    private static Map<String, String> matrix() {
        try (var file = RouteTableTest.class.getResourceAsStream("matrix.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(row -> row.split("\\|"))
                    .collect(Collectors.toMap(row -> row[0].strip(), row -> row[1].strip()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
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
        var context = new GenericWebApplicationContext();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
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
