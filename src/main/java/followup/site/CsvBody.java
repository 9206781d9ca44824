package followup.site;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a call whose body is a file, so that the description of the calls says so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RequestBody(
        required = true,
        description = "UTF-8 with or without a byte order mark, or Windows-31J; told by the bytes",
        content = @Content(mediaType = CsvUpload.MEDIA_TYPE, schema = @Schema(type = "string")))
public @interface CsvBody {}
