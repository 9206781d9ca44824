package followup.access;

/** What a user is here for. {@code Routes} tells what each may do. */
public enum Role {
    COORDINATOR,
    ANALYST,
    ADMINISTRATOR
}
