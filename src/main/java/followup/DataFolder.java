package followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before anything is written into {@code followup.data}: makes the setting an absolute path, and the folder and the H2 file
 * such that nobody but their owner may read them, where the file system knows owners (POSIX). A folder or file that
 * exists is left as it is.
 */
final class DataFolder implements EnvironmentPostProcessor {

    private static final String SETTING = "followup.data";
    private static final String DATABASE = "spring.datasource.url";
    private static final String H2_FILE = "followup.mv.db";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var told = environment.getProperty(SETTING);
        if (told == null) {
            return;
        }
        var folder = Path.of(told).toAbsolutePath().normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(SETTING, folder.toString())));
        if (environment.getProperty(DATABASE, "").contains(folder.toString())) {
            create(folder);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
            var file = folder.resolve(H2_FILE);
            if (!Files.exists(file)) {
                Files.createFile(file, ownersOnly(folder, "rw-------"));
            }
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return;
        } catch (IOException problem) {
            throw new UncheckedIOException("followup.data: cannot create " + folder, problem);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
