package followup.countermeasure;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What gathers the changes of the transaction that runs, to write them when it is about to commit. */
final class OncePerTransaction {

    private OncePerTransaction() {}

    /** The transaction's own one of this kind; made when it is first asked for. */
    static <T extends TransactionSynchronization> T of(Class<T> kind, Supplier<T> fresh) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findAny()
                .orElseGet(() -> {
                    var made = fresh.get();
                    TransactionSynchronizationManager.registerSynchronization(made);
                    return made;
                });
    }
}
