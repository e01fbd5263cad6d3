package kz.undeu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.VaultCheck;
import kz.undeu.outbox.Leases;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class RenewingTest {

    @Test
    void whatOneRenewalCannotReadDoesNotKeepTheOthersFromGoingOn() {
        AtomicInteger renewed = new AtomicInteger();
        Renewal unreadable = renewal(limit -> {
            throw new IllegalStateException("800101100013");
        });
        Renewal fine = renewal(limit -> renewed.getAndAdd(limit) == 0 ? limit : 0);
        new Renewing(List.of(unreadable, fine), Product.bean(VaultCheck.class), Product.bean(Leases.class)).renew();
        assertThat(renewed).hasValueGreaterThan(500);
    }

    private static Renewal renewal(IntUnaryOperator step) {
        return new Renewal() {
            @Override
            public String what() {
                return "a table of this test";
            }

            @Override
            public int renew(int limit) {
                return step.applyAsInt(limit);
            }
        };
    }
}
