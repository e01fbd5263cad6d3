package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Examples lack no field of their schemas; so they are like answers only while answers lack none either. */
@ExtendWith(Product.class)
class ApiExamplesTest {

    @Test
    void noAnswerLacksAFieldThatItsExampleHas() {
        PetitionId petition = APetition.aPetition().seeding().id();
        ApiDescription description = ApiDescription.ofProduct();
        List<String> asked = new ArrayList<>();
        description.answersToPrograms().forEach((template, schema) -> {
            String path = template.replace("/petitions/{id}", "/petitions/" + petition);
            Caller.Answer answer =
                    path.contains("{") ? null : Caller.anonymous().get(path);
            if (answer != null && answer.status() == 200) {
                asked.add(template);
                assertThat(description.lacking(schema, answer.json()))
                        .as(template)
                        .isEmpty();
            }
        });
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .contains(
                        "/api/v1/petitions",
                        "/api/v1/petitions/{id}",
                        "/api/v1/petitions/{id}/tally",
                        "/api/v1/petitions/{id}/timeline",
                        "/api/v1/jurisdictions",
                        "/api/v1/statistics/overview");
    }
}
