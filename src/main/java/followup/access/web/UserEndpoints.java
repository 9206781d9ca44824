package followup.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import followup.access.AddingUsers;
import followup.access.ChangingPasswords;
import followup.access.ChangingUsers;
import followup.access.Role;
import followup.access.SignedIn;
import followup.access.User;
import followup.access.Users;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users for administrators, and everyone's own password. */
@RestController
@RequestMapping("/api/users")
class UserEndpoints {

    private final Users users;
    private final AddingUsers adding;
    private final ChangingUsers changing;
    private final ChangingPasswords passwords;

    UserEndpoints(Users users, AddingUsers adding, ChangingUsers changing, ChangingPasswords passwords) {
        this.users = users;
        this.adding = adding;
        this.changing = changing;
        this.passwords = passwords;
    }

    record NewUser(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Boolean seesMails,
            @Nullable String password) {}

    record NewPassword(@Nullable String password) {}

    record OwnPassword(@Nullable String current, @Nullable String password) {}

    /** @param password a made-up one to hand over, shown here and never again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handover(String name, Role role, @Nullable String password) {}

    @GetMapping
    @Operation(summary = "All users")
    List<User> all() {
        return users.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a user; without a password one is made up and shown in the answer, once")
    Handover add(@RequestBody NewUser user) {
        var added = adding.add(
                Body.member("name", user.name()),
                Body.member("role", user.role()),
                Boolean.TRUE.equals(user.seesMails()),
                user.password());
        return new Handover(added.user().name(), added.user().role(), added.madeUp());
    }

    @GetMapping("/me")
    @Operation(summary = "The signed-in user")
    User me() {
        return users.get(SignedIn.name());
    }

    @PutMapping("/{name}")
    @Operation(summary = "Give a user another role or a look at mails, disable or enable the user")
    User change(@PathVariable String name, @RequestBody ChangingUsers.Change change) {
        return changing.change(name, change);
    }

    @PutMapping("/{name}/password")
    @Operation(summary = "Reset a user's password; without one it is made up and shown in the answer, once")
    Handover reset(@PathVariable String name, @RequestBody NewPassword next) {
        var password = passwords.reset(name, next.password());
        var user = users.get(name);
        return new Handover(user.name(), user.role(), password.orElse(null));
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change one's own password; the current one is asked for")
    void changeOwn(@RequestBody OwnPassword change, HttpServletRequest request) {
        passwords.changeOwn(
                Body.member("current", change.current()),
                Body.member("password", change.password()),
                request.getRemoteAddr());
    }
}
