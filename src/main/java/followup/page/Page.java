package followup.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Controller;

/**
 * Pages for people: their methods answer with the name of a template, which finds the {@link Frame} in its model; a
 * {@link followup.wording.Refusal} becomes a page, not a problem response.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
@Hidden
public @interface Page {

    /** The bean's name; made from the class's when empty. */
    @AliasFor(annotation = Controller.class)
    String value() default "";
}
