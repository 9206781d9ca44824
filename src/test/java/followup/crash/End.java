package followup.crash;

/**
 * When a life ends.
 *
 * @param says part of a line that the process says to the server, with a line feed before it and its line end after it
 * @param time the how manieth time
 * @param millis so long after it
 */
public record End(String says, int time, int millis) {}
